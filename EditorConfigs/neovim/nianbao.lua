-- Checks annual reports on government information disclosure (政府信息公开工作年度报告) with nianbao.
-- Neovim 0.7 and later. Copy to ~/.config/nvim/plugin/nianbao.lua; `nianbao` must be on the PATH.

-- Before 0.11, what is chosen comes as one line, line ends and all, or ends at the first space.
local function insert_all()
  local chosen = vim.v.completed_item
  local item = vim.tbl_get(chosen, "user_data", "nvim", "lsp", "completion_item") or {}
  local text = vim.tbl_get(item, "textEdit", "newText")
  if not text or text == chosen.word and not text:find("\n") then
    return
  end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local start = column - #chosen.word
  local inserted = vim.api.nvim_get_current_line():sub(start + 1, column):gsub("%z", "\n")
  if inserted == chosen.word then
    local lines = vim.split(text, "\n", { plain = true })
    vim.api.nvim_buf_set_text(0, row - 1, start, row - 1, column, lines)
    local last = #lines[#lines] + (#lines == 1 and start or 0)
    vim.api.nvim_win_set_cursor(0, { row + #lines - 1, last })
  end
end

local function prepare(client, buffer)
  if vim.lsp.completion and vim.lsp.completion.enable then -- 0.11
    -- Rows and tables are snippets, which Neovim expands only when asked to, and when they are
    -- chosen with Ctrl-Y; Ctrl-X Ctrl-O alone would insert the name of a row instead of the row.
    vim.lsp.completion.enable(true, client.id, buffer)
    vim.bo[buffer].completeopt = "menuone,noinsert,popup"
    return -- The keys below are there already.
  end
  vim.bo[buffer].omnifunc = "v:lua.vim.lsp.omnifunc"
  vim.api.nvim_create_autocmd("CompleteDone", {
    group = vim.api.nvim_create_augroup("nianbao-" .. buffer, {}),
    buffer = buffer,
    callback = insert_all,
  })
  vim.keymap.set("n", "K", vim.lsp.buf.hover, { buffer = buffer, desc = "Hover" })
  vim.keymap.set("n", "gra", vim.lsp.buf.code_action, { buffer = buffer, desc = "Quick fix" })
end

-- No root: nianbao finds its settings beside each report, and no folder is searched or watched.
local config = {
  name = "nianbao",
  cmd = { "nianbao", "serve" },
  filetypes = { "text", "markdown", "html" },
  get_language_id = function(_, filetype)
    return filetype == "text" and "plaintext" or filetype
  end,
  on_attach = prepare,
}

if vim.lsp.config then -- 0.11
  vim.lsp.config("nianbao", config)
  vim.lsp.enable("nianbao")
  return
end

local client_id -- 0.7 has no `vim.lsp.start`, which would find the running server again

local function attach(buffer)
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  if not (client_id and vim.lsp.get_client_by_id(client_id)) then
    client_id = vim.lsp.start_client(config)
  end
  if client_id then
    vim.lsp.buf_attach_client(buffer, client_id)
  end
end

vim.api.nvim_create_autocmd("FileType", {
  group = vim.api.nvim_create_augroup("nianbao", {}),
  pattern = config.filetypes,
  callback = function(event)
    -- Only files: the window of a hover is Markdown too.
    if vim.bo[event.buf].buftype == "" then
      attach(event.buf)
    end
  end,
})
