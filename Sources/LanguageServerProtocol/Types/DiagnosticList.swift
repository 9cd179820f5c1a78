/// All diagnostics of a document, in the order in which they are sent.
///
/// Put together from runs: at each key all of them are sent again, and most are those that were sent
/// before, at the same lines.
package struct DiagnosticList: Sendable {
  package private(set) var runs: [DiagnosticRun] = []
  package private(set) var count = 0

  package init() {}

  package mutating func append(_ run: DiagnosticRun) {
    if run.diagnostics.isEmpty { return }
    runs.append(run)
    count += run.diagnostics.count
  }
}

/// Some diagnostics that stand behind one another, written down once with the numbers of their lines.
package final class DiagnosticRun: Sendable {
  package let diagnostics: [Diagnostic]
  fileprivate let written: [UInt8]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    written = JSONWriter.elements(diagnostics)
  }
}

extension DiagnosticList: RandomAccessCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Diagnostic...) { self.init(elements) }

  package init(_ diagnostics: [Diagnostic]) { append(DiagnosticRun(diagnostics)) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> Diagnostic {
    var rest = index
    for run in runs {
      if rest < run.diagnostics.count { return run.diagnostics[rest] }
      rest -= run.diagnostics.count
    }
    preconditionFailure("a diagnostic that is not there")
  }
}

extension DiagnosticList: Equatable {
  package static func == (left: DiagnosticList, right: DiagnosticList) -> Bool {
    if left.count != right.count { return false }
    if left.runs.elementsEqual(right.runs, by: ===) { return true }
    return left.runs.flatMap(\.diagnostics) == right.runs.flatMap(\.diagnostics)
  }
}

extension DiagnosticList: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeArray { writer in
      for run in runs { writer.write(json: run.written) }
    }
  }
}
