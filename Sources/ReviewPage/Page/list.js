// The list of units: filtered, sorted, and only those rows drawn that can be seen.

const rowHeight = 44;
const state = {
  query: "", verdict: "", rule: "", year: "", severities: new Set(severities),
  column: "verdict", isDescending: false, active: 0,
};
let shown = [];

const columns = [
  { id: "verdict", name: words.verdict, text: unit => words[unit.verdict] },
  { id: "name", name: words.unit, text: unit => unit.name },
  { id: "year", name: words.year, text: unit => unit.year ? String(unit.year) : "" },
  ...severities.map((severity, index) => (
    { id: severity, name: words[severity], text: unit => unit.report ? String(unit.counts[index]) : "" })),
  { id: "path", name: words.file, text: unit => unit.path },
];

const collator = new Intl.Collator(isChinese ? "zh-CN" : "en", { numeric: true });

function ordered(left, right) {
  const order = orders[state.column](left, right);
  return (state.isDescending ? -order : order) || byGravity(left, right) || left.number - right.number;
}

function byGravity(left, right) {
  return verdicts.indexOf(left.verdict) - verdicts.indexOf(right.verdict)
    || right.counts[0] - left.counts[0] || right.counts[1] - left.counts[1]
    || right.counts[2] - left.counts[2] || right.counts[3] - left.counts[3];
}

const orders = {
  verdict: byGravity,
  name: (left, right) => collator.compare(left.name, right.name),
  year: (left, right) => (right.year || 0) - (left.year || 0),
  path: (left, right) => collator.compare(left.path, right.path),
};
severities.forEach((severity, index) => {
  orders[severity] = (left, right) => right.counts[index] - left.counts[index];
});

// MARK: Filters

function isShown(unit, ignoringVerdict) {
  if (!ignoringVerdict && state.verdict && unit.verdict !== state.verdict) return false;
  if (state.year && String(unit.year) !== state.year) return false;
  if (state.query && !unit.key.includes(state.query)) return false;
  const isFiltered = state.rule || state.severities.size < severities.length;
  return !isFiltered || findingsShown(unit, state).length > 0;
}

/// Finds out anew which units are shown.
function applyFilters() {
  const open = openUnit();
  const before = shown[state.active];
  const candidates = units.filter(unit => isShown(unit, true));
  shown = candidates.filter(unit => !state.verdict || unit.verdict === state.verdict).sort(ordered);
  const kept = shown.indexOf(open || before);
  state.active = Math.max(0, kept);
  drawVerdicts(candidates);
  drawRules();
  const count = shown.reduce((sum, unit) => sum + findingsShown(unit, state).length, 0);
  byId("summary").textContent = words.summary(shown.length, units.length, count);
  byId("nothing").hidden = shown.length > 0;
  byId("grid").scrollTop = 0;
  drawHead();
  drawRows(true);
  scrollToActive();
}

/// Buttons with how many units have each verdict.
function drawVerdicts(candidates) {
  const counts = new Map();
  for (const unit of candidates) counts.set(unit.verdict, (counts.get(unit.verdict) || 0) + 1);
  const all = new Set(units.map(unit => unit.verdict));
  const focused = document.activeElement && document.activeElement.dataset.verdict;
  replace(byId("verdicts"), verdicts.filter(v => all.has(v)).map(verdict => make("button", {
    type: "button", class: `tile ${verdict}`, "data-verdict": verdict,
    "aria-pressed": String(state.verdict === verdict),
    onclick: () => { state.verdict = state.verdict === verdict ? "" : verdict; applyFilters(); },
  }, make("strong", {}, String(counts.get(verdict) || 0)), " ", sign(verdict), words[verdict])));
  if (focused) {
    const button = byId("verdicts").querySelector(`[data-verdict="${focused}"]`);
    if (button) button.focus();
  }
}

