import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// A change of a settings file that leaves everything else in it as it is written.
enum SettingsChange: Equatable {
  /// A fingerprint more under `accepted`.
  case accepting(String)
  /// A rule with a level of its own.
  case setting(rule: String, level: String)

  /// The file as it would be if there were none.
  func newFile(lineEnding: String = "\n") -> String {
    let lines =
      switch self {
      case .accepting(let fingerprint):
        ["{", #"  "accepted": ["#, "    \(quoted(fingerprint))", "  ]", "}", ""]
      case .setting(let rule, let level):
        ["{", #"  "rules": {"#, "    \(quoted(rule)): \(quoted(level))", "  }", "}", ""]
      }
    return lines.joined(separator: lineEnding)
  }

  /// The edit of a file; `nil` where the file is no JSON, or has something else where the change
  /// belongs.
  func edit(of file: [UInt8]) -> SourceEdit? {
    let ending = file.contains(0x0D) ? "\r\n" : "\n"
    guard let start = file.firstIndex(where: { !JSONPlaces.isSpace($0) && $0 < 0x80 }) else {
      return SourceEdit(
        range: file.count..<file.count,
        replacement: Array(newFile(lineEnding: ending).utf8)
      )
    }
    guard JSONValue(parsing: Array(file[start...])) != nil,
      let top = JSONPlaces(file, at: start), top.isObject
    else { return nil }
    switch self {
    case .accepting(let fingerprint):
      let key = SettingsKey.accepted.rawValue
      guard let list = top.member(key) else {
        return top.appending(member: key, value: "[\(quoted(fingerprint))]", ending)
      }
      guard let list = JSONPlaces(file, at: list.lowerBound), !list.isObject else { return nil }
      return list.appending(quoted(fingerprint), ending)
    case .setting(let rule, let level):
      let key = SettingsKey.rules.rawValue
      guard let rules = top.member(key) else {
        return top.appending(member: key, value: "{ \(quoted(rule)): \(quoted(level)) }", ending)
      }
      guard let rules = JSONPlaces(file, at: rules.lowerBound), rules.isObject else { return nil }
      if let old = rules.member(rule) {
        return SourceEdit(range: old, replacement: Array(quoted(level).utf8))
      }
      return rules.appending(member: rule, value: quoted(level), ending)
    }
  }
}

private func quoted(_ words: String) -> String {
  var writer = JSONWriter()
  writer.write(words)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// Where the elements of an object or a list of well-formed JSON stand.
private struct JSONPlaces {
  let isObject: Bool
  private let bytes: [UInt8]
  /// The bracket it begins with, up to the one it ends with.
  private let range: Range<Int>
  /// The names of members, and all values, in order; for a list the names are empty.
  private var elements: [(name: Range<Int>, value: Range<Int>)] = []

  /// `nil` where no object or list begins.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start < bytes.count,
      bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[")
    else { return nil }
    self.bytes = bytes
    isObject = bytes[start] == UInt8(ascii: "{")
    var offset = start + 1
    while true {
      offset = Self.skippingSpace(bytes, offset, commas: true)
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "}") || bytes[offset] == UInt8(ascii: "]") { break }
      var name = offset..<offset
      if isObject {
        name = offset..<Self.end(of: bytes, offset)
        offset = Self.skippingSpace(bytes, name.upperBound, colons: true)
      }
      let end = Self.end(of: bytes, offset)
      guard end > offset else { return nil }
      elements.append((name, offset..<end))
      offset = end
    }
    range = start..<offset + 1
  }

  /// The value of a member; of several with one name, the last.
  func member(_ name: String) -> Range<Int>? {
    elements.last {
      JSONValue(parsing: Array(bytes[$0.name])) == .string(name)
    }?.value
  }

  func appending(member name: String, value: String, _ ending: String) -> SourceEdit {
    appending("\(quoted(name)): \(value)", ending)
  }

  /// One element more at the end, on a line of its own where the last one has one.
  func appending(_ element: String, _ ending: String) -> SourceEdit {
    guard let last = elements.last else {
      let padding = isObject ? " " : ""
      return edit(range.lowerBound + 1..<range.upperBound - 1, padding + element + padding)
    }
    let start = isObject ? last.name.lowerBound : last.value.lowerBound
    let end = last.value.upperBound
    let before = bytes[range.lowerBound..<start]
    guard let lineEnd = before.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      before[(lineEnd + 1)...].allSatisfy(Self.isSpace)
    else { return edit(end..<end, ", " + element) }
    let indent = String(decoding: before[(lineEnd + 1)...], as: UTF8.self)
    return edit(end..<end, "," + ending + indent + element)
  }

  private func edit(_ range: Range<Int>, _ words: String) -> SourceEdit {
    SourceEdit(range: range, replacement: Array(words.utf8))
  }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func skippingSpace(
    _ bytes: [UInt8],
    _ start: Int,
    commas: Bool = false,
    colons: Bool = false
  ) -> Int {
    var offset = start
    while offset < bytes.count,
      isSpace(bytes[offset]) || commas && bytes[offset] == UInt8(ascii: ",")
        || colons && bytes[offset] == UInt8(ascii: ":")
    {
      offset += 1
    }
    return offset
  }

  /// Where the value ends that begins at a place.
  private static func end(of bytes: [UInt8], _ start: Int) -> Int {
    var offset = start
    var depth = 0
    var isQuoted = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if isQuoted {
        if byte == UInt8(ascii: "\\") { offset += 1 }
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          if depth == 0 { return min(offset + 1, bytes.count) }
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return offset }
          depth -= 1
          if depth == 0 { return offset + 1 }
        case UInt8(ascii: ","), UInt8(ascii: ":"):
          if depth == 0 { return offset }
        default:
          if depth == 0, isSpace(byte) { return offset }
        }
      }
      offset += 1
    }
    return bytes.count
  }
}
