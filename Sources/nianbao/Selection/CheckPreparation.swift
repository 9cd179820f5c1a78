import ReportRules

/// What has to be right before a run of `check` begins.
enum CheckPreparation {
  /// A file that has to be read or written, and why that cannot be.
  struct Failure: Error {
    let name: String
    let problem: FileProblem
  }

  /// What is to be checked, and what of it is shown.
  static func prepare(
    _ options: CheckOptions
  ) throws(Failure) -> (FindingFilter, FileSearch) {
    var filter = FindingFilter(threshold: options.threshold, rules: options.rules)
    if let path = options.baselinePath {
      do throws(FileProblem) {
        filter.baseline = try Baseline(at: path)
      } catch {
        throw Failure(name: path.text, problem: error)
      }
    }
    let search =
      switch options.standardInput {
      case .file(let path): FileSearch(standardInputAs: path)
      case .lines: FileSearch([], includesDocuments: false)
      case nil: FileSearch(options.operands, includesDocuments: options.fixing == .none)
      }
    guard let path = options.outputPath else { return (filter, search) }
    do throws(FileProblem) {
      let read = [options.baselinePath, options.settingsPath].compactMap(\.self)
      return (filter, try OutputFile(path: path).checked(against: search, read: read))
    } catch {
      throw Failure(name: path.text, problem: error)
    }
  }
}
