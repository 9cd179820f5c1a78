import LanguageServerProtocol
import ReportRules
import ReportServer
import StatutoryForms

/// Tells what a bug report or a puzzled user needs: what runs where, whether an editor can find it,
/// which settings count, and whether the server does its work.
///
/// Exit code 0 when all is well, 1 otherwise.
enum DoctorCommand {
  static let command = Command(
    name: "doctor",
    usage: Wording("[--program 文件]", english: "[--program FILE]"),
    summary: Wording(
      "查看安装情况，并试运行语言服务器（或另一个程序）",
      english: "tell how this is installed, and try the\nlanguage server (or another program)"
    ),
    options: [program],
    exitCodes: Wording(
      "退出码：0 一切正常；1 有问题；2 用法有误。",
      english: "Exit code: 0 all is well; 1 something is wrong; 2 wrong usage."
    )
  ) { words, language throws(UsageError) in
    let arguments = try Arguments(parsing: words, options: [program])
    if let surplus = arguments.operands.first { throw .surplusOperand(surplus.text) }
    let report = report(on: arguments.path(of: program), language)
    let code = CommandLineTool.print(report.text(in: language), language: language)
    return code == 0 && report.problemCount > 0 ? 1 : code
  }

  private static let program = ValueOption(
    name: "--program",
    placeholder: Wording("文件", english: "FILE"),
    help: Wording(
      "试运行这个程序：编辑器要启动的那个",
      english: "try this program, the one that the editor is told to start"
    )
  )

  /// - Parameter program: the server to try, instead of this program.
  private static func report(on program: FilePath?, _ language: Language) -> DoctorReport {
    var report = DoctorReport()
    report.add(.neutral, Wording("版本", english: "version"), same("nianbao \(nianbaoVersion)"))
    report.add(.neutral, Wording("系统", english: "system"), same(OperatingSystem.description))
    let own = Executables.own
    report.add(.neutral, Wording("本程序", english: "program"), same(own?.text ?? "?"))
    addSearchPath(own, to: &report)
    addEncodings(to: &report)
    addSettings(to: &report)
    guard let program = program.map(asStarted) ?? own else { return report }
    for step in SelfCheck.run(program, in: language) { report.add(step) }
    return report
  }

  /// The file that is started for a program's path or mere name.
  private static func asStarted(_ program: FilePath) -> FilePath {
    if program.bytes.contains(UInt8(ascii: "/")) { return program }
    let path = ProcessEnvironment.variable(named: "PATH")
    return Executables.found(program.text, path: path) ?? program
  }

  /// Whether somebody who only knows the name gets this program.
  private static func addSearchPath(_ own: FilePath?, to report: inout DoctorReport) {
    let found = Executables.found(
      "nianbao",
      path: ProcessEnvironment.variable(named: "PATH")
    )
    guard let found else {
      report.add(
        .bad,
        same("PATH"),
        Wording("没有 nianbao", english: "no nianbao"),
        advice: [fullPath(own), copy]
      )
      return
    }
    if let own, isSame(found, own) {
      report.add(
        .good,
        same("PATH"),
        Wording("\(found.text)，与本程序相同", english: "\(found.text), the same program")
      )
    } else {
      report.add(
        .bad,
        same("PATH"),
        Wording("\(found.text)，不是本程序", english: "\(found.text), another program"),
        advice: [fullPath(own), copy]
      )
    }
  }

  private static func fullPath(_ own: FilePath?) -> Wording {
    let path = own?.text ?? "nianbao"
    return Wording(
      "在编辑器的设置中写完整路径：\(path)",
      english: "give the full path in the editor's settings: \(path)"
    )
  }

  private static let copy = Wording(
    "或把本程序复制到 PATH 中的目录，再重新启动编辑器",
    english: "or copy this program into a folder of the PATH and restart the editor"
  )

  /// Whether two paths lead to one file, or to copies of it.
  private static func isSame(_ one: FilePath, _ other: FilePath) -> Bool {
    if let one = try? Files.resolved(one), let other = try? Files.resolved(other), one == other {
      return true
    }
    guard let one = try? Files.bytes(of: one), let other = try? Files.bytes(of: other) else {
      return false
    }
    return one == other
  }

  private static func addEncodings(to report: inout DoctorReport) {
    let positions = PositionEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    report.add(.neutral, Wording("位置编码", english: "positions"), same(positions))
    let label = Wording("文件编码", english: "encodings")
    do throws(FileProblem) {
      // 年 in GB18030; the table may be missing where the C library was not fully installed.
      _ = try TextConversion.utf8(fromGB18030: [0xC4, 0xEA])
      report.add(.good, label, same("UTF-8, UTF-16 (BOM), GB18030"))
    } catch {
      report.add(
        .bad,
        label,
        Wording(
          "UTF-8, UTF-16 (BOM)；本机不能转换 GB18030",
          english: "UTF-8, UTF-16 (BOM); this machine cannot convert GB18030"
        )
      )
    }
  }

  /// The settings that count for a report in the working directory.
  private static func addSettings(to report: inout DoctorReport) {
    let label = Wording("设置", english: "settings")
    guard let file = SettingsSearch.nearest(from: FilePath(".")) else {
      let name = SettingsFile.name
      report.add(
        .neutral,
        label,
        Wording(
          "当前目录及其上级目录中没有 \(name)",
          english: "no \(name) in the current directory or above"
        )
      )
      return
    }
    for file in file.chain {
      let problems = file.contents.problems.map(\.locatedMessage)
      report.add(problems.isEmpty ? .good : .bad, label, same(file.path), advice: problems)
    }
  }

  private static func same(_ words: String) -> Wording { Wording(words, english: words) }
}

extension DoctorReport {
  fileprivate mutating func add(_ step: SelfCheck.Step) {
    let tenths = step.duration.components.attoseconds / 100_000_000_000_000
    let milliseconds = step.duration.components.seconds * 1000 + tenths / 10
    let time = "\(milliseconds).\(tenths % 10) ms"
    let blanks = String(repeating: " ", count: max(0, 10 - time.utf8.count))
    let (mark, words): (Mark, Wording) =
      switch step.outcome {
      case .success(let words): (.good, words)
      case .failure(let failure): (.bad, failure.reason)
      }
    add(
      mark,
      Wording(step.name, english: step.name),
      Wording("\(blanks)\(time)  \(words.chinese)", english: "\(blanks)\(time)  \(words.english)")
    )
  }
}
