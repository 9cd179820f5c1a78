import ReportRules
import StatutoryForms

extension Language {
  /// The language for everything a person reads.
  ///
  /// `--lang` decides; otherwise the locale does. Chinese unless the locale clearly names another
  /// language, for those who write these reports read Chinese, also on a machine whose locale was
  /// never set. Looks at the words before they are parsed, so that a complaint about the words is
  /// in the right language, too.
  static func preferred(words: [[UInt8]], environment: (String) -> String?) -> Language {
    let texts = words.map { String(decoding: $0, as: UTF8.self) }.prefix { $0 != "--" }
    for (index, text) in texts.enumerated().reversed() {
      let value: String
      if text.hasPrefix("--lang=") {
        value = String(text.dropFirst("--lang=".count))
      } else if text == "--lang", index + 1 < texts.count {
        value = texts[index + 1]
      } else {
        continue
      }
      if let choice = Language(word: value) { return choice }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .compactMap(environment)
      .first { !$0.isEmpty }
    guard let locale else { return .chinese }
    let name = locale.prefix { $0 != "." && $0 != "@" }
    return name == "C" || name == "POSIX" || name.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
