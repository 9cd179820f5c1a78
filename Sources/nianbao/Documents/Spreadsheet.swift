import ReportRules

/// A table that LibreOffice turns into a spreadsheet.
struct Spreadsheet {
  /// For each column whether it holds numbers; the others are words, whatever they look like.
  let columnsOfNumbers: [Bool]

  /// The rows that xlsx has room for.
  static let rowLimit = 1 << 20

  /// The bytes of an xlsx.
  ///
  /// - Parameter csv: rows as RFC 4180 has them, in UTF-8.
  func converted(fromCSV csv: [UInt8]) throws(FileProblem) -> [UInt8] {
    guard csv.count(where: { $0 == 0x0A }) <= Self.rowLimit else { throw .surplusRows }
    guard let program = Converter.spreadsheet.path else {
      throw .converterMissing(.spreadsheet)
    }
    let folder = try ConversionFolder()
    let source = folder.file("nianbao.csv")
    try Files.write(csv, toNew: source)
    // What a large table takes, and far more than a small one.
    let seconds = 60 + csv.count >> 18
    let run = try ConverterRun.run(
      program,
      [
        OfficeBatch.profile("profile", in: folder), "--headless", "--norestore", "--nologo",
        "--infilter=Text - txt - csv (StarCalc):\(importOptions)",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path.text, source.text,
      ],
      in: folder,
      name: "spreadsheet",
      seconds: seconds
    )
    guard case .exited = run.end else { throw ConverterRun.problem(of: run.end, seconds) }
    let result = folder.file("nianbao.xlsx")
    // LibreOffice without the part that knows tables says nothing and writes nothing.
    guard Files.byteCount(of: result) > 0 else { throw .converterMissing(.spreadsheet) }
    return try Files.bytes(of: result)
  }

  /// A comma between fields, quotation marks around them, UTF-8, from the first line on, and for each
  /// column whether it is to be understood (1) or is text (2); numbers are in English.
  private var importOptions: String {
    let columns = columnsOfNumbers.enumerated().map { "\($0 + 1)/\($1 ? 1 : 2)" }
    return "44,34,76,1,\(columns.joined(separator: "/")),1033,false,false"
  }
}
