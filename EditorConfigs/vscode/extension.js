"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** The settings that the server reads; the others, `path` and `trace`, are for this extension. */
const SERVER_SETTINGS = [
  "rules", "agency", "parent", "year", "deadline", "overviewLength", "accepted", "language",
  "inlayHints",
];

/** What is checked: a text that is no report gets no finding, but of HTML only reports are sent. */
const SELECTOR = ["file", "untitled"].flatMap((scheme) => [
  { scheme, language: "plaintext" },
  { scheme, language: "markdown" },
  { scheme, language: "html", pattern: "**/*{年报,年度报告}*" },
]);

/** @type {LanguageClient | undefined} */
let client;

/** Our section of the settings, without what is not the server's and what is not set. */
function serverSettings(section = vscode.workspace.getConfiguration("nianbao")) {
  const entries = SERVER_SETTINGS.map((key) => [key, section?.[key]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

function programPath() {
  return vscode.workspace.getConfiguration("nianbao").get("path") || "nianbao";
}

function makeClient() {
  const server = { command: programPath(), args: ["serve"], transport: TransportKind.stdio };
  const made = new LanguageClient("nianbao", "年报", server, {
    documentSelector: SELECTOR,
    initializationOptions: () => serverSettings(),
    middleware: {
      workspace: {
        async configuration(parameters, token, next) {
          const sections = await next(parameters, token);
          if (!Array.isArray(sections)) return sections;
          return sections.map((section, index) =>
            parameters.items[index]?.section === "nianbao" ? serverSettings(section) : section,
          );
        },
        // The server asks for its settings when it is told that some have changed.
        didChangeConfiguration: () =>
          made.sendNotification("workspace/didChangeConfiguration", { settings: null }),
      },
    },
  });
  return made;
}

async function start() {
  client = makeClient();
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    // Not waited for: the message may stay on the screen while the program is started anew.
    explain(error);
  }
}

async function stop() {
  const stopped = client;
  client = undefined;
  try {
    await stopped?.stop();
  } catch {
    // It has ended already, or never began.
  }
}

/** Says why there is no checking, and what can be done about it. */
async function explain(error) {
  const settings = "打开设置 · Open Settings";
  const message =
    `无法启动「${programPath()}」，未检查报告。请安装 nianbao 并放到 PATH 中，` +
    "或在设置 nianbao.path 中写明位置（在终端运行 nianbao doctor 可以看到）。" +
    ` Cannot start it: ${error?.message ?? error}`;
  if ((await vscode.window.showErrorMessage(message, settings)) === settings) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "nianbao.path");
  }
}

async function activate(context) {
  // One after the other, however quickly they are asked for.
  let work = Promise.resolve();
  const restart = () => (work = work.then(stop).then(start));
  context.subscriptions.push(
    vscode.commands.registerCommand("nianbao.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("nianbao.path")) restart();
    }),
  );
  await restart();
}

module.exports = { activate, deactivate: stop };
