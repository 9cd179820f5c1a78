"""Reports of invented towns, right and wrong ones, in a folder."""

import json
import pathlib
import subprocess

NAMES = "清水 白石 青山 云河 松岗 桃溪 柳河 石滩 梅岭 临溪 百阳 东桥".split()
FAULTS = [
    lambda text: text,
    lambda text: text.replace("六、其他", "五、其他"),
    lambda text: text.replace("信访举报投诉类申请", "信访举报类申请"),
    lambda text: text.replace("一、总体情况", "一、总体情况\n公开12条，其中动态7条、公告6条。"),
]


def write(program, folder, count):
    """Writes so many reports and a text that is none; gives the paths from the folder on, in order."""
    layouts = ["tab", "tsv", "pipe", "html"]
    blank = {
        layout: subprocess.run(
            [program, "new", "--agency", "某某镇", "--year", "2025", "--layout", layout],
            capture_output=True, check=True, encoding="utf-8",
        ).stdout
        for layout in layouts
    }
    paths = []
    for number in range(count):
        name = f"{NAMES[number % len(NAMES)]}{number // len(NAMES)}镇"
        text = FAULTS[number % len(FAULTS)](blank[layouts[number // 4 % 4]]).replace("某某镇", name)
        # Names as people give them: blanks, quotation marks, a line feed.
        odd = ["", " 终稿", "'s", '"2"', "\n3"][number % 5]
        path = pathlib.Path(f"{number % 7}", f"{number:04}{odd}{name}.txt")
        paths.append(str(path))
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "会议.txt").write_text("会议纪要\n", encoding="utf-8")
    return sorted(paths + ["会议.txt"])


def line(folder, path):
    """A document as `--stdin-ndjson` takes it."""
    text = (folder / path).read_text(encoding="utf-8")
    return json.dumps({"path": path, "text": text}, ensure_ascii=False)


def check(program, folder, paths):
    """What one process says, a line each."""
    run = subprocess.run(
        [program, "check", "--lang", "zh", "--format", "ndjson", *paths],
        cwd=folder, capture_output=True, encoding="utf-8",
    )
    assert run.returncode == 1, (run.returncode, run.stderr)
    lines = run.stdout.splitlines()
    assert len(lines) == len(paths)
    assert any('"severity":"error"' in line for line in lines)
    return lines
