package import ReportRules

/// A settings file that was found, read as far as it can be understood.
package struct SettingsFile: Sendable, Equatable {
  /// What it is called; it counts for its folder and everything below.
  package static let name = ".nianbao.json"

  /// Where it is, as messages name it.
  package let path: String
  /// What it says itself.
  package let contents: DecodedSettings
  /// Its bytes; `nil` where they cannot be read.
  package let text: [UInt8]?
  /// The files that were found above it, the nearest first.
  package let outer: [SettingsFile]

  package init(
    path: String,
    contents: DecodedSettings,
    text: [UInt8]? = nil,
    outer: [SettingsFile] = []
  ) {
    self.path = path
    self.contents = contents
    self.text = text
    self.outer = outer
  }

  /// This file and those above it, the nearest first.
  package var chain: [SettingsFile] { [self] + outer }

  /// What counts for the reports beside it: a nearer file beats a farther one, key by key.
  package var settings: RuleSettings {
    chain.reversed().reduce(.standard) { $0.overridden(by: $1.contents.settings) }
  }

  var view: ViewSettings {
    chain.reversed().reduce(ViewSettings()) { $0.overridden(by: $1.contents.view) }
  }

  /// The nearest of some files, given from the nearest on; `nil` where there are none.
  package init?(chain: [SettingsFile]) {
    guard let first = chain.first else { return nil }
    self.init(
      path: first.path,
      contents: first.contents,
      text: first.text,
      outer: chain.dropFirst().map {
        SettingsFile(path: $0.path, contents: $0.contents, text: $0.text)
      }
    )
  }
}

extension SettingsFile {
  /// The folder for which it counts, with the slash behind it.
  var folder: String { String(path.dropLast(Self.name.count)) }

  /// The settings files of a document with this one among them: in the place of what stood in the file
  /// before, or as a file that is not on the disk yet.
  func placed(among nearest: SettingsFile?, forDocument documentPath: [UInt8]) -> SettingsFile? {
    guard documentPath.starts(with: folder.utf8) else { return nearest }
    let others = (nearest?.chain ?? []).filter { $0.path != path }
    let all =
      others.filter { $0.path.utf8.count > path.utf8.count } + [self]
      + others.filter { $0.path.utf8.count <= path.utf8.count }
    return SettingsFile(chain: all)
  }
}
