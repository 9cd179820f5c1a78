"use strict";

// A language client that notes what it is given, and fails to start where a test says so.

exports.TransportKind = { stdio: 0 };

exports.made = [];
exports.failure = { error: undefined };

exports.LanguageClient = class {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options, running: false, sent: [] });
    exports.made.push(this);
  }

  async start() {
    if (exports.failure.error) throw exports.failure.error;
    this.running = true;
  }

  async stop() {
    if (!this.running) throw new Error("not running");
    this.running = false;
  }

  async sendNotification(...words) {
    this.sent.push(words);
  }
};
