"use strict";

const assert = require("node:assert/strict");
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { afterEach, beforeEach, test } = require("node:test");

const vscode = require("vscode");
const languageClient = require("vscode-languageclient/node");

const PROGRAM = process.env.NIANBAO;
const REPOSITORY = path.join(__dirname, "..", "..", "..");
const FOLDER = path.join(REPOSITORY, "EditorConfigs", "vscode");
const EXAMPLE = path.join(REPOSITORY, "Tests", "Fixtures", "reports", "qingshui-2025.md");

const manifest = JSON.parse(fs.readFileSync(path.join(FOLDER, "package.json"), "utf8"));
const extension = require(path.join(FOLDER, manifest.main));
const settings = manifest.contributes.configuration.properties;
const defaults = Object.fromEntries(
  Object.entries(settings)
    // The editor makes an object of names with dots.
    .map(([name, { default: value }]) =>
      name === "nianbao.trace.server" ? ["nianbao.trace", { server: value }] : [name, value],
    ),
);

beforeEach(() => {
  vscode.state.configuration = { ...defaults };
  vscode.state.commands.clear();
  for (const list of ["listeners", "errors", "executed"]) vscode.state[list].length = 0;
  vscode.state.choice = undefined;
  languageClient.made.length = 0;
  languageClient.failure.error = undefined;
});

afterEach(() => extension.deactivate());

async function activated() {
  const context = { subscriptions: [] };
  await extension.activate(context);
  return context;
}

