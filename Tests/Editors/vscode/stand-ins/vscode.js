"use strict";

// As much of Visual Studio Code as the extension touches; tests look at what it did.

exports.state = { configuration: {}, commands: new Map(), listeners: [], errors: [], choice: undefined, executed: [] };

const disposable = { dispose() {} };

exports.workspace = {
  getConfiguration(section) {
    const own = Object.entries(exports.state.configuration)
      .filter(([name]) => name.startsWith(`${section}.`))
      .map(([name, value]) => [name.slice(section.length + 1), value]);
    const values = Object.fromEntries(own);
    return { ...values, get: (name) => values[name] };
  },
  onDidChangeConfiguration(listener) {
    exports.state.listeners.push(listener);
    return disposable;
  },
};

exports.commands = {
  registerCommand(name, action) {
    exports.state.commands.set(name, action);
    return disposable;
  },
  async executeCommand(...words) {
    exports.state.executed.push(words);
  },
};

exports.window = {
  async showErrorMessage(...words) {
    exports.state.errors.push(words);
    return exports.state.choice;
  },
};
