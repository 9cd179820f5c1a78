import ReportRules

/// Why a file could not be read, understood or written.
enum FileProblem: Error, Equatable {
  case missing
  /// The folder of a file that was to be made.
  case folderMissing
  case forbidden
  case isDirectory
  /// A pipe, a device, a socket.
  case notRegular
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
  case binary
  case unknownEncoding
  case truncatedUTF16
  /// The C library has no table for GB18030.
  case conversionUnavailable
  case unsupportedPlatform
  /// Written back, the file would not be what it was, fixes aside.
  case notReproducible
  /// The standard input has no place to write to.
  case notAFile

  var reason: Wording {
    switch self {
    case .missing:
      Wording("没有这个文件", english: "No such file or directory")
    case .folderMissing:
      Wording("没有这个目录", english: "No such directory")
    case .forbidden:
      Wording("没有权限", english: "Permission denied")
    case .isDirectory:
      Wording("是目录，不是文件", english: "Is a directory")
    case .notRegular:
      Wording("不是普通文件", english: "is no regular file")
    case .isStandardOutput:
      Wording("就是标准输出", english: "is the standard output")
    case .refused(let words):
      Wording(words, english: words)
    case .tooLarge(let byteLimit):
      Wording("超过 \(byteLimit >> 20) MB", english: "larger than \(byteLimit >> 20) MB")
    case .zipArchive:
      Wording(
        "是 Word 文档（docx）或压缩包，请先另存为纯文本",
        english: "is a Word document (docx) or an archive; save it as plain text first"
      )
    case .oldWordDocument:
      Wording(
        "是 Word 文档（doc），请先另存为纯文本",
        english: "is a Word document (doc); save it as plain text first"
      )
    case .portableDocument:
      Wording("是 PDF，请先另存为纯文本", english: "is a PDF; save it as plain text first")
    case .richText:
      Wording("是 RTF 文档，请先另存为纯文本", english: "is an RTF document; save it as plain text first")
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
    case .notAFile:
      Wording("标准输入不能改写，请写文件名", english: "the standard input cannot be fixed; name a file")
    case .unsupportedPlatform:
      Wording("这个系统上还不能读文件", english: "reading files is not supported on this system yet")
    }
  }
}
