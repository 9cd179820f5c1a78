-- Drives Neovim like a person: the keys are typed, the results read back out of buffers, marks and
-- windows. Started by `run`, which says what the environment variables are.

local patience = tonumber(vim.env.PATIENCE) * 1000

-- Waits until `attempt` returns something; tells what was there instead when patience ends.
local function await(check, attempt)
  local deadline = vim.loop.now() + patience
  while true do
    local result, instead = attempt()
    if result then
      return result
    end
    vim.loop.update_time()
    if vim.loop.now() > deadline then
      error({ check = check, message = instead or "nothing came" })
    end
    coroutine.yield()
  end
end

local function lines_of(path)
  return vim.fn.readfile(path)
end

-- A line with ⟦ ⟧ around the bytes of a range, tabs as →.
local function marked(line, from, to)
  return (line:sub(1, from) .. "⟦" .. line:sub(from + 1, to) .. "⟧" .. line:sub(to + 1)):gsub("\t", "→")
end

-- The findings of the current buffer as they are underlined, with the codes Neovim knows for them.
local function shown_findings()
  local codes = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    codes[finding.lnum .. ":" .. finding.col .. ":" .. finding.end_col] = finding.code
  end
  local marks = {}
  for _, namespace in pairs(vim.diagnostic.get_namespaces()) do
    local underlines = namespace.user_data.underline_ns
    if underlines then
      vim.list_extend(marks, vim.api.nvim_buf_get_extmarks(0, underlines, 0, -1, { details = true }))
    end
  end
  table.sort(marks, function(a, b) return a[2] < b[2] or (a[2] == b[2] and a[3] < b[3]) end)
  return vim.tbl_map(function(mark)
    local row, from, to = mark[2], mark[3], mark[4].end_col
    local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
    return (codes[row .. ":" .. from .. ":" .. to] or "?") .. "\t" .. marked(line, from, to)
  end, marks)
end

local function expect_findings(check, expected)
  await(check, function()
    local shown = shown_findings()
    local text = table.concat(shown, "\n")
    if text == table.concat(expected, "\n") then
      return true
    elseif #shown == #expected then
      error({ check = check, message = text }) -- They are there, but elsewhere: nothing will move them.
    end
    return false, #shown == 0 and "no finding is shown" or text
  end)
end

local function type_keys(keys)
  vim.api.nvim_input(keys)
end

local function put_cursor_on(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search("\\V" .. text, "cW") == 0 then
    error({ check = "cursor", message = "there is no " .. text })
  end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      local buffer = vim.api.nvim_win_get_buf(window)
      return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n")
    end
  end
end

local function clients()
  local list = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  return vim.tbl_values(list)
end

-- Waits for two answers; what the server had to say before them has arrived.
local function await_answers(check)
  for _ = 1, 2 do
    local answered = false
    local position = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 0, character = 0 } }
    vim.lsp.buf_request(0, "textDocument/hover", position, function() answered = true end)
    await(check, function() return answered end)
  end
end

local expected = lines_of(vim.env.FINDINGS)
local checks = {}

function checks.findings()
  expect_findings("findings", expected)
end

function checks.hover()
  put_cursor_on("41")
  type_keys("K")
  await("hover", function()
    local text = floating_text()
    return text and text:find("第一项（本年新收）加第二项（上年结转）", 1, true), text
  end)
end

-- Symbols, highlights, colours, folds, and the way from a count to its cell.
function checks.places()
  if vim.fn.has("nvim-0.11") == 0 then
    return
  end
  local symbols
  vim.lsp.buf.document_symbol({
    on_list = function(list)
      symbols = vim.tbl_map(function(item) return item.text end, list.items)
    end,
  })
  await("symbols", function()
    return symbols and vim.tbl_contains(symbols, "[Field] （七）总计"), vim.inspect(symbols)
  end)
  put_cursor_on("41")
  vim.lsp.buf.document_highlight()
  await("highlight", function()
    local namespace = vim.api.nvim_get_namespaces()["nvim.lsp.references"]
    local marks = namespace and vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, {}) or {}
    return #marks == 10, #marks .. " marks"
  end)
  vim.lsp.buf.clear_references()
  await("semantic tokens", function()
    local token = (vim.lsp.semantic_tokens.get_at_pos() or {})[1]
    return token and token.type == "number" and token.modifiers.modification, vim.inspect(token)
  end)
  vim.wo.foldexpr = "v:lua.vim.lsp.foldexpr()"
  vim.wo.foldmethod = "expr"
  await("folds", function()
    local level = vim.fn.foldlevel(".")
    return level >= 3, "level " .. level
  end)
  vim.wo.foldmethod = "manual"
  vim.cmd("normal! zE")
  vim.fn.cursor(1, 1)
  vim.fn.search("申请\\zs27件", "cW")
  vim.lsp.buf.definition()
  await("definition", function()
    local word, line = vim.fn.expand("<cword>"), vim.api.nvim_get_current_line()
    return word == "27" and not line:find("27件", 1, true), line
  end)
end

