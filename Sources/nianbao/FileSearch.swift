import ReportServer

/// Something to check: a file, the standard input, or a path that already failed.
struct CheckInput: Equatable {
  enum Source: Equatable {
    /// What comes there may stand for a file.
    case standardInput(as: FilePath?)
    case file(FilePath)
    case unreadable(FileProblem)
  }

  /// What the input is called in output.
  let name: String
  let source: Source
  /// The folder on the command line that it was found in; `nil` where it was named itself.
  var operand: String?
  /// The same folder as the system knows it.
  var namedFolder: FilePath?
  /// All folders on the command line that it was found in.
  var folders: Set<String> = []

  /// `nil` for what is no file.
  var path: FilePath? {
    if case .file(let path) = source { path } else { nil }
  }

  /// The folder that it stands in; `nil` for what is no file.
  var folder: FilePath? { path?.folder }

  var isStandardInput: Bool {
    if case .standardInput = source { true } else { false }
  }

  /// Whether its name is that of a document.
  var isNamedDocument: Bool {
    DocumentFormat.extensions.contains(FilePath(name).lowercasedExtension ?? "")
  }

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
struct FileSearch {
  /// In the order in which they are checked.
  private(set) var inputs: [CheckInput] = []
  /// The folders that were named.
  private(set) var folders: [String] = []
  /// Paths of files in folders that are passed over, since their names are those of no report.
  private(set) var ignored: [String] = []

  private let extensions: Set<String>
  private var visited: Set<Files.Identity> = []

  /// Searches for what operands stand for.
  ///
  /// `-` is the standard input. A file is taken whatever it is called. A directory is searched
  /// with everything below it, entries sorted by name, hidden ones left out; a directory reached
  /// twice, through a symbolic link, is searched once.
  ///
  /// - Parameter includesDocuments: whether documents count that a converter has to read.
  init(_ operands: [FilePath], includesDocuments: Bool) {
    extensions =
      includesDocuments
      ? FolderLimits.extensions.union(DocumentFormat.extensions) : FolderLimits.extensions
    for operand in operands { search(operand) }
    if operands.count > 1 { leaveOutDoubles() }
  }

  /// The standard input alone, in place of a file.
  init(standardInputAs path: FilePath) {
    extensions = []
    inputs = [CheckInput(name: path.text, source: .standardInput(as: path))]
  }

  /// Without some of the files that were found in folders.
  func leavingOut(_ isLeftOut: (FilePath) -> Bool) -> FileSearch {
    var search = self
    search.inputs.removeAll { $0.operand != nil && $0.path.map(isLeftOut) ?? false }
    search.ignored.removeAll { isLeftOut(FilePath($0)) }
    return search
  }

  /// Takes what operands name together once, where it was first; whoever named it expects a report.
  private mutating func leaveOutDoubles() {
    var places: [FilePath: Int] = [:]
    var kept: [CheckInput] = []
    for input in inputs {
      let path = input.isStandardInput ? FilePath("-") : input.path
      guard let path else {
        kept.append(input)
        continue
      }
      let key = input.isStandardInput ? path : (try? Files.resolved(path)) ?? path
      guard let place = places[key] else {
        places[key] = kept.count
        kept.append(input)
        continue
      }
      let folders = kept[place].folders.union(input.folders)
      if kept[place].operand != nil, input.operand == nil { kept[place] = input }
      kept[place].folders = folders
    }
    inputs = kept
    var seen: Set<FilePath> = []
    ignored = ignored.filter { name in
      let path = FilePath(name)
      return seen.insert((try? Files.resolved(path)) ?? path).inserted
    }
  }

  private mutating func search(_ operand: FilePath) {
    if operand == FilePath("-") {
      inputs.append(CheckInput(name: "<stdin>", source: .standardInput(as: nil)))
      return
    }
    do {
      if case .directory(let identity) = try Files.kind(of: operand) {
        visited = [identity]
        folders.append(operand.text)
        search(below: operand, of: operand)
      } else {
        inputs.append(CheckInput(name: operand.text, source: .file(operand)))
      }
    } catch {
      inputs.append(CheckInput(name: operand.text, source: .unreadable(error)))
    }
  }

  private mutating func search(below directory: FilePath, of operand: FilePath) {
    func input(_ path: FilePath, _ source: CheckInput.Source) -> CheckInput {
      CheckInput(
        name: path.text,
        source: source,
        operand: operand.text,
        namedFolder: operand,
        folders: [operand.text]
      )
    }
    let names: [[UInt8]]
    do {
      names = try Files.entries(of: directory)
    } catch {
      inputs.append(input(directory, .unreadable(error)))
      return
    }
    for name in names.filter({ $0.first != UInt8(ascii: ".") }).sorted(by: Self.isBefore) {
      let path = directory.appending(name)
      let isReport = FolderLimits.mayRead(
        String(decoding: name, as: UTF8.self),
        endingIn: extensions
      )
      do {
        switch try Files.kind(of: path) {
        case .directory(let identity):
          guard visited.insert(identity).inserted else { continue }
          search(below: path, of: operand)
        case .file where isReport:
          inputs.append(input(path, .file(path)))
        case .file:
          ignored.append(path.text)
        case .other:
          // A pipe found by chance would be waited for in vain.
          ignored.append(path.text)
        }
      } catch {
        guard isReport else { continue }
        inputs.append(input(path, .unreadable(error)))
      }
    }
  }

  private static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
