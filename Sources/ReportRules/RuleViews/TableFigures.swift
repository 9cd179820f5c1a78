/// The counts of the tables that sentences are held against.
struct TableFigures {
  /// `nil` where the table is not there or was not named.
  let documents: DocumentFigures?
  let requests: RequestFigures?
  /// Also `nil` without all fifteen values.
  let appeals: AppealFigures?

  /// - Parameters:
  ///   - parts: the tables that are needed.
  ///   - acceptingDoubtful: whether counts are given that the table itself contradicts.
  init(
    _ tables: TablesView,
    reading parts: Rule.TableParts,
    acceptingDoubtful: Bool = false
  ) {
    documents =
      parts.contains(.documentNumbers)
      ? DocumentFigures(tables, acceptingDoubtful: acceptingDoubtful) : nil
    requests =
      parts.contains(.requestNumbers)
      ? RequestFigures(tables, acceptingDoubtful: acceptingDoubtful) : nil
    appeals =
      parts.contains(.appealNumbers)
      ? AppealFigures(tables, acceptingDoubtful: acceptingDoubtful) : nil
  }
}
