import ReportRules
import ReportSyntax
package import StatutoryForms

/// Something in a report that has a name: the report, a part, a table, a row of it.
package struct MapItem: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case report
    /// A section, or a part of the author's own.
    case part
    /// A heading inside a part.
    case heading
    case table
    /// A part of table two under its caption.
    case block
    /// Rows of table three under a merged cell.
    case group
    /// A row of a table; in table four, the five cells of a group.
    case row
  }

  package let kind: Kind
  package let name: Wording
  /// What is worth knowing beside the name, such as the total of a row.
  package let detail: Wording?
  /// All of it: byte offsets into the text.
  package let range: Range<Int>
  /// The words that name it; inside ``range``.
  package let nameRange: Range<Int>
  /// In the order of the text, each inside ``range``.
  package let children: [MapItem]

  /// - Parameter children: those that lie outside are cut to the range, or left out.
  init(
    _ kind: Kind,
    name: Wording,
    detail: Wording? = nil,
    range: Range<Int>,
    nameRange: Range<Int>,
    children: [MapItem] = []
  ) {
    self.kind = kind
    self.name = name.chinese.isEmpty ? Wording("（无名）", english: "(no name)") : name
    self.detail = detail
    self.range = range
    self.nameRange = nameRange.clamped(to: range)
    self.children =
      children.allSatisfy { range.encloses($0.range) }
      ? children : children.compactMap { $0.clamped(to: range) }
  }

  /// The item as far as it lies in a range; `nil` where none of it does.
  func clamped(to outer: Range<Int>) -> MapItem? {
    if outer.encloses(range) { return self }
    let inner = range.clamped(to: outer)
    if inner.isEmpty { return nil }
    return MapItem(
      kind,
      name: name,
      detail: detail,
      range: inner,
      nameRange: nameRange,
      children: children
    )
  }

  func with(_ children: [MapItem]) -> MapItem {
    MapItem(
      kind,
      name: name,
      detail: detail,
      range: range,
      nameRange: nameRange,
      children: children
    )
  }
}

extension Range<Int> {
  /// Whether all of another range lies in this one, be it empty.
  func encloses(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether a cursor that stands between two bytes touches this.
  func touches(_ byteOffset: Int) -> Bool { lowerBound <= byteOffset && byteOffset <= upperBound }
}
