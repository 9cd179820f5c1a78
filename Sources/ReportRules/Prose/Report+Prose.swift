import ReportSyntax

extension Report {
  /// Everything written in sentences: the narrative, and what stands between tables and has a stop.
  ///
  /// The rest of sections two to four may be what a conversion left of a table.
  var prose: [Passage] {
    passages.filter { passage in
      switch passage.section {
      case nil, .overview, .problems, .others: passage.kind != .title
      case .documents, .requests, .appeals:
        passage.kind == .paragraph && passage.text.scalars.contains(0x3002)
      }
    }
  }
}
