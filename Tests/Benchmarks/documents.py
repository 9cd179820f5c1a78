"""Makes reports about invented places, the same ones for the same seed.

Marks in the words, ⟦prose⟧ and the like, say where something is typed or asked; they are taken out
again, and their places remain.
"""

import dataclasses
import random
import re

import layouts
import report_words as words

_TOPICS = ("PUBLICATION", "REQUESTS", "MANAGEMENT", "PLATFORM", "SUPERVISION")
_MARK = re.compile("⟦([a-z]+)⟧")


@dataclasses.dataclass(frozen=True)
class Place:
    """Line and UTF-16 unit, both from 0, as the protocol counts them."""

    line: int
    character: int

    def moved(self, count: int) -> "Place":
        return Place(self.line, self.character + count)

    def json(self) -> dict:
        return {"line": self.line, "character": self.character}


@dataclasses.dataclass(frozen=True)
class Document:
    text: str
    suffix: str
    places: dict

    @property
    def has_faults(self) -> bool:
        return "fix" in self.places

    def place(self, kind: str, position: str) -> Place:
        """The first, the middle or the last place of a kind."""
        places = self.places[kind]
        return places[{"start": 0, "middle": len(places) // 2, "end": -1}[position]]

    def positions(self, kind: str) -> list:
        count = len(self.places[kind])
        return ["start", "middle", "end"] if count > 2 else ["start", "end"][:count]

    @property
    def language(self) -> str:
        return {".txt": "plaintext", ".md": "markdown", ".html": "html"}[self.suffix]


def document(reports: list, layout: str) -> Document:
    """One text of all the reports, and where its marks were."""
    places = {}
    lines = []
    for line in "\n\n".join(report.text(layout) for report in reports).split("\n"):
        removed = 0
        for mark in _MARK.finditer(line):
            # All characters here are one UTF-16 unit each.
            place = Place(len(lines), mark.start() - removed)
            places.setdefault(mark.group(1), []).append(place)
            removed += len(mark.group())
        lines.append(_MARK.sub("", line) if removed else line)
    return Document("\n".join(lines) + "\n", layouts.LAYOUTS[layout], places)


def reports(count: int, seed: int, faulty: bool = True) -> list:
    """Reports of different places with different numbers, at most 1,200.

    One report alone is long, about 10 KB; each of many has about 7 KB.
    """
    names = [
        start + end + kind
        for kind in words.NAME_KINDS
        for start in words.NAME_STARTS
        for end in words.NAME_ENDS
    ]
    random.Random(seed).shuffle(names)
    return [
        Report(name, names[index - 1], random.Random(f"{seed} {index}"), faulty, count == 1)
        for index, name in enumerate(names[:count])
    ]


class Report:
    """The report of one place, right in everything or with about 25 faults."""

    def __init__(
        self, agency: str, neighbour: str, source: random.Random, faulty: bool, long: bool
    ):
        self.agency = agency
        self.neighbour = neighbour
        self.faulty = faulty
        self.year = source.choice(words.YEARS)
        self.published = [source.randrange(20, 90) for _ in range(4)]
        self.issued, self.repealed = source.randrange(2, 6), source.randrange(2)
        self.valid = self.issued + source.randrange(5, 12)
        self.licences, self.penalties = source.randrange(100), source.randrange(50)
        # Counts of the six kinds of applicants, and their total.
        self.outcomes = [_row(source, 4) for _ in words.OUTCOMES]
        self.outcomes_total = [sum(column) for column in zip(*self.outcomes)]
        self.carried_over = _row(source, 2)
        handled = [a + b for a, b in zip(self.outcomes_total, self.carried_over)]
        self.carried_in = _with_total([min(1, count) for count in handled[:6]])
        self.received = [a - b for a, b in zip(handled, self.carried_in)]
        self.appeals = [_with_total([source.randrange(1, 4) for _ in range(4)]) for _ in range(3)]
        self.chosen = {}
        for index, topic in enumerate(_TOPICS):
            sentences = source.sample(getattr(words, topic), len(getattr(words, topic)) - 1)
            details = words.DETAILS[4 * index : 4 * index + 4] if long else ()
            self.chosen[topic] = [*sentences, *details]
        self.problems = source.sample(range(len(words.PROBLEMS)), 3)

    def or_fault(self, right, wrong):
        return wrong if self.faulty else right

    def text(self, layout: str) -> str:
        year, agency = self.year, self.agency
        parts = [
            layouts.title(f"{agency}{year}年⟦title⟧政府信息公开工作年度报告", layout),
            layouts.paragraph(
                "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条和国办公开办函"
                f"〔2021〕30号的要求，现公布{agency}{year}年政府信息公开工作年度报告。本报告所列"
                f"数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
                layout,
            ),
        ]
        for heading, contents in self._sections():
            parts.append(layouts.heading(heading, layout))
            for content in contents:
                write = layouts.paragraph if isinstance(content, str) else layouts.table
                parts.append(write(content, layout))
        return "\n\n".join(parts)

    def _sections(self) -> list:
        return [
            ("一、总体⟦heading⟧情况", self._overview()),
            ("二、主动公开政府信息情况", [self._documents_table()]),
            ("三、收到和处理政府信息⟦heading⟧公开申请情况", [self._requests_table()]),
            ("四、政府信息公开行政复议、行政诉讼情况", [self._appeals_table()]),
            ("五、存在的主要问题及改进情况", self._problems()),
            (self.or_fault("六、", "⟦fix⟧五、") + "其他需要⟦heading⟧报告的事项", self._others()),
        ]

    def _overview(self) -> list:
        total = sum(self.published) + self.or_fault(0, 1)
        counts = dict(zip(("政策文件", "惠农补贴", "乡村建设", "其他信息"), self.published))
        kinds = "、".join(f"{kind}{count}条" for kind, count in counts.items())
        received, over = self.received[-1], self.carried_over[-1]
        by = self.or_fault("截至", "截止")
        comma = self.or_fault("，", ",")
        return [
            f"{self.or_fault(self.year, self.year - 1)}年，{self.agency}{words.OPENING}。",
            "（一）主动公开",
            f"全年主动公开政府信息{total}条，其中{kinds}。{self._topic('PUBLICATION')}",
            f"{by}{self.year}年12月底，制发行政规范性文件"
            f"{self.issued}件，现行有效的行政规范性文件{self.valid + self.or_fault(0, 1)}件。"
            "根据《条例》第⟦completion⟧二十条，公开的内容逐条编号。",
            "（二）依申请公开",
            f"全年新收政府信息公开申请{received + self.or_fault(0, 2)}件，"
            f"上年结转{self.carried_in[-1]}件；办结{self.outcomes_total[-1]}件，"
            f"结转下年度继续办理{over}件{self.or_fault('', '，全部办结')}。"
            f"⟦prose⟧{self._topic('REQUESTS')}",
            f"因政府信息公开被申请行政复议{self.appeals[0][-1]}件"
            f"{self.or_fault('', '，未被纠错')}。",
            "（三）政府信息管理",
            self._topic("MANAGEMENT").replace("，", comma, 2),
            "（四）政府信息公开平台建设",
            self._topic("PLATFORM").replace("，", comma, 1)
            + self.or_fault("", f"{self.neighbour}政务服务员代为查询。"),
            "（五）监督保障",
            f"{self._topic('SUPERVISION')}开展培训{self.or_fault(3, '  ')}次，"
            f"{by}年底参加培训的工作人员达到{40 + self.published[0]}人次。",
        ]

    def _topic(self, topic: str) -> str:
        return "".join(sentence + "。" for sentence in self.chosen[topic])

    def _problems(self) -> list:
        ordinals = "一二三"
        problems = "；".join(
            f"{ordinals[index]}是{words.PROBLEMS[choice]}"
            for index, choice in enumerate(self.problems)
        )
        improvements = "；".join(
            f"{ordinals[index]}是{words.IMPROVEMENTS[choice]}"
            for index, choice in enumerate(self.problems)
        )
        return [
            f"{self.agency}的政府信息公开工作取得了一定成效，但仍存在"
            f"{self.or_fault('以下', '一下')}问题：{problems}。",
            f"针对这些问题，⟦prose⟧{self.year + 1}年将从下列方面改进：{improvements}。",
            "根据《条例》第⟦completion⟧十九条，涉及群众切身利益的信息优先公开。",
        ]

    def _others(self) -> list:
        day = f"{self.or_fault(self.year + 1, self.year)}年1月16日"
        fee = self.or_fault(f"{self.year}年没有收取信息处理费。", "")
        return [
            f"{fee}建议提案⟦prose⟧的办理结果已经{self.or_fault('按照', '按按照')}要求公开，"
            f"办理的过程{self.or_fault('、', ',')}答复和评价都可以查询。",
            "根据《条例》第⟦completion⟧二十一条，乡镇还公开了贯彻落实农业和农村政策的信息。",
            self.agency,
            day,
        ]

    def _documents_table(self) -> list:
        def caption(words_: str):
            return (words_, "<", "<", "<")

        def row(label: str, count):
            return (label, count, "<", "<")

        decided = row("信息内容", "本年处理决定数量")
        return [
            caption("第二十条第（一）项"),
            words.DOCUMENT_ROWS,
            ("规章", "0", "0", "0"),
            ("行政规范性文件", f"⟦cell⟧{self.issued}", str(self.repealed), str(self.valid)),
            caption("第二十条第（五）项"),
            decided,
            row("行政许可", str(self.licences)),
            caption(self.or_fault("第二十条第（六）项", "第二十⟦fix⟧六条第（六）项")),
            decided,
            row("行政处罚", str(self.penalties)),
            row("行政强制", self.or_fault("0", "/")),
            caption("第二十条第（八）项"),
            row("信息内容", "本年收费金额（单位：万元）"),
            row("行政事业性收费", "0"),
        ]

    def _requests_table(self) -> list:
        def row(first, second, third, counts):
            return [first, second, third, *map(str, counts)]

        received = list(self.received)
        received[1] += self.or_fault(0, 9)
        rows = [
            row("一、本年新收政府信息公开申请数量", "<", "<", received),
            row("二、上年结转政府信息公开申请数量", "<", "<", self.carried_in),
        ]
        first = "三、本年度办理结果"
        for (group, words_), counts in zip(words.OUTCOMES, self.outcomes):
            rows.append(row(first, group, words_ or "<", counts))
            first = "^"
        rows += [
            row("^", "（七）总计", "<", self.outcomes_total),
            row("四、结转下年度继续办理", "<", "<", self.carried_over),
        ]
        # Of the results, 予以公开 is the third row and 2.重复申请 the seventeenth.
        rows[16][4] = "⟦cell⟧" + rows[16][4]
        if self.faulty:
            rows[6][5] = ""
            rows[9][2] = "6.属于四类⟦fix⟧过程信息"
            rows[15][2] = "1.信访⟦fix⟧举报类申请"
            rows[20][9] = str(self.outcomes[18][6] + 3)
            del rows[18]
        return [*words.REQUEST_HEAD, *rows]

    def _appeals_table(self) -> list:
        counts = [count for group in self.appeals for count in group]
        cells = [str(count) for count in counts]
        if self.faulty:
            cells[4] = str(counts[4] + 1)
            cells[7] = "无"
            cells[9] = str(counts[9] + 2)
        cells[10] = "⟦cell⟧" + cells[10]
        return [*words.APPEAL_HEAD, cells]


def _row(source: random.Random, limit: int) -> list:
    return _with_total([source.randrange(limit) for _ in range(6)])


def _with_total(counts: list) -> list:
    return counts + [sum(counts)]