function drawFilters() {
  const form = byId("filters");
  const years = [...new Set(units.map(unit => unit.year).filter(Boolean))].sort((a, b) => b - a);
  const search = make("input", {
    type: "search", id: "search", placeholder: words.searchHint, spellcheck: "false",
    oninput: event => {
      state.query = event.target.value.toLowerCase().replace(/[ \u3000]+/g, "");
      applyFilters();
    },
  });
  const select = (id, first, options, change) => make("select", {
    id, onchange: event => { change(event.target.value); applyFilters(); },
  }, make("option", { value: "" }, first), options);
  const rules = ruleCounts().map(({ rule, units }) => make("option", { value: rule }, `${ruleTitle(rule)}（${units}）`));
  const chips = severities.map(severity => make("button", {
    type: "button", class: `chip ${severity}`, "aria-pressed": "true", "data-severity": severity,
    onclick: event => {
      if (state.severities.has(severity)) state.severities.delete(severity);
      else state.severities.add(severity);
      event.currentTarget.setAttribute("aria-pressed", String(state.severities.has(severity)));
      applyFilters();
    },
  }, sign(severity), words[severity]));
  replace(form,
    make("label", {}, make("span", {}, words.search), search),
    make("label", {}, make("span", {}, words.rule), select("rule", words.allRules, rules, value => { state.rule = value; })),
    years.length > 1 && make("label", {}, make("span", {}, words.year),
      select("year", words.allYears, years.map(year => make("option", { value: year }, String(year))), value => { state.year = value; })),
    make("div", { class: "chips", role: "group", "aria-label": words.severity }, chips),
    make("button", { type: "button", id: "clear", onclick: resetFilters }, words.reset));
  form.addEventListener("submit", event => event.preventDefault());
}

