import ReportSyntax

/// Finds what was meant by what was typed.
package enum SimilarWords {
  /// Shorter words are a part of nearly everything.
  private static let smallestPart = 3
  /// Longer words are nobody's slip of the key, and comparing them would take long.
  private static let largestCharacterCount = 64

  /// At most three of the known words that may have been meant, best first.
  package static func nearest(to word: String, among known: [String]) -> [String] {
    // Counted in bytes first, which is no more than looking a number up.
    guard word.utf8.count <= 4 * largestCharacterCount, word.count <= largestCharacterCount else {
      return []
    }
    let isPart = word.count >= smallestPart
    let distances = known.map { candidate in
      // The beginning of a word is better than a slip of the key, another part is as good.
      if isPart, candidate.hasPrefix(word) { return (candidate, distance: 0) }
      if isPart, candidate.contains(word) { return (candidate, distance: 1) }
      return (candidate, distance: editDistance(from: Array(word), to: Array(candidate)))
    }
    return distances.filter { $0.distance <= max(2, word.count / 3) && $0.distance < word.count }
      .sorted { ($0.distance, $0.0) < ($1.distance, $1.0) }
      .prefix(3)
      .map(\.0)
  }
}
