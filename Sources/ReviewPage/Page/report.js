// One report: its findings, its tables, and the letter to the unit.

let showsLast = true;

function openUnit() {
  const match = /^#unit-(\d+)$/.exec(location.hash);
  const unit = match ? units[Number(match[1])] : undefined;
  return unit || null;
}

function openRow(index) {
  if (!shown[index]) return;
  state.active = index;
  location.hash = `unit-${shown[index].number}`;
}

function closeReport() {
  if (!openUnit()) return;
  history.pushState(null, "", location.pathname + location.search);
  showReport();
  byId("grid").focus({ preventScroll: true });
}

/// The unit so many places further down the list.
function step(distance) {
  const index = shown.indexOf(openUnit()) + distance;
  if (shown[index]) openRow(index);
}

let lastOpen = null;

/// Draws what the address names.
function showReport() {
  const unit = openUnit();
  if (unit === lastOpen) return;
  lastOpen = unit;
  const section = byId("report");
  document.body.classList.toggle("reading", unit !== null);
  section.hidden = unit === null;
  replace(section, unit && reportContent(unit));
  if (unit !== null) {
    section.scrollTop = 0;
    byId("report-name").focus({ preventScroll: true });
    const index = shown.indexOf(unit);
    if (index >= 0) state.active = index;
  }
  drawRows(true);
  scrollToActive();
}

/// Draws the open report anew, where it is.
function redrawReport() {
  const section = byId("report");
  const top = section.scrollTop;
  replace(section, reportContent(lastOpen));
  section.scrollTop = top;
}

function reportContent(unit) {
  const index = shown.indexOf(unit);
  const head = make("header", {},
    make("h2", { id: "report-name", tabindex: "-1" }, unit.name, unit.year && make("span", { class: "year" }, ` ${unit.year}${isChinese ? "年" : ""}`)),
    make("div", { class: "steps" },
      make("button", { type: "button", onclick: () => step(-1), disabled: index <= 0 }, words.previous),
      make("button", { type: "button", onclick: () => step(1), disabled: index < 0 || index >= shown.length - 1 }, words.next),
      unit.report && make("button", { type: "button", onclick: () => print() }, words.printReport),
      make("button", { type: "button", id: "close", onclick: closeReport }, words.close)),
    unit.report && make("nav", { class: "jumps", "aria-label": unit.name }, [["findings", words.findings], ["documents", words.shortDocuments],
      ["requests", words.shortRequests], ["appeals", words.shortAppeals], ["letter", words.letter]].map(([id, name]) => make("a", { href: `#${id}`, "data-jump": id }, name))));
  const about = [
    make("p", { class: "about" }, make("span", { class: `badge ${unit.verdict}` }, sign(unit.verdict), words[unit.verdict]),
      severities.map((severity, place) => unit.counts[place] > 0 && make("span", { class: `count ${severity}` }, sign(severity), `${words[severity]} ${unit.counts[place]}`)),
      unit.report && make("span", { class: "meta" }, words.edition(unit.report.form)),
      unit.report && unit.report.tables.map((table, place) => make("span", {
        class: table.unread ? "meta unread" : "meta",
      }, table.unread && sign("unread"), `${words.tableNames[place]} `, words.read(table.read, table.expected)))),
    make("p", { class: "about" }, make("span", { class: "path" }, unit.path)),
  ];
  if (!unit.report) {
    return [head, about, make("p", { class: "plain" }, unit.message || words[`${unit.kind}Text`] || "")];
  }
  const last = lastYear(unit.report);
  const tables = new Tables(unit, showsLast ? last : null);
  return [head, about,
    make("section", { "aria-labelledby": "findings" }, make("h3", { id: "findings", tabindex: "-1" }, `${words.findings}（${unit.findings.length}）`),
      unit.findings.length === 0 ? make("p", { class: "plain" }, words.noFindings)
        : make("ol", { class: "findings" }, unit.findings.map((finding, place) => findingItem(unit, finding, place, tables.form)))),
    make("section", { "aria-labelledby": "tables" },
      make("h3", { id: "tables", class: "unseen" }, words.tableNames.join(" ")),
      make("p", { class: "legend" }, make("span", { class: "sample wrong error" }, "0"), words.wrongCell, make("span", { class: "sample part" }, "0"), words.partCell,
        last && make("label", {}, make("input", {
          type: "checkbox", checked: showsLast, onchange: event => { showsLast = event.target.checked; redrawReport(); byId("beside").focus(); }, id: "beside",
        }), `${words.lastYear}（${last.year}：‹ ›；⇐ ${words.lastCarried}）`)),
      tables.documents(), tables.requests(), tables.appeals()),
    letterSection(unit)];
}

