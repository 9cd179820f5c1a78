import ReportRules

/// The words behind a command, sorted into options and operands.
///
/// Understands `--option value`, `--option=value`, and `--`, which ends the options. A lone `-` is
/// an operand. Where an option is given twice, the last one counts.
struct Arguments {
  /// The value of each option given; the empty text for a flag.
  let options: [String: String]
  /// The values of options as they came, since a file's name need not be UTF-8.
  private let rawValues: [String: [UInt8]]
  let operands: [FilePath]

  init(
    parsing words: [[UInt8]],
    flags: Set<String> = [],
    valued: Set<String> = []
  ) throws(UsageError) {
    var rawValues: [String: [UInt8]] = [:]
    var operands: [FilePath] = []
    var remaining = words[...]
    while let word = remaining.popFirst() {
      let text = String(decoding: word, as: UTF8.self)
      if text == "--" {
        operands += remaining.map(FilePath.init(bytes:))
        break
      }
      guard text.hasPrefix("-"), text != "-" else {
        operands.append(FilePath(bytes: word))
        continue
      }
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { String($0) } ?? text
      if flags.contains(name) {
        guard parts.count == 1 else { throw .valueUnexpected(option: name) }
        rawValues[name] = []
      } else if valued.contains(name) {
        if parts.count == 2 {
          rawValues[name] = Array(word.drop { $0 != UInt8(ascii: "=") }.dropFirst())
        } else if let value = remaining.popFirst() {
          rawValues[name] = value
        } else {
          throw .valueMissing(option: name)
        }
      } else {
        throw .unknownOption(name)
      }
    }
    options = rawValues.mapValues { String(decoding: $0, as: UTF8.self) }
    self.rawValues = rawValues
    self.operands = operands
  }

  func contains(_ flag: String) -> Bool {
    options[flag] != nil
  }

  /// The file that an option names.
  func path(of option: String) -> FilePath? {
    rawValues[option].map(FilePath.init(bytes:))
  }

  /// What an option chooses among a few words, or `standard` where it is not given.
  func choice<Choice>(
    of option: String,
    among choices: KeyValuePairs<String, Choice>,
    otherwise standard: Choice
  ) throws(UsageError) -> Choice {
    guard let value = options[option] else { return standard }
    guard let choice = choices.first(where: { $0.key == value })?.value else {
      throw .valueUnknown(option: option, value: value, choices: choices.map(\.key))
    }
    return choice
  }
}
