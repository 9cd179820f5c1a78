"""What a server may say only to a client that declared it; pytest-lsp checks completion items."""

from client_sets import declared

_REQUESTS = {
    "workspace/configuration": ("workspace", "configuration"),
    "workspace/applyEdit": ("workspace", "applyEdit"),
    "workspace/workspaceFolders": ("workspace", "workspaceFolders"),
    "workspace/codeLens/refresh": ("workspace", "codeLens", "refreshSupport"),
    "workspace/diagnostic/refresh": ("workspace", "diagnostics", "refreshSupport"),
    "workspace/foldingRange/refresh": ("workspace", "foldingRange", "refreshSupport"),
    "workspace/inlayHint/refresh": ("workspace", "inlayHint", "refreshSupport"),
    "workspace/semanticTokens/refresh": ("workspace", "semanticTokens", "refreshSupport"),
    "window/showDocument": ("window", "showDocument", "support"),
    "window/workDoneProgress/create": ("window", "workDoneProgress"),
}

_PROPERTIES = {
    "documentChanges": ("workspace", "workspaceEdit", "documentChanges"),
    "changeAnnotations": ("workspace", "workspaceEdit", "changeAnnotationSupport"),
    "relatedInformation": ("textDocument", "publishDiagnostics", "relatedInformation"),
    "codeDescription": ("textDocument", "publishDiagnostics", "codeDescriptionSupport"),
    "labelDetails": ("textDocument", "completion", "completionItem", "labelDetailsSupport"),
    "itemDefaults": ("textDocument", "completion", "completionList", "itemDefaults"),
    "collapsedText": ("textDocument", "foldingRange", "foldingRange", "collapsedText"),
}


def undeclared(message: dict, method: str | None, capabilities: dict) -> list[str]:
    """What a message takes for granted that the client did not declare.

    `method` is that of the message, or of the request that it answers.
    """

    def has(*path):
        return bool(declared(capabilities, *path))

    found = []
    params = message.get("params") or {}
    if method in _REQUESTS and not has(*_REQUESTS[method]):
        found.append(method)
    if method == "client/registerCapability":
        for registration in params["registrations"]:
            section, name = registration["method"].split("/")[:2]
            if not has(section, name, "dynamicRegistration"):
                found.append(f"{method} of {registration['method']}")
    for key, value in _properties([message.get("result"), params]):
        if key in _PROPERTIES and value and not has(*_PROPERTIES[key]):
            found.append(key)
    if method == "textDocument/hover" and message.get("result"):
        formats = declared(capabilities, "textDocument", "hover", "contentFormat") or ["plaintext"]
        kind = message["result"]["contents"]["kind"]
        if kind not in formats:
            found.append(f"a hover as {kind}")
    return [f"{fault} was not declared" for fault in found]


def _properties(value):
    if isinstance(value, dict):
        yield from value.items()
        value = value.values()
    elif not isinstance(value, list):
        return
    for item in value:
        yield from _properties(item)
