// The words of the page in both languages, and how a page is put together from them.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const isChinese = data.language !== "en";

const words = isChinese ? {
  units: "单位列表", skip: "跳到单位列表", search: "查找单位、文件", searchHint: "单位名或文件名，按 / 键",
  severity: "严重程度", rule: "规则", allRules: "全部规则", year: "年度", allYears: "全部年度",
  verdict: "结论", unit: "单位", file: "文件", reset: "清除筛选",
  error: "错误", warning: "警告", information: "信息", hint: "提示",
  return: "须退改", verify: "须核实", unread: "未读全", advice: "可改进", clean: "未发现问题",
  missing: "未报送", unreadable: "打不开", other: "不是年报",
  nothing: "没有符合条件的单位。", distribution: "问题分布：按规则统计",
  findings: "问题", documents: "表二　主动公开政府信息情况", requests: "表三　收到和处理政府信息公开申请情况",
  appeals: "表四　政府信息公开行政复议、行政诉讼情况", letter: "退改意见",
  shortDocuments: "表二", shortRequests: "表三", shortAppeals: "表四",
  tableNames: ["表二", "表三", "表四"],
  close: "关闭", previous: "上一个", next: "下一个", copy: "复制", copied: "已复制", notCopied: "未能复制，请选中文字后按 Ctrl+C",
  print: "打印", printReport: "打印本页", printLetter: "打印意见", printLetters: "打印全部退改意见", copyLetters: "复制全部退改意见",
  dark: "深色", light: "浅色", theme: "切换深浅色",
  noFindings: "没有发现问题。", suggestion: "建议：", source: "依据：", lastYear: "对照上年",
  last: "上年", lastCarried: "上年报告结转", withAdvice: "意见中包括“信息”和“提示”", beyond: "表外行",
  lack: "缺", items: "信息内容", applicants: "申请人情况", organisations: "法人或其他组织", litigation: "行政诉讼",
  cases: "件", line: n => `第 ${n} 行`, page: n => `第 ${n} 页`, unnamed: "（未写明单位）",
  edition: n => `${n}年版格式`, read: (a, b) => `读出 ${a}/${b} 行`, finding: n => `问题 ${n}`,
  showCell: place => `查看单元格 ${place}`, legend: "标记：", wrongCell: "有问题的数", partCell: "与问题有关的数",
  summary: (shown, all, findings) => shown === all
    ? `${all} 个单位，${findings} 处问题` : `${all} 个单位中的 ${shown} 个，${findings} 处问题`,
  ruleUnits: "单位数", ruleCount: "处数", ruleName: "规则", editHint: "可在此修改后再复制、打印",
  keys: "键盘：/ 查找；↑ ↓ 选择，Enter 打开，Esc 返回；报告中 J、K 下一个、上一个。",
  made: "本页由 nianbao 离线生成，不访问网络。", ignored: n => `${n} 个其他文件未看`, doubled: n => `${n} 个文件重复，未检查`,
  showRule: title => `只看有“${title}”的单位`, sortBy: name => `按${name}排序`, open: "打开",
  missingText: "名单中有此单位，未见其年度报告。", otherText: "这个文件不是政府信息公开工作年度报告，没有检查。",
  noTable: "没有读到这张表的数字。",
  partly: "部分表格未能读全，未读到的部分没有核对。",
} : {
  units: "Units", skip: "Skip to the list of units", search: "Find a unit or file", searchHint: "name of a unit or file; press /",
  severity: "Severity", rule: "Rule", allRules: "all rules", year: "Year", allYears: "all years",
  verdict: "Verdict", unit: "Unit", file: "File", reset: "Clear filters",
  error: "error", warning: "warning", information: "information", hint: "hint",
  return: "To return", verify: "To verify", unread: "Not read whole", advice: "Could be better", clean: "Nothing found",
  missing: "Missing", unreadable: "Unreadable", other: "No annual report",
  nothing: "No unit is like this.", distribution: "Findings by rule",
  findings: "Findings", documents: "Table two　主动公开政府信息情况", requests: "Table three　收到和处理政府信息公开申请情况",
  appeals: "Table four　政府信息公开行政复议、行政诉讼情况", letter: "Letter",
  shortDocuments: "Table two", shortRequests: "Table three", shortAppeals: "Table four",
  tableNames: ["table two", "table three", "table four"],
  close: "Close", previous: "Previous", next: "Next", copy: "Copy", copied: "Copied", notCopied: "Could not copy: select the text and press Ctrl+C",
  print: "Print", printReport: "Print this page", printLetter: "Print letter", printLetters: "Print all letters", copyLetters: "Copy all letters",
  dark: "Dark", light: "Light", theme: "Light or dark",
  noFindings: "Nothing was found.", suggestion: "Suggestion: ", source: "Source: ", lastYear: "Beside last year",
  last: "last", lastCarried: "carried over last year", withAdvice: "with information and hints in the letter", beyond: "Rows that the form does not have",
  lack: "—", items: "信息内容", applicants: "申请人情况", organisations: "法人或其他组织", litigation: "行政诉讼",
  cases: "", line: n => `line ${n}`, page: n => `page ${n}`, unnamed: "(no name)",
  edition: n => `${n} edition`, read: (a, b) => `${a} of ${b} rows read`, finding: n => `finding ${n}`,
  showCell: place => `Show the cell ${place}`, legend: "Marks: ", wrongCell: "a wrong number", partCell: "a number that belongs to a finding",
  summary: (shown, all, findings) => shown === all
    ? `${all} units, ${findings} findings` : `${shown} of ${all} units, ${findings} findings`,
  ruleUnits: "Units", ruleCount: "Findings", ruleName: "Rule", editHint: "may be edited before it is copied or printed",
  keys: "Keys: / finds; ↑ ↓ choose, Enter opens, Esc goes back; in a report J and K go to the next and previous.",
  made: "Made offline by nianbao; nothing is fetched.", ignored: n => `${n} other files were not looked at`, doubled: n => `${n} doubles were not checked`,
  showRule: title => `Only units with “${title}”`, sortBy: name => `Sort by ${name}`, open: "Open",
  missingText: "The list of units names it, and there is no report of it.", otherText: "This file is no annual report and was not checked.",
  noTable: "no number of this table was read.",
  partly: "Some tables could not be read whole; what was not read was not checked.",
};

const severities = ["error", "warning", "information", "hint"];
/// From what has to be done to what is done.
const verdicts = ["return", "verify", "missing", "unreadable", "unread", "other", "advice", "clean"];
const signs = {
  error: "✖", warning: "▲", information: "●", hint: "○", return: "✖", verify: "▲", missing: "∅",
  unreadable: "⊘", unread: "◐", other: "–", advice: "●", clean: "✔",
};

/// Makes an element; strings become text and never markup.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else element.setAttribute(key, value);
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== undefined && child !== null && child !== false && child !== "") element.append(child);
  }
}

function byId(id) {
  return document.getElementById(id);
}

function replace(element, ...children) {
  element.textContent = "";
  add(element, children);
}

/// A sign for eyes beside words that say the same.
function sign(kind) {
  return make("span", { class: `sign ${kind}`, "aria-hidden": "true" }, signs[kind]);
}

function tell(message) {
  const told = byId("told");
  told.textContent = message;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { told.textContent = ""; }, 3000);
}
