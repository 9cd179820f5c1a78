// The language server as a function from messages to messages: it knows the protocol and the rules
// and translates between them. It must not know threads, clocks, files or streams; these belong to
// the executable, and their absence is what lets every session be tested without waiting.

/// The version that `nianbao` gives as its own.
package let nianbaoVersion = "0.1.0"
