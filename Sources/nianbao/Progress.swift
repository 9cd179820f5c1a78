import ReportRules
import StatutoryForms

/// How far a long run has come, on a line of the terminal that goes when there is something else to say.
///
/// It is on the standard error, and only where that is a terminal.
struct Progress {
  private let language: Language
  private let isWanted: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var isShown = false
  /// Files to check; 0 where nobody knows.
  var totalCount = 0
  private var doneCount = 0

  /// Nobody needs to be told of less.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  init(language: Language, isWanted: Bool = TerminalStream.error.isTerminal) {
    self.language = language
    self.isWanted = isWanted
  }

  /// One more file is done.
  mutating func advance() {
    doneCount += 1
    draw()
  }

  /// Shows how far it is, unless it was just shown or nobody has waited yet.
  mutating func draw() {
    guard isWanted, totalCount > 0 else { return }
    let now = ContinuousClock.now
    if now - start < Self.patience || lastDrawn.map({ now - $0 < Self.pause }) ?? false { return }
    lastDrawn = now
    isShown = true
    write("\r" + Self.words(doneCount, of: totalCount).text(in: language) + Self.clearToEnd)
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    write("\r" + Self.clearToEnd)
  }

  static func words(_ count: Int, of total: Int) -> Wording {
    Wording("已检查 \(count)／\(total)", english: "checked \(count) of \(total)")
  }

  private static let clearToEnd = "\u{1B}[K"

  private func write(_ text: String) {
    _ = TerminalStream.error.write(Array(text.utf8))
  }
}
