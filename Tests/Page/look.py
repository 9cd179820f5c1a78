"""Opens a page in a headless Chromium, uses it as a reviewer would, and ends with 1 where it is wrong."""

import json
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

# Milliseconds; longer than anything takes, so that nothing hangs.
PATIENCE = 90_000
# Rows of the list that may be there at a time: those in sight and a few around them.
MOST_ROWS = 80

# All texts in sight that are hard to read: their contrast with what is behind them is below 4.5.
FAINT = """() => {
  const parse = colour => {
    const parts = colour.match(/[\\d.]+/g).map(Number);
    return parts.length < 4 ? [...parts, 1] : parts;
  };
  const over = (top, below) => top.slice(0, 3).map((c, i) => c * top[3] + below[i] * (1 - top[3]));
  const light = colour => {
    const [r, g, b] = colour.map(c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest("script, style, noscript, .unseen, .skip, [disabled], option")) continue;
    if (!element.checkVisibility() || element.getClientRects().length === 0) continue;
    const grounds = [];
    for (let above = element; above; above = above.parentElement) grounds.push(parse(getComputedStyle(above).backgroundColor));
    let ground = [255, 255, 255];
    for (const colour of grounds.reverse()) ground = over(colour, ground);
    const ink = over(parse(getComputedStyle(element).color), ground);
    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) found.push(`${element.className || element.tagName}: ${node.textContent.trim().slice(0, 20)} ${contrast.toFixed(2)}`);
  }
  return [...new Set(found)];
}"""

# Controls without a name for those who do not see them.
NAMELESS = """() => [...document.querySelectorAll("button, a[href], input, select, summary, [role=grid], [role=textbox], [role=region]")]
  .filter(e => e.checkVisibility())
  .filter(e => !(e.getAttribute("aria-label") || e.textContent.trim() || (e.labels && e.labels.length > 0)
    || e.getAttribute("aria-labelledby") && document.getElementById(e.getAttribute("aria-labelledby")).textContent))
  .map(e => e.outerHTML.slice(0, 120))"""


class Wrong(Exception):
    pass


def expect(is_right: bool, what: str) -> None:
    if not is_right:
        raise Wrong(what)


