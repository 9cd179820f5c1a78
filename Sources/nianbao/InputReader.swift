import ReportRules
import ReportSyntax

/// A text to check, and where it came from.
struct InputText {
  let encoding: ReportFile.Encoding
  let text: SourceText
  /// What it was converted from; `nil` for a text.
  var document: ConvertedDocument?
}

/// What one input turned out to be.
enum InputContents {
  /// A text as it stands on disk.
  case text(ReportFile, read: [UInt8])
  /// A document, read in one or more ways.
  case document(DocumentFormat, [DocumentText])
  case unreadable(FileProblem)

  /// All ways to read it.
  var readings: [InputText] {
    switch self {
    case .text(let file, _): [InputText(encoding: file.encoding, text: file.text)]
    case .document(let format, let texts):
      texts.map { text in
        InputText(
          encoding: .utf8,
          text: text.text,
          document: ConvertedDocument(format: format, reading: text)
        )
      }
    case .unreadable: []
    }
  }

  var problem: FileProblem? {
    if case .unreadable(let problem) = self { problem } else { nil }
  }
}

extension InputContents {
  /// The reading from which most numbers of the form come, and with as many the one with least to say
  /// against it: what a conversion breaks is never in favour of it.
  ///
  /// - Parameters:
  ///   - isCompared: whether its reports are to be held against others.
  ///   - isNamed: whether findings in a text are to have names; those in a document, which has no lines,
  ///     always do.
  func bestReading(
    _ settings: RuleSettings,
    isCompared: Bool,
    isNamed: Bool = true
  ) -> (text: InputText, verdict: Verdict)? {
    let all = readings.map { text in
      (
        text: text,
        verdict: Verdict(
          on: text.text,
          settings: settings,
          by: AllCores(),
          isCompared: isCompared,
          isNamed: isNamed || text.document != nil
        )
      )
    }
    return all.max { left, right in
      (left.verdict.readCellCount, -left.verdict.gravity)
        < (right.verdict.readCellCount, -right.verdict.gravity)
    }
  }
}

extension Verdict {
  /// How many errors and warnings there are.
  fileprivate var gravity: Int { statements.count { $0.finding.severity <= .warning } }
}

/// Reads files, and has documents among them converted.
final class InputReader: Sendable {
  private let documents: DocumentReader

  init(_ limits: DocumentReader.Limits = DocumentReader.Limits()) {
    documents = DocumentReader(limits: limits)
  }

  /// What inputs are, in their order.
  func contents(of inputs: [CheckInput]) -> [InputContents] {
    let firsts = AllCores().map(inputs.count) { read(inputs[$0], number: $0) }
    let stored = firsts.compactMap { if case .stored(let document) = $0 { document } else { nil } }
    var readings = documents.readings(of: stored).makeIterator()
    return firsts.map { first in
      switch first {
      case .known(let contents): return contents
      case .stored(let document):
        switch readings.next() {
        case .success(let texts): return .document(document.format, texts)
        case .failure(let problem): return .unreadable(problem)
        case nil: return .unreadable(.damagedDocument)
        }
      }
    }
  }

  private enum First: Sendable {
    case known(InputContents)
    /// A document that waits for its converter.
    case stored(StoredDocument)
  }

  private func read(_ input: CheckInput, number: Int) -> First {
    do throws(FileProblem) {
      let bytes = try input.bytes()
      if let format = try DocumentFormat(of: bytes, name: FilePath(input.name)) {
        return .stored(try documents.store(bytes, format, number: number))
      }
      return .known(.text(try ReportFile(decoding: bytes), read: bytes))
    } catch {
      return .known(.unreadable(error))
    }
  }
}
