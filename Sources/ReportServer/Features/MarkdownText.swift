// Words of a document stand in what we show, and a document may say anything: nothing in it may
// become a link, a picture, a table or HTML, end our own markup or hide behind invisible signs.

/// Words as one line of Markdown that shows exactly them.
package func markdownText(_ words: String) -> String {
  var escaped = String.UnicodeScalarView()
  let line = singleLine(words).unicodeScalars
  for index in line.indices {
    if needsBackslash(at: index, in: line) { escaped.append("\\") }
    escaped.append(line[index])
  }
  return String(escaped)
}

/// Words in one line, each run of line endings, control signs and signs without width one space.
func singleLine(_ words: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in words.unicodeScalars {
    if !isInvisible(scalar) {
      line.append(scalar)
    } else if line.last != " ", !line.isEmpty {
      line.append(" ")
    }
  }
  if line.last == " " { line.removeLast() }
  return String(line)
}

/// Whether a scalar is white space, or shows nothing itself but may change what is shown.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  // The wide space of Chinese text is left as it is.
  if scalar == "\u{3000}" { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate:
    return true
  default: return false
  }
}

/// Whether a scalar could be markup where it stands.
///
/// Backslashes are set as sparingly as is safe, since some editors show them.
private func needsBackslash(
  at index: String.UnicodeScalarView.Index,
  in line: String.UnicodeScalarView
) -> Bool {
  let isFirst = index == line.startIndex
  let next = line.index(after: index)
  let isLast = next == line.endIndex
  let following = isLast ? " " : line[next]
  switch line[index] {
  case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "@":
    return true
  case "#", "=", "+", "-":
    // Headings, lists and rulers start a line.
    return isFirst
  case ":":
    // http://… becomes a link by itself.
    return following == "/"
  case ".", ")":
    if line[..<index].suffix(3).allSatisfy({ $0 == "w" || $0 == "W" }) { return !isFirst }
    // `1. ` starts a list.
    return following == " " && line[..<index].allSatisfy { ("0"..."9").contains($0) }
  default:
    return false
  }
}
