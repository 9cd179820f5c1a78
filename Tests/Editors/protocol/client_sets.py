"""What editors declare in `initialize`.

pytest-lsp ships some; those in the folder `clients` were recorded from the editors themselves.
"""

import copy
import json
from importlib import resources
from pathlib import Path

_SHIPPED = {
    "neovim-0.7": "neovim_v0.7.0.json",
    "neovim-0.10": "neovim_v0.10.0.json",
    "neovim-0.11": "neovim_v0.11.0.json",
    "eglot-29": "emacs_v29.1.json",
    "vscode-1.65": "visual_studio_code_v1.65.2.json",
}

_RECORDED = Path(__file__).parent / "clients"

# What Visual Studio Code declares since then, as far as a server may care.
_VSCODE_SINCE_1_65 = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "diagnostic": {"dynamicRegistration": True, "relatedDocumentSupport": False},
        "completion": {
            "completionItem": {"labelDetailsSupport": True},
            "completionList": {
                "itemDefaults": [
                    "commitCharacters",
                    "editRange",
                    "insertTextFormat",
                    "insertTextMode",
                    "data",
                ]
            },
        },
        "documentSymbol": {"labelSupport": True},
        "foldingRange": {
            "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]},
            "foldingRange": {"collapsedText": False},
        },
        "inlayHint": {
            "dynamicRegistration": True,
            "resolveSupport": {"properties": ["tooltip", "textEdits", "label.tooltip"]},
        },
        "rangeFormatting": {"rangesSupport": True},
    },
    "workspace": {
        "diagnostics": {"refreshSupport": True},
        "foldingRange": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
        "didChangeWatchedFiles": {"relativePatternSupport": True},
    },
}


def _merged(old: dict, new: dict) -> dict:
    merged = copy.deepcopy(old)
    for key, value in new.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _merged(merged[key], value) if both else value
    return merged


def _shipped(name: str) -> dict:
    text = resources.files("pytest_lsp.clients").joinpath(name).read_text()
    return json.loads(text)["capabilities"]


def _all() -> dict[str, dict]:
    sets = {name: _shipped(file) for name, file in _SHIPPED.items()}
    sets["vscode-1.96"] = _merged(sets["vscode-1.65"], _VSCODE_SINCE_1_65)
    for file in sorted(_RECORDED.glob("*.json")):
        sets[file.stem] = json.loads(file.read_text())
    sets["silent"] = {}
    return sets


CLIENT_SETS = _all()


def declared(capabilities: dict, *path: str):
    """What stands at a path of the capabilities; `None` for nothing."""
    for key in path:
        capabilities = capabilities.get(key) if isinstance(capabilities, dict) else None
    return capabilities
