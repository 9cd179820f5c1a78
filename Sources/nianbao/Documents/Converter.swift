import ReportRules
import StatutoryForms

/// A program of the system that turns documents into text, or something into documents.
enum Converter: CaseIterable {
  /// docx.
  case pandoc
  /// LibreOffice: doc, wps, odt, rtf.
  case office
  /// LibreOffice again: spreadsheets, which are written, not read.
  case spreadsheet
  /// pdf.
  case pdfText
  /// The parts of a docx, out of it and back.
  case unzip
  case zip

  /// The names under which it is looked for, the first of them in messages.
  var programs: [String] {
    switch self {
    case .pandoc: ["pandoc"]
    case .office, .spreadsheet: ["soffice", "libreoffice"]
    case .pdfText: ["pdftotext"]
    case .unzip: ["unzip"]
    case .zip: ["zip"]
    }
  }

  /// The package that has it, the same on Debian, 统信 and 麒麟.
  var package: String {
    switch self {
    case .pandoc: "pandoc"
    case .office: "libreoffice-writer"
    case .spreadsheet: "libreoffice-calc"
    case .pdfText: "poppler-utils"
    case .unzip: "unzip"
    case .zip: "zip"
    }
  }

  /// Where it is installed; `nil` where it is not.
  var path: FilePath? {
    let path = ProcessEnvironment.variable(named: "PATH")
    return programs.lazy.compactMap { Executables.found($0, path: path) }.first
  }

  /// What is said where it is missing.
  var advice: Wording {
    Wording(
      """
      要用 \(programs[0]) 来读写，本机没有；Debian、统信、麒麟桌面版：sudo apt install \(package)，\
      麒麟服务器版：sudo dnf install \(package)
      """,
      english: """
        needs \(programs[0]), which is not installed; Debian and its kin: \
        sudo apt install \(package), others: sudo dnf install \(package)
        """
    )
  }
}
