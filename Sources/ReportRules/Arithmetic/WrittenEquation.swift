import ReportSyntax
package import StatutoryForms

/// A sum of the form with the numbers of a table in it: the one place that words an equation.
package struct WrittenEquation: Sendable, Equatable {
  /// The cells that are added.
  package let parts: [Term]
  /// The cells whose sum the parts must give.
  package let whole: [Term]

  /// A cell as an equation names it.
  package struct Term: Sendable, Equatable {
    let name: String
    package let value: Value

    init(_ name: String, _ cell: GridCell?) {
      self.name = name
      value = Value(cell)
    }
  }

  package enum Value: Sendable, Equatable {
    case count(Int)
    /// A cell that nobody has filled in.
    case blank
    /// The cell of a row that is missing or has too few or too many cells.
    case absent
    /// A cell with anything but a count.
    case unreadable

    init(_ cell: GridCell?) {
      guard let cell else {
        self = .absent
        return
      }
      if let count = cell.value.count {
        self = .count(count)
      } else {
        self = cell.isEmpty ? .blank : .unreadable
      }
    }

    package var count: Int? {
      if case .count(let count) = self { count } else { nil }
    }
  }

  /// What the parts exceed the whole by; `nil` where a count is unknown.
  package var residual: Int? {
    ReportRules.residual(parts.map(\.value.count), whole.map(\.value.count))
  }

  /// `一 5 ＋ 二 0 ≠ 三（七）4 ＋ 四 0（差 1）`, as messages tell it.
  package var text: Wording {
    wording(isMarked: false, keeping: nil)
  }

  /// `一 5 ＋ 二 0 ＝ 三（七）4 ＋ 四 1 ✓`, as it is shown to who asks; the term of a name is never
  /// left out.
  package func marked(keeping name: String?) -> Wording {
    wording(isMarked: true, keeping: name)
  }

  private func wording(isMarked: Bool, keeping name: String?) -> Wording {
    let left = Self.sum(parts, keeping: name)
    let right = Self.sum(whole, keeping: name)
    guard let residual else {
      let reason = reasonOfDoubt
      return Wording(
        "\(left) ＝ \(right)（\(reason.chinese)，未核对）",
        english: "\(left) ＝ \(right) (\(reason.english): not checked)"
      )
    }
    if residual == 0 {
      let equation = "\(left) ＝ \(right)" + (isMarked ? " ✓" : "")
      return Wording(equation, english: equation)
    }
    let equation = "\(left) ≠ \(right)" + (isMarked ? " ✗" : "")
    return Wording(
      "\(equation)（差 \(abs(residual))）",
      english: "\(equation) (off by \(abs(residual)))"
    )
  }

  /// Why the sum is not known.
  private var reasonOfDoubt: Wording {
    let values = (parts + whole).map(\.value)
    var reasons: [Wording] = []
    if values.contains(.blank) { reasons.append(Wording("有空格", english: "blank cells")) }
    if values.contains(.absent) { reasons.append(Wording("有缺格", english: "missing cells")) }
    if values.contains(.unreadable) {
      reasons.append(Wording("有的格不是数", english: "cells that hold no count"))
    }
    return Wording(
      reasons.map(\.chinese).joined(separator: "、"),
      english: reasons.map(\.english).joined(separator: ", ")
    )
  }

  /// `一 5 ＋ 二 0`, each part with its name in front; zeros left out of long sums.
  static func sum(_ terms: [Term], keeping name: String? = nil) -> String {
    let shown = terms.count > 7 ? terms.filter { $0.value != .count(0) || $0.name == name } : terms
    if shown.isEmpty { return "0" }
    return shown.map(\.text).joined(separator: " ＋ ")
  }
}

extension WrittenEquation.Term {
  /// `一 5`, `三（七）4`, `三（三）5＝1`: brackets need no space, digits more than one.
  var text: String {
    let written =
      switch value {
      case .count(let count): String(count)
      case .blank: "空"
      case .absent: "缺"
      case .unreadable: "？"
      }
    if name.hasSuffix("）") { return "\(name)\(written)" }
    return name.last.map { $0.isASCII && $0.isNumber } == true
      ? "\(name)＝\(written)" : "\(name) \(written)"
  }
}
