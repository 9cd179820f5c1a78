import ReportRules
import StatutoryForms

/// A copy of a Word document with a comment for each finding.
///
/// The system's `unzip` and `zip` take the parts out and put them back; all other parts stay as they are.
struct AnnotatedDocument {
  private let folder: ConversionFolder
  private let names: Set<String>

  private static let document = "word/document.xml"
  private static let comments = "word/comments.xml"
  private static let relations = "word/_rels/document.xml.rels"
  private static let types = "[Content_Types].xml"
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private init(_ source: [UInt8]) throws(FileProblem) {
    guard let directory = ZipDirectory(of: source), directory.contains(Self.document),
      directory.contains(Self.types)
    else { throw .notWordDocument }
    if directory.hasCopies { throw .damagedDocument }
    names = directory.names
    folder = try ConversionFolder()
    try Files.write(source, toNew: folder.file("1.docx"))
  }

  /// The document with the comments.
  static func bytes(
    of source: [UInt8],
    with file: CheckedFile,
    language: Language
  ) throws(FileProblem) -> [UInt8] {
    let document = try AnnotatedDocument(source)
    let relations = try document.part(Self.relations)
    let related = commentsPart(in: relations ?? [])
    let name = related ?? comments
    guard isName(name) else { throw .damagedDocument }
    let known = try document.part(name)
    let annotated = WordComments(
      file,
      in: try document.part(Self.document) ?? [],
      firstID: firstID(behind: known),
      language: language
    )
    if file.statements.isEmpty { return source }
    if annotated.count == 0 { throw .noPlaceForComments }
    var parts = [(Self.document, annotated.document)]
    if let known {
      parts.append((name, try inserted(annotated.comments, before: "</w:comments>", in: known)))
    } else {
      let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      let all = "<w:comments xmlns:w=\"\(namespace)\">\(annotated.comments)</w:comments>"
      parts.append((name, Array((head + all).utf8)))
    }
    let types = try document.part(Self.types) ?? []
    if !hasValue("/\(name)", types) {
      let override =
        "<Override PartName=\"/\(name)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
      parts.append((Self.types, try inserted(override, before: "</Types>", in: types)))
    }
    if related == nil {
      let relations = relations ?? Array("<Relationships xmlns=\"\(package)\"/>".utf8)
      var id = "rIdNianbao"
      while hasValue(id, relations) { id += "1" }
      let relation =
        "<Relationship Id=\"\(id)\" Type=\"\(office)/comments\" Target=\"comments.xml\"/>"
      parts.append(
        (Self.relations, try inserted(relation, before: "</Relationships>", in: relations))
      )
    }
    return try document.packed(parts)
  }

  /// The name of the part that has the comments, as the relations of the main part tell it, whether it is
  /// there or not; `nil` where they tell none.
  static func commentsPart(in relations: [UInt8]) -> String? {
    let elements = String(decoding: relations, as: UTF8.self).split(separator: "<Relationship ")
    let target = elements.lazy.filter { value(of: "Type", in: $0)?.hasSuffix("/comments") ?? false }
      .compactMap { value(of: "Target", in: $0) }.first
    return target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "word/\($0)" }
  }

  private static func value(of name: String, in element: Substring) -> Substring? {
    guard let rest = element.split(separator: "\(name)=", maxSplits: 1).last, rest != element,
      let quote = rest.first
    else { return nil }
    return rest.dropFirst().prefix { $0 != quote }
  }

  /// Whether an attribute has a value.
  private static func hasValue(_ value: String, _ part: [UInt8]) -> Bool {
    let text = String(decoding: part, as: UTF8.self)
    return text.contains("\"\(value)\"") || text.contains("'\(value)'")
  }

  /// Whether a part of that name is a file beside the main part, and nothing that leads elsewhere.
  private static func isName(_ name: String) -> Bool {
    let own = name.dropFirst("word/".count)
    return name.hasPrefix("word/") && own.hasSuffix(".xml")
      && own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
  }

  /// A part of the document; `nil` where there is none.
  private func part(_ name: String) throws(FileProblem) -> [UInt8]? {
    guard names.contains(name) else { return nil }
    guard let program = Converter.unzip.path else { throw .converterMissing(.unzip) }
    // Brackets would be a pattern.
    let escaped = name.map { "[]*?\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    let run = try ConverterRun.run(
      program,
      ["-p", folder.file("1.docx").text, escaped],
      in: folder,
      name: "part",
      seconds: 60
    )
    try run.requireSuccess(60)
    return try Files.bytes(of: run.output, limit: ConverterRun.outputLimit)
  }

  private func packed(_ parts: [(String, [UInt8])]) throws(FileProblem) -> [UInt8] {
    guard let program = Converter.zip.path else { throw .converterMissing(.zip) }
    // zip stores names as they are given, so it has to be started in the folder of the parts.
    let path = ProcessEnvironment.variable(named: "PATH")
    guard let starter = Executables.found("env", path: path) else { throw .converterMissing(.zip) }
    try Files.makeFolder(folder.file("word"))
    try Files.makeFolder(folder.file("word/_rels"))
    for (name, bytes) in parts { try Files.write(bytes, toNew: folder.file(name)) }
    let run = try ConverterRun.run(
      starter,
      ["-C", folder.path.text, program.text, "-q", "-X", "1.docx"] + parts.map(\.0),
      in: folder,
      name: "pack",
      seconds: 60
    )
    try run.requireSuccess(60)
    return try Files.bytes(of: folder.file("1.docx"))
  }

  /// The first number behind which no comment has any, those aside that leave no room behind them.
  static func firstID(behind comments: [UInt8]?) -> Int {
    let text = String(decoding: comments ?? [], as: UTF8.self)
    let ids = text.split(separator: "w:id=").dropFirst().compactMap { piece in
      Int(piece.dropFirst().prefix { $0.isNumber })
    }
    return (ids.filter { $0 < mostComments }.max() ?? -1) + 1
  }

  /// Numbers of comments have 32 bits.
  private static let mostComments = 1 << 30

  private static func inserted(
    _ words: String,
    before mark: String,
    in part: [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    let text = String(decoding: part, as: UTF8.self)
    if let place = text.range(of: mark) {
      return Array((text[..<place.lowerBound] + words + text[place.lowerBound...]).utf8)
    }
    // An element with nothing in it may end where it begins.
    guard let start = text.range(of: "<\(mark.dropFirst(2).dropLast()) "),
      let end = text[start.upperBound...].firstIndex(of: ">"), text[..<end].last == "/"
    else { throw .notWordDocument }
    let rest = text[text.index(after: end)...]
    return Array("\(text[..<end].dropLast())>\(words)\(mark)\(rest)".utf8)
  }
}

extension String {
  /// Where words stand last.
  fileprivate func range(of words: String) -> Range<Index>? {
    ranges(of: words).last
  }
}
