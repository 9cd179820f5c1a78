// The tables of a report, drawn as the form prints them, with marks on what is wrong.

/// What is to be marked on the tables of a report.
class Marks {
  constructor(report) {
    this.cells = new Map();
    this.rows = new Map();
    this.beyond = new Map();
    report.findings.forEach((finding, index) => {
      for (const cell of finding.cells || []) this.note(this.cells, cell, finding, index, false);
      if (finding.row !== undefined) this.note(this.rows, finding.row, finding, index, false);
      if (finding.beyond !== undefined) this.note(this.beyond, finding.beyond, finding, index, false);
      for (const other of finding.others || []) {
        if (other.cell !== undefined) this.note(this.cells, other.cell, finding, index, true);
      }
    });
  }

  note(marks, key, finding, index, isPart) {
    const mark = marks.get(key) || { findings: [], severity: null };
    if (!mark.findings.some(known => known.index === index)) mark.findings.push({ index, isPart });
    const isGraver = mark.severity === null || severities.indexOf(finding.severity) < severities.indexOf(mark.severity);
    if (!isPart && isGraver) mark.severity = finding.severity;
    marks.set(key, mark);
  }

  /// The findings that stand on a row, each told once below it.
  of(first, count, row) {
    const indices = new Set();
    const take = mark => { for (const known of mark ? mark.findings : []) if (!known.isPart) indices.add(known.index); };
    take(this.rows.get(row));
    for (let cell = first; cell < first + count; cell += 1) take(this.cells.get(cell));
    return [...indices].sort((a, b) => a - b);
  }

  /// Sentences that say something else than a cell of the row.
  sentences(first, count) {
    const indices = new Set();
    for (let cell = first; cell < first + count; cell += 1) {
      for (const known of (this.cells.get(cell) || { findings: [] }).findings) if (known.isPart) indices.add(known.index);
    }
    return [...indices].sort((a, b) => a - b);
  }
}

class Tables {
  constructor(unit, last) {
    this.report = unit.report;
    this.form = forms[unit.report.form];
    this.marks = new Marks(unit.report);
    this.last = last;
    this.lastForm = last ? forms[last.form] : null;
  }

  lastValue(number) {
    if (!this.last || !this.lastForm) return undefined;
    const cell = this.form.cellIn(this.lastForm, number);
    return cell === undefined ? undefined : this.last.cells[cell];
  }

  /// A cell with its number, its marks and last year's number.
  cell(number) {
    const value = this.report.cells[number];
    const mark = this.marks.cells.get(number);
    const name = this.form.names[number].name;
    const classes = ["value"];
    if (value === 0) classes.push("zero");
    if (value === null || value === "") classes.push("lack");
    const content = [make("span", { class: "digits" }, value === "" ? "" : shownValue(value))];
    if (mark) {
      classes.push(mark.severity ? `wrong ${mark.severity}` : "part");
      content.push(mark.findings.filter(known => !known.isPart || mark.severity === null).map(known => make("a", {
        class: "ref", href: `#finding-${known.index + 1}`, "data-finding": known.index,
        "aria-label": `${name}：${words.finding(known.index + 1)}`,
      }, String(known.index + 1))));
    }
    content.push(this.lastMark(number, value));
    return make("td", { class: classes.join(" "), id: `cell-${number}`, title: name, tabindex: mark ? "-1" : undefined }, content);
  }

  lastMark(number, value) {
    const requests = this.form.form.requests;
    const carriedIn = this.form.requests[requests.carriedIn];
    const column = number - carriedIn.first;
    if (column >= 0 && column < requests.columns.length) {
      // What was carried in is what last year was carried over.
      const carried = this.lastValue(this.form.requests[requests.carriedOver].first + column);
      if (carried === undefined || carried === null || (carried === 0 && value === 0)) return null;
      return make("small", { class: `last${carried === value ? "" : " differs"}`, title: words.lastCarried },
        make("span", { class: "unseen" }, words.lastCarried), `⇐${shownValue(carried)}`);
    }
    const last = this.lastValue(number);
    if (last === undefined || last === null || last === "" || (last === 0 && value === 0)) return null;
    return make("small", { class: "last", title: `${words.last} ${shownValue(last)}` },
      make("span", { class: "unseen" }, words.last), `‹${shownValue(last)}›`);
  }

  /// What is to be read below a row: the equations, and the sentences that contradict it.
  notes(row, count, width) {
    const own = this.marks.of(row.first, count, row.number);
    const foreign = this.marks.sentences(row.first, count)
      .filter(index => !own.includes(index) && this.report.findings[index].quote);
    return own.concat(foreign).map(index => {
      const finding = this.report.findings[index];
      const equations = finding.equations.length > 0 ? finding.equations : [finding.message];
      return make("tr", { class: `note ${finding.severity}` }, make("td", { colspan: width },
        make("a", { class: "ref", href: `#finding-${index + 1}`, "data-finding": index, "aria-label": words.finding(index + 1) }, String(index + 1)),
        equations.map(equation => make("span", { class: "equation" }, equation)),
        finding.quote && make("span", { class: "said" }, quote(finding.quote))));
    });
  }

  rowLabel(row, attributes) {
    const mark = this.marks.rows.get(row.number);
    return make("th", { scope: "row", ...attributes, class: mark ? `wrong ${mark.severity}` : undefined }, row.label,
      mark && mark.findings.map(known => make("a", {
        class: "ref", href: `#finding-${known.index + 1}`, "data-finding": known.index, "aria-label": words.finding(known.index + 1),
      }, String(known.index + 1))));
  }

