import ReportRules
import ReportServer
import StatutoryForms

/// Finds and reads settings files.
enum SettingsSearch {
  /// Far beyond any settings.
  private static let byteLimit = 1 << 20

  /// The settings file nearest to a file, beside it or in a folder above, with those above that.
  static func nearest(to file: FilePath) -> SettingsFile? {
    file.folder.flatMap(nearest(from:))
  }

  /// The settings file nearest to the files of a folder, with those above it.
  static func nearest(from folder: FilePath) -> SettingsFile? {
    var files: [SettingsFile] = []
    var current = resolved(folder)
    while let folder = current {
      let path = folder.appending(Array(SettingsFile.name.utf8))
      do {
        switch try Files.kind(of: path) {
        case .file: files.append(read(path))
        case .directory, .other: files.append(unreadable(path, FileProblem.notRegular.reason))
        }
      } catch .missing, .forbidden, .unsupportedPlatform {
        // A folder that may not be entered is taken for one without the file.
      } catch {
        files.append(unreadable(path, error.reason))
      }
      current = folder.folder
    }
    return SettingsFile(chain: files)
  }

  /// Reads a settings file, whatever it is called.
  static func read(_ path: FilePath) -> SettingsFile {
    do {
      let bytes = try Files.bytes(of: path, limit: byteLimit)
      return SettingsFile(path: path.text, contents: DecodedSettings(file: bytes), text: bytes)
    } catch {
      return unreadable(path, error.reason)
    }
  }

  private static func unreadable(_ path: FilePath, _ reason: Wording) -> SettingsFile {
    SettingsFile(path: path.text, contents: DecodedSettings(unreadable: reason))
  }

  /// The path of a folder from the root on; for one that does not exist yet, of the nearest above.
  private static func resolved(_ folder: FilePath) -> FilePath? {
    var current: FilePath? = folder
    while let folder = current {
      if let path = try? Files.resolved(folder) { return path }
      current = folder.folder.flatMap { $0 == folder ? nil : $0 }
    }
    return nil
  }
}
