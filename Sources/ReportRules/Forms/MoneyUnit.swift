import ReportSyntax
import StatutoryForms

/// The unit that money is counted in: table two wants 万元.
enum MoneyUnit {
  case yuan
  case tenThousand

  /// That of a heading; `nil` where it names none.
  init?(heading: NormalizedText) {
    if heading.contains(Self.tenThousandWords) {
      self = .tenThousand
    } else if heading.contains(Self.yuanWords) {
      self = .yuan
    } else {
      return nil
    }
  }

  /// That of the column in which a cell of table two stands: by its own heading, else by the printed one.
  init?(of place: ValueCell, in tables: TablesView) {
    guard case .documents(let item, _) = place.row, let block = tables.documents?.block(item: item)
    else { return nil }
    let header = block.header
    let written =
      header.indices.contains(place.column)
      ? MoneyUnit(heading: header[place.column].words) : nil
    let columns = block.form?.columns ?? []
    let printed =
      columns.indices.contains(place.column)
      ? MoneyUnit(heading: NormalizedText(columns[place.column].heading)) : nil
    guard let unit = written ?? printed else { return nil }
    self = unit
  }

  private static let yuanWords = NormalizedText("元")
  private static let tenThousandWords = NormalizedText("万元")

  /// An amount of 元 in 万元, without zeros at its end: `251000` gives `25.1`.
  static func inTenThousands(_ number: CellNumber) -> String? {
    guard let magnitude = number.magnitude, !number.isTorn else { return nil }
    var whole = String(magnitude)
    while whole.utf8.count < 5 { whole = "0" + whole }
    var fraction = String(whole.suffix(4)) + number.fraction.map { String($0) }.joined()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = number.isNegative ? "-" : ""
    return sign + whole.dropLast(4) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