  numbers(row, count) {
    return Array.from({ length: count }, (_, index) => this.cell(row.first + index));
  }

  /// Words in place of a table of which nothing was read; `null` where something was.
  nothing(id, rows, count) {
    const isEmpty = rows.every(row => this.report.cells.slice(row.first, row.first + count).every(value => value === null));
    return isEmpty ? framed(id, make("p", { class: "plain" }, make("b", {}, words[id]), "：", words.noTable), this.beyond(id)) : null;
  }

  documents() {
    const nothing = this.nothing("documents", [this.form.documents[0].rows[0]], this.form.requests[0].first);
    if (nothing) return nothing;
    const width = 1 + Math.max(...this.form.documents.map(block => block.columns.length));
    return framed("documents", make("table", { class: "form documents" }, make("caption", {}, words.documents),
      this.form.documents.map(block => make("tbody", {},
        make("tr", {}, make("th", { colspan: width, scope: "rowgroup", class: "group" }, block.caption)),
        make("tr", { class: "heads" }, make("th", { scope: "col" }, words.items), block.columns.map((column, index) => make("th", {
          scope: "col", colspan: index === block.columns.length - 1 ? width - block.columns.length : undefined,
        }, column))),
        block.rows.map(row => {
          const cells = this.numbers(row, block.columns.length);
          cells[cells.length - 1].setAttribute("colspan", String(width - block.columns.length));
          return [make("tr", {}, this.rowLabel(row, {}), cells), this.notes(row, block.columns.length, width)];
        })))), this.beyond("documents"));
  }

  requests() {
    const form = this.form.form.requests;
    const columns = form.columns;
    const nothing = this.nothing("requests", this.form.requests, columns.length);
    if (nothing) return nothing;
    const rows = this.form.requests.map(row => (
      { row, notes: this.notes(row, columns.length, 3 + columns.length - row.groups.length) }));
    const body = make("tbody");
    let open = [];
    rows.forEach(({ row, notes }, index) => {
      const labels = row.groups.map((group, level) => {
        if (open[level] && open[level].group === group) return null;
        open = open.slice(0, level);
        let span = 0;
        for (let other = index; other < rows.length && rows[other].row.groups[level] === group; other += 1) {
          span += 1 + rows[other].notes.length;
        }
        open[level] = { group };
        return make("th", { scope: "rowgroup", class: "side", rowspan: span }, group);
      });
      open = open.slice(0, row.groups.length);
      add(body, [make("tr", { class: row.groups.length === 0 ? "main" : undefined },
        labels, this.rowLabel(row, { colspan: 3 - row.groups.length }), this.numbers(row, columns.length)), notes]);
    });
    return framed("requests", make("table", { class: "form requests" }, make("caption", {}, words.requests), make("thead", {},
      make("tr", {}, make("th", { colspan: 3, rowspan: 3, class: "corner" }, form.note), make("th", { colspan: columns.length, scope: "colgroup" }, words.applicants)),
      make("tr", {}, make("th", { rowspan: 2, scope: "col" }, columns[0]),
        make("th", { colspan: columns.length - 2, scope: "colgroup" }, words.organisations),
        make("th", { rowspan: 2, scope: "col" }, columns[columns.length - 1])),
      make("tr", {}, columns.slice(1, -1).map(column => make("th", { scope: "col" }, column)))), body), this.beyond("requests"));
  }

  appeals() {
    const form = this.form.form.appeals;
    const [review, ...suits] = form.groups;
    const count = form.columns.length;
    const rows = this.form.appeals;
    const nothing = this.nothing("appeals", rows, count);
    if (nothing) return nothing;
    return framed("appeals", make("table", { class: "form appeals" }, make("caption", {}, words.appeals), make("thead", {},
      make("tr", {}, make("th", { colspan: count, rowspan: 2, scope: "colgroup" }, review), make("th", { colspan: count * suits.length, scope: "colgroup" }, words.litigation)),
      make("tr", {}, suits.map(suit => make("th", { colspan: count, scope: "colgroup" }, suit))),
      make("tr", {}, form.groups.map(() => form.columns.map(column => make("th", { scope: "col" }, column))))),
    make("tbody", {}, make("tr", {}, rows.map(row => this.numbers(row, count))),
      rows.map(row => this.notes(row, count, count * rows.length)))), this.beyond("appeals"));
  }

  /// Rows that the form does not have, as they are written.
  beyond(table) {
    const rows = (this.report.beyond || []).map((row, index) => ({ ...row, index })).filter(row => row.table === table);
    if (rows.length === 0) return null;
    return make("table", { class: "form beyond" }, make("caption", {}, words.beyond), make("tbody", {}, rows.map(row => {
      const mark = this.marks.beyond.get(row.index);
      return make("tr", {}, make("th", { scope: "row", class: mark ? `wrong ${mark.severity}` : undefined }, row.label,
        mark && mark.findings.map(known => make("a", {
          class: "ref", href: `#finding-${known.index + 1}`, "data-finding": known.index, "aria-label": words.finding(known.index + 1),
        }, String(known.index + 1)))), row.values.map(value => make("td", { class: "value" }, value)));
    })));
  }
}

function framed(id, ...content) {
  return make("div", { class: "frame", id, tabindex: "0", role: "region", "aria-label": words[id] }, content);
}

/// A sentence with the words that a finding stands on.
function quote([before, marked, after]) {
  return make("q", {}, before, make("mark", {}, marked || "‸"), after);
}
