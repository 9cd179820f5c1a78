import ReportRules
import ReportSyntax
import StatutoryForms

/// The reports that `--previous` names: held against those that are checked, and not checked themselves.
struct EarlierReports {
  struct File: Sendable {
    let input: CheckInput
    let text: InputText
    let reports: [ComparedReport]
  }

  private(set) var files: [File] = []
  private(set) var problems: [Comparison.Problem] = []

  /// Files read before what was in them is forgotten but for their reports.
  private static let batchSize = 256

  init(_ paths: [FilePath], settings: CheckSettings, reader: InputReader) {
    let search = FileSearch(paths, includesDocuments: true)
    var emptyFolders = search.folders
    for start in stride(from: 0, to: search.inputs.count, by: Self.batchSize) {
      let end = min(start + Self.batchSize, search.inputs.count)
      let batch = Array(search.inputs[start..<end])
      let contents = reader.contents(of: batch)
      let read = AllCores().map(batch.count) { index -> File? in
        contents[index].fullestReading(settings.settings(for: batch[index].source)).map {
          File(input: batch[index], text: $0.text, reports: $0.reports)
        }
      }
      for (index, file) in read.enumerated() {
        let input = batch[index]
        if let file, !file.reports.isEmpty {
          files.append(file)
          emptyFolders.removeAll { $0 == input.operand }
        } else if let problem = contents[index].problem {
          problems.append(Comparison.Problem(name: input.name, reason: problem.reason))
        } else if input.operand == nil {
          problems.append(Comparison.Problem(name: input.name, reason: Self.noReport))
        }
      }
    }
    for folder in emptyFolders {
      problems.append(Comparison.Problem(name: folder, reason: FileProblem.noReport.reason))
    }
  }

  private static let noReport = Wording(
    "不是年度报告，无从比较",
    english: "is no annual report; nothing to compare"
  )
}

extension InputContents {
  /// The reading from which most numbers of the form come, and its reports.
  fileprivate func fullestReading(
    _ settings: RuleSettings
  ) -> (text: InputText, reports: [ComparedReport])? {
    let all = readings.map { ($0, ComparedReport.all(in: $0.text, settings: settings)) }
    func numberCount(_ reports: [ComparedReport]) -> Int {
      reports.reduce(0) { $0 + $1.record.numberCount }
    }
    return all.max { numberCount($0.1) < numberCount($1.1) }
  }
}
