package import Foundation

/// Files that say what a result has to be.
///
/// With `UPDATE_GOLDEN=1` in the environment they are written instead, and the diff is read in review.
package enum Golden {
  /// The folder `Tests/Fixtures`, given the path of a test file: `#filePath`.
  package static func fixtures(besideTest filePath: String) -> URL {
    URL(filePath: filePath)
      .deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Fixtures")
  }

  /// The text of a golden file, which is `actual` where golden files are being updated.
  package static func expected(in file: URL, for actual: String) throws -> String {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: file)
    }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