test("starts nianbao serve for texts, Markdown and reports in HTML", async () => {
  await activated();
  const [client] = languageClient.made;
  assert.equal(client.running, true);
  assert.equal(client.id, "nianbao");
  assert.deepEqual(client.server, { command: "nianbao", args: ["serve"], transport: 0 });
  const file = client.options.documentSelector.filter(({ scheme }) => scheme === "file");
  assert.deepEqual(file, [
    { scheme: "file", language: "plaintext" },
    { scheme: "file", language: "markdown" },
    { scheme: "file", language: "html", pattern: "**/*{年报,年度报告}*" },
  ]);
  for (const { scheme, language } of client.options.documentSelector) {
    assert.ok(["file", "untitled"].includes(scheme));
    assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`));
  }
});

test("every command of the manifest exists, and no other", async () => {
  const context = await activated();
  const declared = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual([...vscode.state.commands.keys()], declared);
  assert.ok(context.subscriptions.length >= 2);
});

test("the command starts the program anew", async () => {
  await activated();
  await vscode.state.commands.get("nianbao.restart")();
  assert.deepEqual(languageClient.made.map(({ running }) => running), [false, true]);
});

test("another path starts the other program, other settings do not", async () => {
  await activated();
  vscode.state.configuration["nianbao.path"] = "/opt/nianbao";
  const [listener] = vscode.state.listeners;
  listener({ affectsConfiguration: (name) => name === "nianbao.year" });
  listener({ affectsConfiguration: (name) => name === "nianbao.path" });
  await vscode.state.commands.get("nianbao.restart")();
  const commands = languageClient.made.map(({ server }) => server.command);
  assert.deepEqual(commands, ["nianbao", "/opt/nianbao", "/opt/nianbao"]);
});

test("a program that is not there is explained, and the settings are a click away", async () => {
  languageClient.failure.error = new Error("spawn nianbao ENOENT");
  vscode.state.choice = "打开设置 · Open Settings";
  await activated();
  await new Promise(setImmediate);
  const [[message, choice]] = vscode.state.errors;
  assert.match(message, /无法启动「nianbao」.*PATH.*nianbao\.path.*ENOENT/);
  assert.equal(choice, vscode.state.choice);
  assert.deepEqual(vscode.state.executed, [["workbench.action.openSettings", "nianbao.path"]]);
  languageClient.failure.error = undefined;
  await vscode.state.commands.get("nianbao.restart")();
  assert.equal(languageClient.made[1].running, true);
});

test("a message that nobody closes does not keep the program from starting anew", async () => {
  languageClient.failure.error = new Error("spawn nianbao ENOENT");
  vscode.state.choice = new Promise(() => {});
  await activated();
  languageClient.failure.error = undefined;
  await vscode.state.commands.get("nianbao.restart")();
  assert.equal(languageClient.made[1].running, true);
});

test("the server is told its own settings only", async () => {
  await activated();
  const [client] = languageClient.made;
  assert.deepEqual(client.options.initializationOptions(), { rules: {} });
  vscode.state.configuration["nianbao.year"] = 2025;
  assert.deepEqual(client.options.initializationOptions(), { rules: {}, year: 2025 });
  const { workspace } = client.options.middleware;
  const items = [{ section: "nianbao" }, { section: "editor" }, { section: "nianbao" }];
  const editor = { path: "x" };
  const next = async () => [{ path: "nianbao", trace: {}, year: null, agency: "清水镇" }, editor, null];
  assert.deepEqual(await workspace.configuration({ items }, undefined, next), [
    { agency: "清水镇" },
    editor,
    {},
  ]);
  await workspace.didChangeConfiguration(["nianbao"], () => assert.fail("would send everything"));
  assert.deepEqual(client.sent, [["workspace/didChangeConfiguration", { settings: null }]]);
});

test("the program reads what the extension passes on, and every setting of the manifest", async () => {
  vscode.state.configuration = {
    ...defaults,
    "nianbao.rules": { "cell.*": "off", "appeals.total": "hint" },
    "nianbao.agency": "清水镇人民政府",
    "nianbao.year": 2025,
    "nianbao.deadline": "01-31",
    "nianbao.overviewLength": 1000,
  };
  await activated();
  const { server, options } = languageClient.made[0];
  const said = await conversation(server.args, options.initializationOptions());
  assert.deepEqual(said.complaints, []);
  const found = new Map(said.diagnostics.map(({ code, severity }) => [code, severity]));
  assert.equal(found.has("cell.number"), false);
  assert.equal(found.get("appeals.total"), 4);
  assert.equal(found.get("requests.balance"), 1);
  // The check can fail: these are not the server's.
  const all = { ...options.initializationOptions(), path: "nianbao", trace: { server: "off" } };
  assert.equal((await conversation(server.args, all)).complaints.length, 1);
});

test("the schema is the program's own, and knows the settings of the manifest", () => {
  const printed = execFileSync(PROGRAM, ["config", "--schema"], { encoding: "utf8" });
  const [validation] = manifest.contributes.jsonValidation;
  const copy = fs.readFileSync(path.join(FOLDER, validation.url), "utf8");
  assert.equal(copy, printed, "UPDATE_GOLDEN=1 Tests/check-schema");
  const known = Object.keys(JSON.parse(copy).properties).filter((name) => name !== "$schema");
  const declared = Object.keys(settings).map((name) => name.replace(/^nianbao\./, ""));
  const own = ["path", "trace.server"];
  assert.deepEqual(declared.filter((name) => !own.includes(name)).sort(), known.sort());
  assert.deepEqual(validation.fileMatch, [".nianbao.json"]);
});

/** Opens the example in the real program; returns what it says of it and of the settings. */
function conversation(args, initializationOptions) {
  return new Promise((resolve, reject) => {
    const server = spawn(PROGRAM, [...args, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const timer = setTimeout(() => server.kill(), 120_000);
    const said = { complaints: [], diagnostics: undefined };
    const send = (message) => {
      const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
      server.stdin.write(body);
    };
    let received = Buffer.alloc(0);
    server.stdout.on("data", (block) => {
      received = Buffer.concat([received, block]);
      for (;;) {
        const head = received.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head))[1]);
        if (received.length < head + 4 + length) return;
        const message = JSON.parse(received.subarray(head + 4, head + 4 + length));
        received = received.subarray(head + 4 + length);
        if (message.method === "window/showMessage") said.complaints.push(message.params.message);
        if (message.method !== "textDocument/publishDiagnostics") continue;
        said.diagnostics = message.params.diagnostics;
        send({ id: 2, method: "shutdown" });
        send({ method: "exit" });
      }
    });
    server.on("error", reject);
    server.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0 && said.diagnostics) resolve(said);
      else reject(new Error(`the program ended with ${code}`));
    });
    const text = fs.readFileSync(EXAMPLE, "utf8");
    const uri = pathToFileURL(EXAMPLE).href;
    const languageId = "markdown";
    send({ id: 1, method: "initialize", params: { processId: null, capabilities: {}, initializationOptions } });
    send({ method: "initialized", params: {} });
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId, version: 1, text } } });
  });
}
