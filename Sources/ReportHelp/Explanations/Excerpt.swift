import ReportRules

/// The start of words from a document, in one line and no longer than a reader needs.
func excerpt(_ words: String) -> String {
  let limit = 60
  let start = words.unicodeScalars.prefix(limit + 1)
  let isLong = start.count > limit
  return String(String.UnicodeScalarView(start.prefix(limit))) + (isLong ? "……" : "")
}
