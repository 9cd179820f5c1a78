import ReportRules
import StatutoryForms

/// Why a file could not be read, understood or written.
enum FileProblem: Error, Equatable {
  case missing
  /// The folder of a file that was to be made.
  case folderMissing
  case forbidden
  /// What the user may not write, though whoever may write its folder could replace it.
  case readOnly
  case ofAnotherUser
  case hardLinked
  /// A link in a folder to a file that is not in it.
  case linkLeadsOut
  case isDirectory
  /// A pipe, a device, a socket.
  case notRegular
  /// A named pipe into which nobody has written.
  case silentPipe
  /// What was to be written there would get among the output.
  case isStandardOutput
  /// Any other refusal, in the words of the C library.
  case refused(String)
  /// More than anything sensible; the limit is a whole number of megabytes.
  case tooLarge(byteLimit: Int)
  case zipArchive
  case oldWordDocument
  case portableDocument
  case richText
  /// An archive with no document in it that could be read.
  case archive
  /// A spreadsheet or slides.
  case otherDocument
  case emptyDocument
  case encryptedDocument
  /// Also what needs a password and does not say so.
  case damagedDocument
  /// A document without any text: a scan.
  case wordless
  /// Unpacked or converted, a document is more than anything sensible.
  case bomb
  /// The program that would read a document is not there.
  case converterMissing(Converter)
  case conversionOverdue(seconds: Int)
  /// A converter fell or hung on others so often that the rest was left.
  case conversionGivenUp
  /// What is to be annotated is none.
  case notWordDocument
  /// No run of text was found in what is to be annotated.
  case noPlaceForComments
  /// A folder without a single report.
  case noReport
  /// No report of a year that is known, with a form for the year after.
  case nothingToContinue
  /// Something else than a list of units.
  case noUnitList
  /// A document where a text is asked for, to be written anew.
  case notWritable
  case binary
  case unknownEncoding
  case truncatedUTF16
  /// The C library has no table for GB18030.
  case conversionUnavailable
  case unsupportedPlatform
  /// Written back, the file would not be what it was, fixes aside.
  case notReproducible
  /// What is to be written there is read, too.
  case isInput
  /// What is no output of a run.
  case notFindings
  /// More rows than a spreadsheet has.
  case surplusRows
  /// A line of the standard input that is no document.
  case badLine