-- What stands beside the text, and another name for the organ and the year.
function checks.aids()
  if vim.fn.has("nvim-0.11") == 0 then
    return
  end
  vim.lsp.inlay_hint.enable(true, { bufnr = 0 })
  await("inlay hints", function()
    local hints = vim.tbl_map(function(hint) return hint.inlay_hint.label end, vim.lsp.inlay_hint.get({ bufnr = 0 }))
    return vim.tbl_contains(hints, "Σ 43 ≠ 16"), vim.inspect(hints)
  end)
  vim.lsp.inlay_hint.enable(false, { bufnr = 0 })
  vim.lsp.codelens.refresh({ bufnr = 0 })
  await("lenses", function()
    local titles = vim.tbl_map(function(lens) return lens.command.title end, vim.lsp.codelens.get(0))
    local text = table.concat(titles, "\n")
    return #titles == 3 and text:find("1 列勾稽不平（自然人）", 1, true), text
  end)
  vim.lsp.codelens.clear()
  local function text()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
  end
  local function rename(old, new)
    local wanted = text():gsub(old, new)
    put_cursor_on(old)
    vim.lsp.buf.rename(new)
    await("rename", function() return text() == wanted, text() end)
  end
  for old, new in pairs({ ["清水镇人民政府"] = "碧溪镇人民政府", ["2025"] = "2024" }) do
    rename(old, new)
    rename(new, old)
  end
end

function checks.quick_fix()
  local offered
  vim.ui.select = function(actions, options, choose)
    offered = table.concat(vim.tbl_map(options.format_item, actions), "\n")
    for _, action in ipairs(actions) do
      if options.format_item(action) == "改为「截至」" then
        return choose(action)
      end
    end
  end
  put_cursor_on("截止2025")
  type_keys("gra")
  await("quick fix", function()
    local line = vim.api.nvim_get_current_line()
    return line:find("𠮷永村截至2025年12月底共清理专栏4次。", 1, true), offered or line
  end)
  expect_findings("quick fix", vim.list_slice(expected, 2))
end

local function complete(keys, expected)
  type_keys(keys .. "<C-x><C-o>")
  await("completion", function()
    return vim.fn.pumvisible() == 1, "no popup: " .. vim.api.nvim_get_current_line()
  end)
  type_keys("<C-y><Esc>")
  await("completion", function()
    local line = vim.api.nvim_get_current_line()
    return line == expected, line
  end)
  -- A snippet goes on selecting what is to be written over.
  await("completion", function()
    if vim.fn.mode() ~= "n" then
      type_keys("<Esc>")
    end
    return vim.fn.mode() == "n", "still in mode " .. vim.fn.mode()
  end)
end

function checks.completion()
  vim.o.completeopt = "menuone,noinsert" -- A menu also where there is but one thing to choose.
  complete("GA", "𠮷没有其他需要报告的事项")
  if vim.bo.filetype == "markdown" then
    put_cursor_on("3.要求提供公开出版物")
    complete("o", "|  |  | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")
  end
end

function checks.completion_of_a_table()
  local path = vim.fn.expand("%:h") .. "/draft.md"
  vim.fn.writefile({ "# 清水镇2025年政府信息公开工作年度报告", "", "## 二、主动公开政府信息情况", "", "" }, path)
  vim.cmd("edit " .. vim.fn.fnameescape(path))
  type_keys("GA<C-x><C-o>")
  await("completion of a table", function()
    return vim.fn.pumvisible() == 1, "no popup"
  end)
  type_keys("<C-y><Esc>")
  await("completion of a table", function()
    local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
    return vim.fn.search("^| 行政处罚 | 0 |  |  |$", "nw") > 0, (text:gsub("%z", "^@"))
  end)
end

-- Blanks behind a line go, and the columns of a Markdown table are set one below the other.
function checks.formatting()
  put_cursor_on("本年度收取信息处理费0元。")
  type_keys("A   <Esc>")
  await("formatting", function()
    return vim.api.nvim_get_current_line():match("元。   $"), vim.api.nvim_get_current_line()
  end)
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ async = true })
  else
    vim.lsp.buf.formatting()
  end
  await("formatting", function()
    local line = vim.api.nvim_get_current_line()
    return line == "本年度收取信息处理费0元。", line
  end)
  if vim.bo.filetype == "markdown" then
    put_cursor_on("行政事业性收费")
    local line = vim.api.nvim_get_current_line()
    if line ~= "| 行政事业性收费       | 0                          |              |              |" then
      error({ check = "formatting", message = line })
    end
  end
end

function checks.silence()
  for path in vim.gsplit(vim.env.NO_REPORTS, ":", true) do
    vim.cmd("edit " .. vim.fn.fnameescape(path))
    await("silence", function() return #clients() == 1, "no server for " .. path end)
    await_answers("silence")
    local shown = shown_findings()
    if #shown > 0 then
      error({ check = "silence", message = path .. ": " .. table.concat(shown, "\n") })
    end
  end
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.OTHER_FILE))
  if #clients() > 0 then
    error({ check = "silence", message = "a server for " .. vim.env.OTHER_FILE })
  end
end

function checks.html()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.HTML_REPORT))
  expect_findings("html", lines_of(vim.env.HTML_FINDINGS))
end

-- Neovim 0.11 would not wait for the server's answer to `shutdown` when it quits.
function checks.stop()
  local all_clients = vim.lsp.get_clients or vim.lsp.get_active_clients
  vim.lsp.stop_client(all_clients())
  await("stop", function() return #all_clients() == 0, "clients are left" end)
end

local run = coroutine.create(function()
  local names = { "findings", "hover", "places", "aids", "quick_fix", "formatting", "completion", "completion_of_a_table", "silence", "html", "stop" }
  for _, name in ipairs(names) do
    checks[name]()
  end
end)

local function step()
  local passed, failure = coroutine.resume(run)
  if not passed then
    if type(failure) ~= "table" then
      failure = { check = "driver", message = tostring(failure) }
    end
    io.stderr:write("\nFAILED " .. failure.check .. ": " .. failure.message .. "\n")
    vim.cmd("cquit 1")
  elseif coroutine.status(run) == "dead" then
    vim.cmd("qall!")
  else
    vim.defer_fn(step, 20)
  end
end

vim.defer_fn(step, 0)