function findingItem(unit, finding, index, form) {
  const rule = data.rules[finding.rule];
  const where = finding.page ? words.page(finding.page) : finding.line ? words.line(finding.line) : "";
  const isChosen = findingsShown(unit, state).includes(finding);
  return make("li", { id: `finding-${index + 1}`, class: `finding ${finding.severity}${isChosen ? "" : " aside"}`, tabindex: "-1" },
    make("p", { class: "kind" }, make("span", { class: "ref" }, String(index + 1)), make("span", { class: `severity ${finding.severity}` }, sign(finding.severity), words[finding.severity]),
      make("span", { class: "place" }, finding.place), where && make("span", { class: "line" }, where)),
    make("p", { class: "message" }, finding.message),
    finding.equations.map(equation => make("p", { class: "equation" }, equation)),
    finding.quote && make("p", { class: "said" }, quote(finding.quote)),
    finding.suggestion && !finding.message.includes(finding.suggestion) && make("p", { class: "suggestion" }, make("b", {}, words.suggestion), finding.suggestion),
    places(finding, form),
    rule && make("details", { class: "rule" }, make("summary", {}, rule.title, " ", make("code", {}, finding.rule)),
      make("p", {}, rule.explanation), make("p", {}, make("b", {}, words.source), rule.source)));
}

/// The cells that a finding is about, to go there, and other places as they are written.
function places(finding, form) {
  const cells = [...(finding.cells || [])];
  const others = [];
  for (const other of finding.others || []) {
    if (other.cell !== undefined) {
      if (!cells.includes(other.cell)) cells.push(other.cell);
    } else {
      others.push(make("li", {}, other.path && make("span", { class: "path" }, `${other.path}${other.line ? `:${other.line}` : ""} `),
        other.message, other.quote && [" ", quote(other.quote)]));
    }
  }
  return [
    cells.length > 0 && make("p", { class: "cells" }, cells.slice(0, 8).map(cell => make("a", {
      href: `#cell-${cell}`, class: "chip", "data-cell": cell, title: words.showCell(form.names[cell].name),
    }, form.names[cell].name)), cells.length > 8 && "…"),
    others.length > 0 && make("ul", { class: "others" }, others),
  ];
}

/// Goes to a place on the page without leaving the report.
function goTo(id) {
  const element = byId(id);
  if (!element) return;
  element.scrollIntoView({ block: "center", inline: "center" });
  element.focus({ preventScroll: true });
  element.classList.add("flash");
  setTimeout(() => element.classList.remove("flash"), 1500);
}

function followLink(event) {
  const link = event.target.closest("a[data-finding], a[data-cell], a[data-jump]");
  if (!link) return;
  event.preventDefault();
  if (link.dataset.finding !== undefined) goTo(`finding-${Number(link.dataset.finding) + 1}`);
  else if (link.dataset.cell !== undefined) goTo(`cell-${link.dataset.cell}`);
  else {
    byId(link.dataset.jump).scrollIntoView({ block: "start" });
    byId(link.dataset.jump).focus({ preventScroll: true });
  }
}
