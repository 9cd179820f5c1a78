import ReportSyntax

/// What the splitter wants to know of a block.
enum BlockKind {
  case paragraph
  /// The heading of a section as printed, or any other heading.
  case heading(SectionNumber?)
  case other
}

extension SyntaxTree {
  func kind(ofBlock index: Int) -> BlockKind {
    switch blocks[index].content {
    case .blank, .table, .caption: return .other
    case .paragraph: return .paragraph
    case .heading(let heading):
      guard let section = heading.section, section.closeness == .exact,
        heading.ordinal?.style == .chinese || heading.ordinal == nil
      else { return .heading(nil) }
      return .heading(section.section)
    }
  }
}
