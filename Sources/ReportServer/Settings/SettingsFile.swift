/// A settings file that was found, read as far as it can be understood.
package struct SettingsFile: Sendable, Equatable {
  /// What it is called; it counts for its folder and everything below.
  package static let name = ".nianbao.json"

  /// Where it is, as messages name it.
  package let path: String
  package let contents: DecodedSettings

  package init(path: String, contents: DecodedSettings) {
    self.path = path
    self.contents = contents
  }
}
