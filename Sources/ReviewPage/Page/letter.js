// 退改意见: what a unit is asked to change, to copy and to print.

let withAdvice = false;
/// What the reader has changed.
const letters = new Map();

function letterOf(unit) {
  if (letters.has(unit)) return letters.get(unit);
  return isChinese ? chineseLetter(unit) : englishLetter(unit);
}

/// The findings as numbered lines, under the headings of what is to be done.
function points(unit, headings, ordinal) {
  const lines = [];
  let heading = 0;
  for (const [title, wanted] of headings) {
    const findings = unit.findings.filter(finding => wanted.includes(finding.severity));
    if (findings.length === 0) continue;
    lines.push("", `${ordinal(heading)}${title}`);
    heading += 1;
    findings.forEach((finding, index) => {
      lines.push(`${index + 1}. ${placed(finding)}`);
      const equations = finding.equations.filter(equation => !finding.message.includes(equation.replace(/^.*?[：:] ?/, "")));
      for (const equation of equations) lines.push(`   ${equation}`);
      if (finding.quote && !finding.message.includes(finding.quote.join(""))) lines.push(`   ${isChinese ? "原文：" : "Text: "}${finding.quote.join("")}`);
      if (finding.suggestion && !finding.message.includes(finding.suggestion)) lines.push(`   ${words.suggestion}${finding.suggestion}`);
    });
  }
  return lines;
}

/// The message behind its place, unless it begins with that itself.
function placed(finding) {
  const [table, ...rest] = finding.place.split("·");
  if (rest.length > 0 && finding.message.startsWith(rest.join("·"))) return `${table}·${finding.message}`;
  return `${finding.place}${isChinese ? "：" : ": "}${finding.message}`;
}

function chineseLetter(unit) {
  const year = unit.year ? `${unit.year}年` : "";
  const name = unit.report.agency || "";
  const sections = [["必须改正", ["error"]], ["请核实", ["warning"]]];
  if (withAdvice) sections.push(["供修改时参考", ["information", "hint"]]);
  const lines = points(unit, sections, index => `${"一二三"[index]}、`);
  const isFaulty = lines.length > 0;
  const head = [`关于${name}${year}政府信息公开工作年度报告的${isFaulty ? "退改" : "审核"}意见`, "", `${name || "报送单位"}：`];
  if (!isFaulty) return head.concat([`你单位报送的${year}政府信息公开工作年度报告，经核对未发现需要退改的问题。`, ...partlyLines(unit)]).join("\n");
  return head.concat([`你单位报送的${year}政府信息公开工作年度报告，经核对有下列问题，请修改或者说明后重新报送。`, ...lines, ...partlyLines(unit)]).join("\n");
}

function englishLetter(unit) {
  const year = unit.year ? ` ${unit.year}` : "";
  const sections = [["To be corrected", ["error"]], ["To be verified", ["warning"]]];
  if (withAdvice) sections.push(["For consideration", ["information", "hint"]]);
  const lines = points(unit, sections, index => `${index + 1}) `);
  const head = [`On the annual report${year} of ${unit.name}`, ""];
  if (lines.length === 0) return head.concat(["Nothing was found that needs a correction.", ...partlyLines(unit)]).join("\n");
  return head.concat(["The following was found; please correct or explain it and send the report again.", ...lines, ...partlyLines(unit)]).join("\n");
}

function partlyLines(unit) {
  const names = unit.report.tables.map((table, index) => table.unread && words.tableNames[index]).filter(Boolean);
  if (names.length === 0) return [];
  return ["", isChinese ? `注：${names.join("、")}未能读全，未读到的部分没有核对。` : `Not read whole, and so not checked whole: ${names.join(", ")}.`];
}

function letterSection(unit) {
  const text = make("div", {
    class: "letter", id: "letter-text", contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": words.letter, spellcheck: "false",
    oninput: () => letters.set(unit, text.innerText),
  });
  text.textContent = letterOf(unit);
  return make("section", { "aria-labelledby": "letter" },
    make("h3", { id: "letter", tabindex: "-1" }, words.letter),
    make("p", { class: "legend" },
      make("button", { type: "button", id: "copy", onclick: () => copy(letterOf(unit), text) }, words.copy),
      make("button", { type: "button", id: "print-letter", onclick: () => printLetters([unit]) }, words.printLetter),
      make("label", {}, make("input", {
        type: "checkbox", id: "advice", checked: withAdvice,
        onchange: event => { withAdvice = event.target.checked; letters.delete(unit); text.textContent = letterOf(unit); },
      }), words.withAdvice), make("span", { class: "meta" }, words.editHint)), text);
}

/// The units whose letters ask for something.
function addressed() {
  return shown.filter(unit => unit.report && (unit.verdict === "return" || unit.verdict === "verify" || withAdvice && unit.verdict === "advice"));
}

async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  } catch {
    tell(copySelection(text, element) ? words.copied : words.notCopied);
  }
}

/// The way of browsers that do not let a file use the clipboard.
function copySelection(text, element) {
  const source = element || document.body.appendChild(make("pre", { class: "letter" }, text));
  const range = document.createRange();
  range.selectNodeContents(source);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  const isCopied = document.execCommand("copy");
  if (!element) source.remove();
  return isCopied;
}
