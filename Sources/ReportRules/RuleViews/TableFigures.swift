/// The counts of the tables that sentences are held against.
struct TableFigures {
  /// `nil` where the table is not there or was not named.
  let documents: DocumentFigures?
  let requests: RequestFigures?
  /// Also `nil` without all fifteen values.
  let appeals: AppealFigures?

  /// - Parameter parts: the tables that are needed.
  init(_ tables: TablesView, reading parts: Rule.TableParts) {
    documents = parts.isSuperset(of: .documents) ? DocumentFigures(tables) : nil
    requests = parts.isSuperset(of: .requests) ? RequestFigures(tables) : nil
    appeals = parts.isSuperset(of: .appeals) ? AppealFigures(tables) : nil
  }
}
