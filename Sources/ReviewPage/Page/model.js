// What the page knows: units with their verdicts, and where the cells of a form stand.

/// A line of the list: a report, or something that is none.
function makeUnits() {
  const units = [];
  for (const file of data.files) {
    if (file.missing) {
      for (const unit of file.missing) units.push(makeUnit("missing", unit.unit, null, file, null, unit.message));
      continue;
    }
    if (file.reports.length === 0) units.push(makeUnit("other", file.path, null, file, null));
    for (const report of file.reports) {
      units.push(makeUnit("report", report.agency || words.unnamed, report.year, file, report));
    }
  }
  for (const file of data.unreadable) {
    units.push(makeUnit("unreadable", file.path, null, file, null, file.reason));
  }
  units.forEach((unit, index) => { unit.number = index; });
  return units;
}

function makeUnit(kind, name, year, file, report, message) {
  const findings = report ? report.findings : [];
  // The grave ones first, and among equals in the order of the text.
  findings.sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
  const counts = severities.map(() => 0);
  for (const finding of findings) counts[severities.indexOf(finding.severity)] += 1;
  const unit = { kind, name, year, path: file.path || "", file, report, message, findings, counts };
  unit.verdict = verdictOf(unit);
  unit.key = `${name}\n${unit.path}\n${year || ""}`.toLowerCase().replace(/[ \u3000]+/g, "");
  return unit;
}

function verdictOf(unit) {
  if (unit.kind !== "report") return unit.kind;
  // What could not be read is nothing that a unit did wrong.
  const told = severity => unit.findings.some(f => f.severity === severity && !f.unread);
  if (told("error")) return "return";
  if (told("warning")) return "verify";
  if (isPartly(unit)) return "unread";
  return unit.findings.length > 0 ? "advice" : "clean";
}

function isPartly(unit) {
  return unit.report !== null && unit.report.tables.some(table => table.unread);
}

const units = makeUnits();

/// The findings of a rule and of the chosen severities.
function findingsShown(unit, state) {
  if (!state.rule && state.severities.size === severities.length) return unit.findings;
  return unit.findings.filter(
    f => state.severities.has(f.severity) && (!state.rule || f.rule === state.rule));
}

function ruleTitle(rule) {
  return data.rules[rule] ? data.rules[rule].title : rule;
}

// MARK: Last year

const reportsByName = new Map();
const reportsByShortName = new Map();
for (const { report } of units) {
  if (!report || !report.agency || !report.year) continue;
  reportsByName.set(`${report.agency.replace(/\s/g, "")} ${report.year}`, report);
  const short = `${report.unit} ${report.year}`;
  reportsByShortName.set(short, (reportsByShortName.get(short) || []).concat([report]));
}

/// Last year's report of the same unit, if it is there; letter for letter first.
function lastYear(report) {
  if (report.last) return report.last;
  if (!report.agency || !report.year) return null;
  const same = reportsByName.get(`${report.agency.replace(/\s/g, "")} ${report.year - 1}`);
  if (same) return same;
  const alike = reportsByShortName.get(`${report.unit} ${report.year - 1}`) || [];
  return alike.length === 1 ? alike[0] : null;
}

// MARK: Forms

/// The cells of a form in their order: as the data number them.
class Form {
  constructor(form) {
    this.form = form;
    this.names = [];
    this.places = new Map();
    this.rowCount = 0;
    let number = 0;
    this.documents = form.documents.map(block => ({
      caption: block.caption,
      columns: block.columns,
      rows: block.rows.map(label => {
        const first = number;
        number += block.columns.length;
        block.columns.forEach((column, index) => this.name(first + index, "documents", `${label}·${column.replace(/（.*/, "")}`, [label], column));
        return { label, groups: [], first, number: this.rowCount++ };
      }),
    }));
    const columns = form.requests.columns;
    this.requests = form.requests.rows.map((path, place) => {
      const first = number;
      number += columns.length;
      const label = path[path.length - 1];
      columns.forEach((column, index) => this.name(first + index, "requests", `${form.requests.codes[place]}·${column}`, path, column));
      return { label, groups: path.slice(0, -1), first, number: this.rowCount++ };
    });
    this.appeals = form.appeals.groups.map(group => {
      const first = number;
      number += form.appeals.columns.length;
      form.appeals.columns.forEach((column, index) => this.name(first + index, "appeals", `${group}·${column}`, [group], column));
      return { label: group, groups: [], first, number: this.rowCount++ };
    });
  }

  name(number, table, name, path, column) {
    this.names[number] = { table, name: `${words.tableNames[["documents", "requests", "appeals"].indexOf(table)]}·${name}` };
    this.places.set(`${table}/${path.join("/")}/${column}`, number);
    this.names[number].place = `${table}/${path.join("/")}/${column}`;
  }

  /// The same cell in another edition; `undefined` where that has none.
  cellIn(other, number) {
    return this === other ? number : other.places.get(this.names[number].place);
  }
}

const forms = {};
for (const [edition, form] of Object.entries(data.forms)) forms[edition] = new Form(form);

/// What a cell says, as it is shown.
function shownValue(value) {
  return value === null || value === undefined ? words.lack : String(value);
}