class Visit:
    def __init__(self, page: Page, path: Path):
        self.page = page
        self.path = path
        self.requests: list[str] = []
        self.complaints: list[str] = []
        text = path.read_text(encoding="utf-8")
        self.data = json.loads(text.split('id="data">', 1)[1].split("</script>", 1)[0])
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def picture(self, name: str) -> None:
        self.page.screenshot(path=str(self.path.with_name(f"{self.path.stem}-{name}.png")))

    def rows(self) -> list[str]:
        return self.page.locator("#grid .rows .row .name").all_inner_texts()

    def unit_count(self) -> int:
        return int(self.page.get_attribute("#grid", "aria-rowcount")) - 1

    def expect_readable(self, where: str) -> None:
        faint = self.page.evaluate(FAINT)
        expect(not faint, f"hard to read, {where}: {faint[:8]}")

    # The steps of a visit.

    def open(self) -> None:
        start = time.monotonic()
        self.page.goto(self.path.as_uri())
        self.page.wait_for_selector("#grid .rows .row")
        took = time.monotonic() - start
        units = sum(
            len(file["missing"]) if "missing" in file else len(file["reports"]) or 1
            for file in self.data["files"]
        )
        units += len(self.data["unreadable"])
        expect(self.unit_count() == units, f"{self.unit_count()} rows for {units} units")
        size = self.path.stat().st_size / 1e6
        print(f"{units} units, {size:.1f} MB: opened after {took:.2f} s")
        count = self.page.locator("#grid .rows .row").count()
        expect(count <= MOST_ROWS, f"{count} rows are drawn")

    def scroll_to_the_end(self) -> None:
        self.page.focus("#grid")
        self.page.keyboard.press("End")
        self.page.wait_for_selector(f"#row-{self.unit_count() - 1}.active")
        count = self.page.locator("#grid .rows .row").count()
        expect(count <= MOST_ROWS, f"{count} rows are drawn at the end")
        self.page.keyboard.press("Home")
        self.page.wait_for_selector("#row-0.active")

    def filter(self) -> None:
        page = self.page
        everything = self.unit_count()
        page.keyboard.press("/")
        page.keyboard.type("清水")
        names = self.rows()
        expect(0 < len(names) and all("清水" in name for name in names), f"a search for 清水: {names}")
        page.click("#clear")
        expect(self.unit_count() == everything, "filters are cleared")
        tile = page.locator('.tile[data-verdict="return"]')
        count = int(tile.locator("strong").inner_text())
        tile.click()
        expect(0 < self.unit_count() == count, "as many units as the button says")
        page.click("#clear")
        page.select_option("#rule", "requests.balance")
        balance = self.unit_count()
        expect(0 < balance < everything, "units with one rule")
        for severity in ["warning", "information", "hint"]:
            page.click(f'.chip[data-severity="{severity}"]')
        expect(self.unit_count() == balance, "errors of that rule")
        page.click('.chip[data-severity="error"]')
        expect(page.locator("#nothing").is_visible(), "nothing is chosen, and nothing shown")
        page.click("#clear")

    def sort(self) -> None:
        head = self.page.locator('[role=columnheader][data-column="warning"]')
        for direction in ["ascending", "descending"]:
            head.locator("button").click()
            expect(head.get_attribute("aria-sort") == direction, f"sorted {direction}")
            counts = [int(t) for t in self.page.locator("#grid .rows .row .warning").all_inner_texts() if t]
            expect(counts == sorted(counts, reverse=direction == "ascending"), f"{direction}: {counts[:9]}")
        self.page.click("#clear")
        self.page.locator('[role=columnheader][data-column="verdict"] button').click()

    def read(self) -> None:
        """Opens the report of 清水镇 and looks at what is wrong with it."""
        page = self.page
        page.fill("#search", "qingshui-2025.txt")
        page.focus("#grid")
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        page.wait_for_selector("#report-name")
        expect(page.evaluate("document.activeElement.id") == "report-name", "the name has the focus")
        expect("清水镇" in page.inner_text("#report-name"), "its name is shown")
        wrong = page.locator("#requests td.wrong.error")
        expect(wrong.count() == 1 and wrong.locator(".digits").inner_text() == "41", "the wrong cell is marked")
        notes = page.locator("#requests tr.note").all_inner_texts()
        expect(any("41" in note and "≠" in note for note in notes), f"its equation stands below it: {notes}")
        expect(page.locator("#requests td.part").count() > 5, "the other cells of the equation are marked")
        expect(page.locator("#appeals td.wrong").count() == 1, "the wrong total of table four is marked")
        marked = page.locator("#documents td.wrong .digits").all_inner_texts()
        expect(marked == ["8", "/"], f"the stock that does not follow from last year's, and the dash: {marked}")
        expect(page.locator(".others .path").count() > 0, "the other file is named")
        expect(page.locator("#report small.last").count() > 10, "last year stands beside it")
        expect(page.locator("#report small.last.differs").count() > 0, "what differs from last year is told")
        page.locator("a[data-cell]").nth(1).click()
        expect(page.evaluate("document.activeElement.tagName") == "TD", "a link leads to its cell")
        letter = page.inner_text("#letter-text")
        expect("41" in letter and "清水镇" in letter, "the letter tells it")
        expect(letter.count("尚未审结 0 ≠ 总计 3") == 1, f"and each equation once: {letter}")
        page.click("#copy")
        page.wait_for_selector("#told:not(:empty)")
        said = page.inner_text("#told")
        expect("copied" in said.lower() or "已复制" in said, f"the letter can be copied: {said}")
        expect(page.evaluate("navigator.clipboard.readText()").startswith(letter[:10]), "and is in the clipboard")
        self.expect_readable("report")
        nameless = page.evaluate(NAMELESS)
        expect(not nameless, f"controls without a name: {nameless[:3]}")

    def show(self) -> None:
        """Pictures of the report, dark and on paper."""
        page = self.page
        self.picture("report")
        page.evaluate("document.getElementById('requests').scrollIntoView()")
        self.picture("table")
        page.emulate_media(color_scheme="dark")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        expect(ground == "rgb(13, 15, 18)", f"dark: {ground}")
        self.picture("dark")
        self.expect_readable("dark")
        page.emulate_media(color_scheme="light")

    def print(self) -> None:
        page = self.page
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(not page.is_visible("#top") and not page.is_visible("#list"), "only the report is printed")
        expect(page.is_visible("#letter-text") and page.is_visible("#requests"), "all of the report")
        self.expect_readable("on paper")
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(len(page.pdf()) > 10_000, "pages come out")

    def close(self) -> None:
        page = self.page
        page.keyboard.press("Escape")
        expect(not page.is_visible("#report"), "Escape closes the report")
        expect(page.evaluate("document.activeElement.id") == "grid", "and the list has the focus again")
        page.click("#clear")
        page.focus("#grid")
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        for key, number in [("j", 1), ("j", 2), ("k", 1)]:
            page.keyboard.press(key)
            page.wait_for_selector(f"#row-{number}.open.active")
            expect(page.inner_text("#report-name").startswith(self.rows()[number]), f"{key} steps")
        page.keyboard.press("Escape")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        printed = page.locator("#print tbody tr").count()
        expect(printed == self.unit_count(), f"{printed} of {self.unit_count()} units are printed")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        self.picture("list")
        self.expect_readable("list")

    def read_hostile_words(self) -> None:
        page = self.page
        page.fill("#search", "hostile")
        expect("</script><img" in "".join(self.rows()), "markup in a name is shown as it is written")
        page.click("#grid .rows .row")
        page.wait_for_selector("#report-name")
        expect("onerror" in page.inner_text("#report-name"), "markup in a name is a name")
        expect("<b>&amp;" in page.inner_text("#report .path"), "and so is an entity")
        expect(page.locator("img").count() == 0, "and no image")
        page.keyboard.press("Escape")
        page.fill("#search", "units.csv")
        expect(self.unit_count() == 2, "units without a report are listed")
        page.locator("#grid .rows .row", has_text="云漳县").click()
        page.wait_for_selector("#report-name")
        expect("2025" in page.inner_text("#report .plain"), "and the year is told")
        expect("spoilt" not in page.title(), "and no script")
        page.keyboard.press("Escape")
        page.click("#clear")

    def use_keys(self) -> None:
        """Walks through everything with the Tab key; each stop shows where it is."""
        page = self.page
        page.focus("#skip")
        page.keyboard.press("Shift+Tab")
        seen = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            # Behind the last stop comes the window around the page, then the first.
            if page.evaluate("document.activeElement === document.body"):
                continue
            stop = page.evaluate(
                """() => { const e = document.activeElement, s = getComputedStyle(e);
                return [e.id || e.dataset.verdict || e.dataset.severity || e.textContent.slice(0, 12),
                  s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2]; }"""
            )
            expect(stop[1], f"the focus is not to be seen on {stop[0]}")
            seen.add(stop[0])
            if stop[0] == "grid":
                break
        missing = {"skip", "search", "rule", "clear", "print-letters", "theme", "return", "error", "grid"} - seen
        expect(not missing, f"not reached by Tab: {missing}")

    def end(self) -> None:
        others = [address for address in self.requests if address != self.path.as_uri()]
        expect(not others, f"fetched: {others[:3]}")
        expect(not self.complaints, f"the console says: {self.complaints[:3]}")


def main() -> int:
    path = Path(sys.argv[1]).resolve()
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1500, "height": 900})
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        try:
            visit = Visit(page, path)
            steps = [visit.open, visit.scroll_to_the_end, visit.filter, visit.sort]
            if len(visit.data["files"]) < 1000:
                steps += [visit.use_keys, visit.read, visit.show, visit.print, visit.close]
                steps += [visit.read_hostile_words]
            for step in [*steps, visit.end]:
                start = time.monotonic()
                step()
                print(f"{step.__name__.replace('_', ' ')}: {time.monotonic() - start:.2f} s")
        except (Wrong, Error) as problem:
            print(f"{step.__name__}: {problem}" if isinstance(problem, Wrong) else problem)
            return 1
        finally:
            browser.close()
    return 0


sys.exit(main())
