/// Something to check: a file, the standard input, or a path that already failed.
struct CheckInput: Equatable {
  enum Source: Equatable {
    case standardInput
    case file(FilePath)
    case unreadable(FileProblem)
  }

  /// What the input is called in output.
  let name: String
  let source: Source

  /// Everything in it.
  func bytes() throws(FileProblem) -> [UInt8] {
    switch source {
    case .standardInput: try Files.standardInputBytes()
    case .file(let path): try Files.bytes(of: path)
    case .unreadable(let problem): throw problem
    }
  }
}

/// Finds the files that operands of the command line mean.
enum FileSearch {
  /// The extensions of files that count as reports when a directory is searched.
  private static let extensions = ["txt", "md", "markdown", "html", "htm"]

  /// The inputs an operand stands for, in the order in which they are checked.
  ///
  /// `-` is the standard input. A file is taken whatever it is called. A directory is searched
  /// with everything below it, entries sorted by name, hidden ones left out; a directory reached
  /// twice, through a symbolic link, is searched once.
  static func inputs(for operand: FilePath) -> [CheckInput] {
    if operand == FilePath("-") {
      return [CheckInput(name: "<stdin>", source: .standardInput)]
    }
    do {
      if case .directory(let identity) = try Files.kind(of: operand) {
        var visited: Set = [identity]
        return inputs(below: operand, visited: &visited)
      }
      return [CheckInput(name: operand.text, source: .file(operand))]
    } catch {
      return [CheckInput(name: operand.text, source: .unreadable(error))]
    }
  }

  private static func inputs(
    below directory: FilePath,
    visited: inout Set<Files.Identity>
  ) -> [CheckInput] {
    let names: [[UInt8]]
    do {
      names = try Files.entries(of: directory)
    } catch {
      return [CheckInput(name: directory.text, source: .unreadable(error))]
    }
    var inputs: [CheckInput] = []
    for name in names.filter({ $0.first != UInt8(ascii: ".") }).sorted(by: isBefore) {
      let path = directory.appending(name)
      do {
        switch try Files.kind(of: path) {
        case .directory(let identity):
          guard visited.insert(identity).inserted else { continue }
          inputs += self.inputs(below: path, visited: &visited)
        case .file where isReport(name):
          inputs.append(CheckInput(name: path.text, source: .file(path)))
        case .file, .other:
          // A pipe found by chance would be waited for in vain.
          continue
        }
      } catch {
        guard isReport(name) else { continue }
        inputs.append(CheckInput(name: path.text, source: .unreadable(error)))
      }
    }
    return inputs
  }

  private static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  private static func isReport(_ name: [UInt8]) -> Bool {
    let parts = String(decoding: name, as: UTF8.self).lowercased().split(separator: ".")
    guard parts.count > 1, let last = parts.last else { return false }
    return extensions.contains(String(last))
  }
}
