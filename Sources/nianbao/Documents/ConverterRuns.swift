import ReportSyntax

/// Word documents, one by one.
enum PandocRun {
  static func text(
    of document: StoredDocument,
    in folder: ConversionFolder,
    _ limits: DocumentReader.Limits
  ) throws(FileProblem) -> DocumentText {
    guard let program = Converter.pandoc.path else { throw .converterMissing(.pandoc) }
    let path = folder.file(document.fileName).text
    let run = try ConverterRun.run(
      program,
      ["--from=docx", "--to=html", "--wrap=none", path],
      in: folder,
      name: "\(document.number)",
      seconds: limits.seconds
    )
    try run.requireSuccess(limits.seconds)
    return try DocumentText(html: run.output)
  }
}

/// PDF, read twice: as it looks on the page, and in the order in which it was written.
enum PDFTextRun {
  static func texts(
    of document: StoredDocument,
    in folder: ConversionFolder,
    _ limits: DocumentReader.Limits
  ) throws(FileProblem) -> [DocumentText] {
    guard let program = Converter.pdfText.path else { throw .converterMissing(.pdfText) }
    var texts: [DocumentText] = []
    for way in ["-layout", "-raw"] {
      let run = try ConverterRun.run(
        program,
        [way, "-enc", "UTF-8", "-eol", "unix", folder.file(document.fileName).text, "-"],
        in: folder,
        name: "\(document.number)\(way)",
        seconds: limits.seconds
      )
      try run.requireSuccess(limits.seconds)
      let bytes = try Files.bytes(of: run.output, limit: ConverterRun.outputLimit)
      texts.append(try DocumentText(pages: bytes))
    }
    return texts
  }
}

/// All that LibreOffice reads, with one start for many documents.
struct OfficeBatch {
  private let folder: ConversionFolder
  private let limits: DocumentReader.Limits

  /// Starts after a document on which LibreOffice fell or hung; what is left then was not read.
  private static let attemptLimit = 4

  init(_ folder: ConversionFolder, _ limits: DocumentReader.Limits) {
    self.folder = folder
    self.limits = limits
  }

  /// The readings by the number of the document.
  func convert(_ documents: [StoredDocument]) -> [Int: Result<[DocumentText], FileProblem>] {
    guard let program = Converter.office.path else { return [:] }
    var results: [Int: Result<[DocumentText], FileProblem>] = [:]
    var pending = documents
    for attempt in 0..<Self.attemptLimit where !pending.isEmpty {
      do throws(FileProblem) {
        let seconds = limits.seconds + limits.secondsEach * pending.count
        let (end, outputs) = try run(program, pending, attempt, seconds)
        for document in pending {
          let path = outputs.appending(Array("\(document.number).html".utf8))
          guard Files.byteCount(of: path) > 0 else { continue }
          results[document.number] = Self.result { () throws(FileProblem) in
            [try DocumentText(html: path)]
          }
        }
        Files.removeTree(outputs)
        pending.removeAll { results[$0.number] != nil }
        if case .exited = end {
          for document in pending { results[document.number] = .failure(.damagedDocument) }
          return results
        }
        // It went through them in order: the first without an output is the one that it fell on.
        guard let culprit = pending.first else { return results }
        results[culprit.number] = .failure(ConverterRun.problem(of: end, seconds))
        pending.removeFirst()
      } catch {
        for document in pending { results[document.number] = .failure(error) }
        return results
      }
    }
    for document in pending { results[document.number] = .failure(.conversionGivenUp) }
    return results
  }

  private func run(
    _ program: FilePath,
    _ documents: [StoredDocument],
    _ attempt: Int,
    _ seconds: Int
  ) throws(FileProblem) -> (ConverterRun.End, outputs: FilePath) {
    let outputs = folder.file("office-\(attempt)")
    try Files.makeFolder(outputs)
    let options = [
      Self.profile("profile-\(attempt)", in: folder), "--headless", "--norestore", "--nologo",
      "--convert-to", "html:HTML (StarWriter)", "--outdir", outputs.text,
    ]
    let run = try ConverterRun.run(
      program,
      options + documents.map { folder.file($0.fileName).text },
      in: folder,
      name: "office-\(attempt)-run",
      seconds: seconds
    )
    return (run.end, outputs)
  }

  /// The option that keeps the settings of LibreOffice apart from those of the user.
  static func profile(_ name: String, in folder: ConversionFolder) -> String {
    "-env:UserInstallation=file://\(escaped(folder.file(name).text))"
  }

  /// A path as it stands in an address.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private static func result(
    _ read: () throws(FileProblem) -> [DocumentText]
  ) -> Result<[DocumentText], FileProblem> {
    do throws(FileProblem) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }
}

extension ConverterRun {
  /// Throws unless the converter ended as it should.
  func requireSuccess(_ seconds: Int) throws(FileProblem) {
    if end == .exited(0) { return }
    let words = (try? Files.bytes(of: complaints, limit: 1 << 20)) ?? []
    let text = String(decoding: words, as: UTF8.self).lowercased()
    if text.contains("password") || text.contains("encrypt") { throw .encryptedDocument }
    throw Self.problem(of: end, seconds)
  }

  static func problem(of end: End, _ seconds: Int) -> FileProblem {
    switch end {
    case .exited, .killed: .damagedDocument
    case .overdue: .conversionOverdue(seconds: seconds)
    case .excessive: .bomb
    }
  }
}

extension DocumentText {
  init(html path: FilePath) throws(FileProblem) {
    let bytes = try Files.bytes(of: path, limit: ConverterRun.outputLimit)
    let text = SourceText(bytes)
    guard Self.hasWords(text) else { throw .wordless }
    self.init(text: text, pageStarts: [])
  }

  /// - Parameter bytes: the text of pages, each ended by a form feed.
  init(pages bytes: [UInt8]) throws(FileProblem) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var starts: [Int] = []
    for byte in bytes {
      if byte == 0x0C { starts.append(kept.count) } else { kept.append(byte) }
    }
    let text = SourceText(kept)
    guard Self.hasWords(text) else { throw .wordless }
    self.init(text: text, pageStarts: starts.filter { $0 < kept.count })
  }

  /// The page that a byte stands on, from 1; `nil` where there are no pages.
  func page(of byteOffset: Int) -> Int? {
    pageStarts.isEmpty ? nil : 1 + pageStarts.count { $0 <= byteOffset }
  }

  private static func hasWords(_ text: SourceText) -> Bool {
    text.words(in: 0..<text.bytes.count).contains { !$0.isWhitespace }
  }
}
