package import ReportRules
package import StatutoryForms

/// What a session wants to know of the disk; the program does it, and tells with a ``DiskEvent``.
package struct DiskRequest: Sendable, Equatable {
  /// The search that it belongs to, from 1; what comes of an earlier one is out of date.
  package let search: Int
  package let wish: Wish
  /// What the user of the editor has set; settings files beside the reports beat it.
  package let editorSettings: RuleSettings

  package enum Wish: Sendable, Equatable {
    /// All reports in some folders and below.
    case folders([[UInt8]])
    /// These files, which are new, changed or gone; none of them is looked at that a search of the folders
    /// would not find.
    case files([[UInt8]], below: [[UInt8]])
  }
}

/// What came of a ``DiskRequest``.
package struct DiskEvent: Sendable {
  package let search: Int
  package let news: News

  package enum News: Sendable {
    /// So many files are going to be read.
    case found(fileCount: Int)
    case read([FolderFile])
    /// The request is done.
    ///
    /// - Parameter problems: folders that were left out, and why.
    case finished(problems: [Wording])
  }

  package init(search: Int, news: News) {
    self.search = search
    self.news = news
  }
}

/// A file of a folder, by its path from the root on.
package struct FolderFile: Sendable {
  package let path: [UInt8]
  /// What is known of it; `nil` where there is neither a report nor a list in it, or no file any more.
  package let contents: Contents?

  package enum Contents: Sendable {
    case reports(KnownText)
    case units(KnownUnits)
  }

  package init(path: [UInt8], _ contents: Contents?) {
    self.path = path
    self.contents = contents
  }
}

/// The units that must report, as a folder lists them.
package struct KnownUnits: Sendable {
  package let list: UnitList
  /// Those that count for the list.
  package let settings: RuleSettings

  package init(_ list: UnitList, settings: RuleSettings) {
    self.list = list
    self.settings = settings
  }
}

/// Which files are looked at in the folders of a client.
package enum FolderLimits {
  /// Texts that may hold reports; the server starts no converters.
  package static let extensions: Set<String> = [
    "txt", "md", "markdown", "html", "htm", "xhtml", "shtml",
  ]

  /// The list of the units that must report, where it lies in a folder of the client itself.
  package static let unitListName = "units.csv"

  /// Folders of programs and of what they made, besides all that begin with a dot.
  private static let ignoredFolders: Set<String> = [
    "node_modules", "vendor", "target", "build", "dist", "out", "venv", "__pycache__",
  ]

  /// Far beyond a report, and beyond those of a whole province.
  package static let mostBytes = 4 << 20
  package static let mostFiles = 5000
  package static let mostBytesInAll = 128 << 20
  package static let mostEntries = 100_000
  package static let greatestDepth = 16

  /// Whether a file may be read that somebody found, by its name alone: a hidden one may not, nor what Word
  /// keeps beside an open document.
  package static func mayRead(_ name: String, endingIn extensions: Set<String>) -> Bool {
    guard !name.hasPrefix("."), !name.hasPrefix("~$"), let dot = name.lastIndex(of: ".") else {
      return false
    }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether a folder is looked into, by its name alone.
  package static func isEntered(_ name: String) -> Bool {
    !name.hasPrefix(".") && !ignoredFolders.contains(name)
  }

  /// Whether a file may be one of those that are looked at, by its path below the folder.
  static func mayHoldReport(_ names: [String]) -> Bool {
    guard let file = names.last, names.count <= greatestDepth else { return false }
    return mayRead(file, endingIn: extensions) && names.dropLast().allSatisfy(isEntered)
  }
}
