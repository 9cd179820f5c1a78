/// Something that a server wants to hear of from now on.
package enum Registration: Sendable, Equatable {
  /// Changes of files on disk, whether they are open or not.
  case watchedFiles(globPatterns: [String])
  /// Changes of a section of the client's settings.
  case configuration(section: String)

  private var method: String {
    switch self {
    case .watchedFiles: "workspace/didChangeWatchedFiles"
    case .configuration: "workspace/didChangeConfiguration"
    }
  }
}

extension Registration: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      // We register once for a method and never take it back, so the method will do as a name.
      $0.member("id", method)
      $0.member("method", method)
      $0.member("registerOptions", RegisterOptions(registration: self))
    }
  }
}

private struct RegisterOptions: JSONWritable {
  let registration: Registration

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      switch registration {
      case .watchedFiles(let globPatterns):
        $0.member("watchers", globPatterns.map(FileSystemWatcher.init(globPattern:)))
      case .configuration(let section):
        $0.member("section", section)
      }
    }
  }
}

private struct FileSystemWatcher: JSONWritable {
  let globPattern: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("globPattern", globPattern) }
  }
}