  var reason: Wording {
    switch self {
    case .missing:
      Wording("没有这个文件", english: "No such file or directory")
    case .folderMissing:
      Wording("没有这个目录", english: "No such directory")
    case .forbidden:
      Wording("没有权限", english: "Permission denied")
    case .readOnly:
      Wording("是只读文件，未作改动", english: "is read-only; left alone")
    case .ofAnotherUser:
      Wording("是别的用户的文件，未作改动", english: "belongs to another user; left alone")
    case .hardLinked:
      Wording("还有别的名字（硬链接），未作改动", english: "has other names (hard links); left alone")
    case .linkLeadsOut:
      Wording(
        "是链接，指向目录之外，未作改动",
        english: "is a link that leads out of the folder; left alone"
      )
    case .isDirectory:
      Wording("是目录，不是文件", english: "Is a directory")
    case .notRegular:
      Wording("不是普通文件", english: "is no regular file")
    case .silentPipe:
      Wording("是管道，没有程序往里写", english: "is a pipe that nothing is written to")
    case .isStandardOutput:
      Wording("就是标准输出", english: "is the standard output")
    case .refused(let words):
      Wording(words, english: words)
    case .tooLarge(let byteLimit):
      Wording("超过 \(byteLimit >> 20) MB", english: "larger than \(byteLimit >> 20) MB")
    case .zipArchive:
      Wording(
        "是 Word 文档（docx）或压缩包，只能检查，不能改写",
        english: "is a Word document (docx) or an archive; it can be checked, not changed"
      )
    case .oldWordDocument:
      Wording(
        "是 Word 文档（doc），只能检查，不能改写",
        english: "is a Word document (doc); it can be checked, not changed"
      )
    case .portableDocument:
      Wording("是 PDF，只能检查，不能改写", english: "is a PDF; it can be checked, not changed")
    case .richText:
      Wording(
        "是 RTF 文档，只能检查，不能改写",
        english: "is an RTF document; it can be checked, not changed"
      )
    case .archive:
      Wording("是压缩包，不是文档", english: "is an archive, no document")
    case .otherDocument:
      Wording("是电子表格或幻灯片，不是文档", english: "is a spreadsheet or slides, no text document")
    case .emptyDocument:
      Wording("是空文件", english: "is empty")
    case .encryptedDocument:
      Wording("加了密码，请去掉密码再检查", english: "needs a password; remove it and check again")
    case .damagedDocument:
      Wording("打不开，可能已损坏或加了密码", english: "cannot be opened; damaged, or with a password")
    case .wordless:
      Wording(
        "没有文字，可能是扫描件，请用文字版检查",
        english: "has no text, a scan perhaps; check the document it was made from"
      )
    case .bomb:
      Wording("展开后大得不像文档，未检查", english: "is far too large when unpacked")
    case .converterMissing(let converter):
      converter.advice
    case .conversionOverdue(let seconds):
      Wording("转换超过 \(seconds) 秒，已中止", english: "conversion took more than \(seconds) s")
    case .conversionGivenUp:
      Wording(
        "同批有文档使转换程序中断，未检查，请单独检查",
        english: "left aside, since others brought the converter down; check it by itself"
      )
    case .notWordDocument:
      Wording("不是 docx 文档，不能加批注", english: "is no docx document; comments need one")
    case .noPlaceForComments:
      Wording("找不到放批注的地方，未另存", english: "has no place for comments; no copy was made")
    case .noReport:
      Wording("里面没有年度报告", english: "has no annual report in it")
    case .nothingToContinue:
      Wording(
        "不是年度报告，或看不出报告年度，无从起草下年报告",
        english: "is no annual report of a year that is known; there is nothing to draft from"
      )
    case .noUnitList:
      Wording(
        "不是单位名单，第一行应为“unit,parent”",
        english: "is no list of units; its first line must be “unit,parent”"
      )
    case .notWritable:
      Wording("是文档，只能检查，不能改写", english: "is a document; it can be checked, not changed")
    case .binary:
      Wording("不是文本文件", english: "is not a text file")
    case .unknownEncoding:
      Wording("无法识别的编码", english: "unknown encoding, neither UTF-8 nor GB18030")
    case .truncatedUTF16:
      Wording("UTF-16 编码不完整", english: "broken UTF-16")
    case .conversionUnavailable:
      Wording(
        "不是 UTF-8，而本机不能转换 GB18030，请先另存为 UTF-8",
        english: "not UTF-8, and this machine cannot convert GB18030; save it as UTF-8 first"
      )
    case .notReproducible:
      Wording(
        "不能按原编码写回，未作改动",
        english: "cannot be written back in its encoding; left alone"
      )
    case .isInput:
      Wording("是要读的文件，不能写在上面", english: "is read, and so it is not written over")
    case .notFindings:
      Wording(
        "不是 check --format json 的输出",
        english: "is no output of check --format json"
      )
    case .surplusRows:
      Wording(
        "超过 xlsx 能有的 \(Spreadsheet.rowLimit) 行，请加 --wide，或用 csv",
        english: "has more than the \(Spreadsheet.rowLimit) rows of xlsx; add --wide, or take csv"
      )
    case .badLine:
      Wording(
        "不是 {\"path\":\"…\",\"text\":\"…\"}",
        english: "is no {\"path\":\"…\",\"text\":\"…\"}"
      )
    case .unsupportedPlatform:
      Wording("这个系统上还不能读文件", english: "reading files is not supported on this system yet")
    }
  }
}
