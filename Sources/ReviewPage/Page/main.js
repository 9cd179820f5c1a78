// Printing, keys, and the start.

/// What is printed: letters where they were asked for, else the open report, else the list.
let printed = null;

function printLetters(chosen) {
  if (chosen.length === 0) return tell(words.nothing);
  printed = chosen;
  print();
}

/// A letter on a sheet of its own; its first line is its heading.
function printedLetter(text) {
  const [heading, ...lines] = text.split("\n");
  return make("article", { class: "letter" }, make("h2", {}, heading), lines.join("\n").trim());
}

function preparePrint() {
  const sheet = byId("print");
  if (printed) {
    document.body.dataset.print = "letters";
    replace(sheet, printed.map(unit => printedLetter(letterOf(unit))));
  } else if (openUnit()) {
    document.body.dataset.print = "report";
  } else {
    document.body.dataset.print = "list";
    replace(sheet, make("h1", {}, byId("title").textContent), make("p", {}, byId("summary").textContent), make("table", { class: "units" },
      make("thead", {}, make("tr", {}, columns.map(column => make("th", { scope: "col" }, column.name)))),
      make("tbody", {}, shown.map(unit => make("tr", {}, columns.map(column => make("td", { class: column.id }, column.text(unit))))))));
  }
}

function endPrint() {
  printed = null;
  delete document.body.dataset.print;
  replace(byId("print"));
}

function useKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (event.key === "Escape") {
    if (target.closest("#report") || !target.closest("input, select")) closeReport();
    return;
  }
  if (target.closest("input, select, textarea, [contenteditable]")) return;
  if (event.key === "/") {
    byId("search").focus();
  } else if (openUnit() && (event.key === "j" || event.key === "J")) {
    step(1);
  } else if (openUnit() && (event.key === "k" || event.key === "K")) {
    step(-1);
  } else {
    return;
  }
  event.preventDefault();
}

function drawTools() {
  const isDark = () => document.documentElement.dataset.theme === "dark"
    || !document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = make("button", {
    type: "button", id: "theme", title: words.theme,
    onclick: () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      theme.textContent = isDark() ? words.light : words.dark;
    },
  }, isDark() ? words.light : words.dark);
  replace(byId("tools"),
    make("button", { type: "button", id: "copy-letters", onclick: () => copy(addressed().map(letterOf).join("\n\n\n"), null) }, words.copyLetters),
    make("button", { type: "button", id: "print-letters", onclick: () => printLetters(addressed()) }, words.printLetters), theme);
}

function start() {
  byId("list-name").textContent = words.units;
  byId("skip").textContent = words.skip;
  byId("nothing").textContent = words.nothing;
  byId("verdicts").setAttribute("aria-label", words.verdict);
  const notes = [];
  if (data.ignored.length > 0) notes.push(words.ignored(data.ignored.length));
  if (data.doubled.length > 0) notes.push(words.doubled(data.doubled.length));
  replace(byId("foot"), make("p", {}, words.keys), make("p", {}, [...notes, words.made].join(isChinese ? "；" : "; ")));
  drawTools();
  drawFilters();
  applyFilters();
  addEventListener("hashchange", showReport);
  addEventListener("popstate", showReport);
  addEventListener("resize", () => drawRows(true));
  addEventListener("beforeprint", preparePrint);
  addEventListener("afterprint", endPrint);
  document.addEventListener("keydown", useKeys);
  byId("report").addEventListener("click", followLink);
  if (openUnit()) showReport();
}

start();