function resetFilters() {
  Object.assign(state, { query: "", verdict: "", rule: "", year: "", severities: new Set(severities) });
  byId("filters").reset();
  for (const chip of document.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", "true");
  applyFilters();
}

/// For each rule how many units and findings there are, the most frequent first.
function ruleCounts() {
  const counts = new Map();
  for (const unit of units) {
    const seen = new Set();
    for (const finding of unit.findings) {
      const count = counts.get(finding.rule) || { rule: finding.rule, severity: finding.severity, units: 0, findings: 0 };
      count.findings += 1;
      if (!seen.has(finding.rule)) count.units += 1;
      seen.add(finding.rule);
      counts.set(finding.rule, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.units - a.units || b.findings - a.findings);
}

/// The rules with how often something was found.
function drawRules() {
  const [summary, box] = byId("rules").children;
  summary.textContent = words.distribution;
  if (box.childElementCount === 0) {
    const counts = ruleCounts();
    byId("rules").hidden = counts.length === 0;
    const most = counts.length > 0 ? counts[0].units : 1;
    box.append(make("table", {},
      make("thead", {}, make("tr", {}, [words.ruleName, words.ruleUnits, words.ruleCount].map(name => make("th", { scope: "col" }, name)))),
      make("tbody", {}, counts.map(count => {
        const bar = make("span", { class: "bar", "aria-hidden": "true" });
        bar.style.width = `${Math.max(2, 100 * count.units / most)}%`;
        return make("tr", {},
          make("th", { scope: "row" }, make("button", {
            type: "button", class: "link", "data-rule": count.rule, title: words.showRule(ruleTitle(count.rule)),
            onclick: () => {
              state.rule = state.rule === count.rule ? "" : count.rule;
              byId("rule").value = state.rule;
              applyFilters();
            },
          }, sign(count.severity), ruleTitle(count.rule)), make("code", {}, count.rule)),
          make("td", {}, make("span", { class: "number" }, String(count.units)), bar),
          make("td", { class: "number" }, String(count.findings)));
      }))));
  }
  for (const button of box.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.rule === state.rule));
  }
}

// MARK: Rows

let body = null;

function drawHead() {
  const grid = byId("grid");
  if (!body) {
    const head = make("div", { class: "row head", role: "row", "aria-rowindex": "1" }, columns.map(column => make("span", {
      role: "columnheader", class: `cell ${column.id}`, "data-column": column.id,
    }, make("button", { type: "button", title: words.sortBy(column.name), onclick: () => sortBy(column.id) },
      make("span", {}, column.name), make("span", { class: "arrow", "aria-hidden": "true" })))));
    body = make("div", { class: "rows", role: "rowgroup" });
    replace(grid, make("div", { role: "rowgroup", class: "heads" }, head), body);
    grid.addEventListener("scroll", () => requestAnimationFrame(() => drawRows(false)), { passive: true });
    grid.addEventListener("keydown", moveByKey);
    grid.addEventListener("click", event => {
      const row = event.target.closest("[data-row]");
      if (row) openRow(Number(row.dataset.row));
    });
  }
  for (const head of grid.querySelectorAll("[role=columnheader]")) {
    const isSorted = head.dataset.column === state.column;
    head.setAttribute("aria-sort", !isSorted ? "none" : state.isDescending ? "descending" : "ascending");
    head.querySelector(".arrow").textContent = !isSorted ? "" : state.isDescending ? "▴" : "▾";
  }
  grid.setAttribute("aria-rowcount", String(shown.length + 1));
  grid.setAttribute("aria-colcount", String(columns.length));
  body.style.height = `${shown.length * rowHeight}px`;
}

function sortBy(column) {
  state.isDescending = state.column === column && !state.isDescending;
  state.column = column;
  applyFilters();
}

let drawn = [0, 0];

/// Draws the rows in sight and some around them.
function drawRows(isForced) {
  const grid = byId("grid");
  const first = Math.max(0, Math.floor(grid.scrollTop / rowHeight) - 10);
  const last = Math.min(shown.length, Math.ceil((grid.scrollTop + grid.clientHeight) / rowHeight) + 10);
  if (!isForced && first === drawn[0] && last === drawn[1]) return;
  drawn = [first, last];
  const rows = [];
  for (let index = first; index < last; index += 1) rows.push(row(index));
  replace(body, rows);
  markActive();
}

function row(index) {
  const unit = shown[index];
  const isOpen = unit === openUnit();
  const element = make("div", {
    class: `row ${unit.verdict}${isOpen ? " open" : ""}`, role: "row", id: `row-${index}`,
    "data-row": index, "aria-rowindex": index + 2, "aria-selected": String(isOpen),
  }, columns.map(column => {
    const text = column.text(unit);
    const severity = severities.indexOf(column.id);
    const isNone = severity >= 0 && text === "0";
    return make("span", {
      class: `cell ${column.id}${isNone ? " none" : ""}`, role: "gridcell",
      title: column.id === "name" || column.id === "path" ? text : undefined,
    }, column.id === "verdict"
      ? [make("span", { class: `badge ${unit.verdict}` }, sign(unit.verdict), text),
        isPartly(unit) && unit.verdict !== "unread" && make("span", { class: "badge small unread", title: words.partly }, words.unread)]
      : text);
  }));
  element.style.top = `${index * rowHeight}px`;
  return element;
}

function markActive() {
  const grid = byId("grid");
  for (const row of body.querySelectorAll(".active")) row.classList.remove("active");
  const active = byId(`row-${state.active}`);
  if (active) {
    active.classList.add("active");
    grid.setAttribute("aria-activedescendant", active.id);
  } else {
    grid.removeAttribute("aria-activedescendant");
  }
}

function scrollToActive() {
  const grid = byId("grid");
  const head = grid.firstElementChild.offsetHeight;
  const top = state.active * rowHeight;
  if (top < grid.scrollTop) grid.scrollTop = top;
  const room = grid.clientHeight - head - rowHeight;
  if (top > grid.scrollTop + room) grid.scrollTop = Math.max(0, top - room);
  drawRows(false);
  markActive();
}

function moveByKey(event) {
  const grid = byId("grid");
  if (event.target !== grid || event.ctrlKey || event.metaKey || event.altKey) return;
  const page = Math.max(1, Math.floor(grid.clientHeight / rowHeight) - 2);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
  if (event.key in steps) {
    state.active = Math.max(0, Math.min(shown.length - 1, state.active + steps[event.key]));
    scrollToActive();
  } else if (event.key === "Enter" || event.key === " ") {
    openRow(state.active);
  } else {
    return;
  }
  event.preventDefault();
}
