import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReviewPage
import StatutoryForms

/// Findings for people who would rather look than read: one page that needs nothing else.
///
/// The page is a ``PageTemplate`` around one JSON object, which its scripts draw. The object is written
/// as the files come; `files` has a member for each:
///
/// ```
/// {"path":"清水镇.txt","format":"text","reports":[{"agency":"清水镇人民政府","unit":"清水镇","year":2025,
///   "form":2021,"tables":[{"read":6,"expected":6,"unread":false},…],
///   "cells":[0,12,"—","",null,…],"beyond":[{"table":"documents","label":"…","values":["1"]}],
///   "findings":[{"rule":"…","severity":"error","message":"…","place":"…","line":1,"equations":[],
///     "cells":[12],"quote":["…","…","…"],"others":[{"message":"…","cell":13}]}]}]}
/// ```
///
/// * `cells` are those of the form in its order: a number; what else is written there; empty where it is
///   blank; `null` where nothing stands for it.
/// * A finding has the numbers of its `cells`, or a `row` of the form, or one `beyond` it, and the `quote`
///   of a sentence where it stands in none of them.
struct HTMLOutput: FindingsOutput {
  let language: Language
  private let template: PageTemplate

  init(language: Language) {
    self.language = language
    let title = Wording("政府信息公开年度报告审核", english: "Review of annual reports")
    let noScript = Wording("请打开浏览器的脚本功能再看本页。", english: "This page needs scripts.")
    template = PageTemplate(
      language: language == .chinese ? "zh-CN" : "en",
      title: title.text(in: language),
      noScript: noScript.text(in: language)
    )
  }

  var opening: String {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member("version", 1)
      $0.member("language", language == .chinese ? "zh" : "en")
      $0.member("forms", PageForms())
      $0.member("rules", PageRules(language: language))
    }
    let head = String(decoding: ScriptData.harmless(writer.bytes).dropLast(), as: UTF8.self)
    return String(decoding: template.opening, as: UTF8.self) + head + ",\"files\":["
  }

  func lead(ofPiece index: Int) -> String { index == 0 ? "\n" : ",\n" }

  func text(for file: CheckedFile) -> [UInt8] {
    var writer = JSONWriter(isForTerminals: true)
    PageFile(file: file, language: language).write(to: &writer)
    return ScriptData.harmless(writer.bytes)
  }

  func closing(_ summary: RunSummary) -> String {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member(
        "unreadable",
        summary.unreadable.map { WrittenProblem(name: $0, problem: $1, language: language) }
      )
      $0.member("ignored", summary.ignored)
      $0.member("doubled", summary.doubled)
    }
    let members = String(decoding: ScriptData.harmless(writer.bytes).dropFirst(), as: UTF8.self)
    return "\n],\(members)" + String(decoding: template.closing, as: UTF8.self)
  }
}

// MARK: Forms and rules

/// The tables of all editions.
private struct PageForms: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      for edition in Edition.all {
        writer.member(escaping: String(edition.id.rawValue), PageForm(edition: edition))
      }
    }
  }
}

private struct PageForm: JSONWritable {
  let edition: Edition

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("documents", edition.documents.blocks.map { PageBlock(block: $0) })
      $0.member("requests", PageRequests(form: edition.requests))
      $0.member("appeals", PageAppeals(form: edition.appeals))
    }
  }
}

private struct PageBlock: JSONWritable {
  let block: DocumentBlock

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("caption", block.caption)
      $0.member("columns", block.columns.map(\.heading))
      $0.member("rows", block.rows.map(\.label))
    }
  }
}

private struct PageRequests: JSONWritable {
  let form: RequestsForm

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("note", RequestsForm.note)
      $0.member("columns", form.columns.map(\.heading))
      $0.member("rows", form.rows.map { $0.groups + [$0.label] })
      $0.member("codes", form.rows.map(\.code))
      $0.member("carriedIn", form.carriedIn)
      $0.member("carriedOver", form.carriedOver)
    }
  }
}

private struct PageAppeals: JSONWritable {
  let form: AppealsForm

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("groups", form.groups)
      $0.member("columns", form.columns.map(\.heading))
    }
  }
}

/// What a reader may ask about each rule.
private struct PageRules: JSONWritable {
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      for rule in RuleSet.all {
        writer.member(escaping: rule.id.text, PageRule(rule: rule, language: language))
      }
    }
  }
}

private struct PageRule: JSONWritable {
  let rule: Rule
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("title", rule.title.text(in: language))
      $0.member("explanation", rule.explanation.text(in: language))
      $0.member("source", rule.source)
    }
  }
}
