import ReportSyntax
import Synchronization

/// A document put into the folder where it is converted, under a name of our own.
struct StoredDocument: Sendable {
  let format: DocumentFormat
  /// Tells it from the others of a batch.
  let number: Int

  var fileName: String { "\(number).\(format.rawValue)" }
}

/// What a converter made of a document.
struct DocumentText: Sendable {
  let text: SourceText
  /// Where pages start behind the first: byte offsets; empty where nobody knows.
  let pageStarts: [Int]
}

/// Has the converters of the system turn documents into text.
///
/// A document gets several readings where a converter has several ways; nothing is said of which one is
/// right. Only `check` has one: a language server never starts a program.
final class DocumentReader: Sendable {
  /// Made when the first document comes, so that runs without any touch nothing.
  private let folder = Mutex<ConversionFolder?>(nil)
  private let limits: Limits

  struct Limits: Sendable {
    /// The time that one document gets.
    var seconds = 60
    /// The time that each document in a batch adds, beside that of one.
    var secondsEach = 5
  }

  init(limits: Limits) {
    self.limits = limits
  }

  /// The largest document that is read.
  static let byteLimit = 100 << 20

  /// - Parameter number: tells the document from the others that are not yet read.
  func store(
    _ bytes: [UInt8],
    _ format: DocumentFormat,
    number: Int
  ) throws(FileProblem) -> StoredDocument {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge(byteLimit: Self.byteLimit) }
    guard format.converter.path != nil else { throw .converterMissing(format.converter) }
    let document = StoredDocument(format: format, number: number)
    try Files.write(bytes, toNew: try madeFolder().file(document.fileName))
    return document
  }

  private func madeFolder() throws(FileProblem) -> ConversionFolder {
    try folder.withLock { known throws(FileProblem) in
      if let known { return known }
      let made = try ConversionFolder()
      known = made
      return made
    }
  }

  /// The readings of documents, in their order; the stored files are removed.
  func readings(
    of documents: [StoredDocument]
  ) -> [Result<[DocumentText], FileProblem>] {
    guard let folder = folder.withLock({ $0 }) else { return [] }
    let office = documents.filter { $0.format.converter == .office }
    let limits = limits
    let converted = OfficeBatch(folder, limits).convert(office)
    let readings: [Result<[DocumentText], FileProblem>] = AllCores().map(documents.count) { index in
      let document = documents[index]
      do throws(FileProblem) {
        switch document.format.converter {
        case .pandoc: return .success([try PandocRun.text(of: document, in: folder, limits)])
        case .pdfText: return .success(try PDFTextRun.texts(of: document, in: folder, limits))
        case .office, .spreadsheet, .unzip, .zip:
          return converted[document.number] ?? .failure(.damagedDocument)
        }
      } catch {
        return .failure(error)
      }
    }
    for document in documents { Files.removeTree(folder.file(document.fileName)) }
    return readings
  }
}
