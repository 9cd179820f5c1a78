#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Writes down what client and server say to each other, for bug reports.
///
/// One JSON object a line, written before what it tells of is acted upon, so that the message that
/// ends the server is the last one in the log.
final class WireLog {
  private let path: FilePath
  private let language: Language
  /// `nil` after something could not be written.
  private var file: AppendedFile?

  init(_ path: FilePath, language: Language) throws(FileProblem) {
    self.path = path
    self.language = language
    file = try AppendedFile(path)
  }

  func started() {
    append { $0.member("event", "start \(CommandLineTool.version)") }
  }

  func ended(with exitCode: Int32) {
    append { $0.member("event", "end \(exitCode)") }
  }

  func received(_ frames: [MessageReader.Frame]) {
    for frame in frames {
      append {
        $0.member("direction", "received")
        switch frame {
        case .body(let body):
          // What is no message is kept as the text that it is.
          if let message = JSONCheck.singleLine(body) {
            $0.member("message", Verbatim(json: message))
          } else {
            $0.member("text", String(decoding: body, as: UTF8.self))
          }
        case .failure(let error): $0.member("fault", error.explanation)
        case .stray(let bytes): $0.member("stray", String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }

  func sent(_ messages: [ServerMessage]) {
    for message in messages {
      append {
        $0.member("direction", "sent")
        $0.member("message", message)
      }
    }
  }

  /// Writes a line with time and process in front, for several servers may share a file.
  private func append(_ writeMembers: (inout JSONWriter) -> Void) {
    guard file != nil else { return }
    let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    var writer = JSONWriter()
    writer.writeObject {
      $0.member("time", time)
      $0.member("process", ProcessEnvironment.processID)
      writeMembers(&$0)
    }
    do throws(FileProblem) {
      try file?.append(writer.bytes + [UInt8(ascii: "\n")])
    } catch {
      file = nil
      Failure.report(Self.warning(error, path), in: language)
    }
  }

  private struct Verbatim: JSONWritable {
    let json: [UInt8]

    func write(to writer: inout JSONWriter) { writer.write(json: json) }
  }
}

extension WireLog {
  /// What is said where a log cannot be written; the server serves all the same.
  static func warning(_ problem: FileProblem, _ path: FilePath) -> Wording {
    let (path, reason) = (DisplayedText.neutralised(path.text), problem.reason)
    return Wording(
      "不能写日志 \(path)：\(reason.chinese)；语言服务器照常运行",
      english: "cannot write the log \(path): \(reason.english); serving without it"
    )
  }
}
