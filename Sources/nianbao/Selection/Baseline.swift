import ReportRules

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings that an earlier run told of: they are known, and only others are of interest.
struct Baseline {
  private let fingerprints: Set<String>

  /// Reads what `check --format json` printed, or `--format ndjson`.
  init(at path: FilePath) throws(FileProblem) {
    guard let fingerprints = Self.fingerprints(in: try Files.bytes(of: path)) else {
      throw .notFindings
    }
    self.fingerprints = fingerprints
  }

  func contains(_ fingerprint: Fingerprint) -> Bool { fingerprints.contains(fingerprint.text) }

  /// `nil` where it is no output of a run.
  private static func fingerprints(in bytes: [UInt8]) -> Set<String>? {
    let decoder = JSONDecoder()
    if let run = try? decoder.decode(Run.self, from: Data(bytes)) {
      return Set(run.files.flatMap(\.fingerprints))
    }
    var fingerprints: Set<String> = []
    for line in bytes.split(separator: 0x0A) {
      guard let file = try? decoder.decode(File.self, from: Data(line)) else { return nil }
      fingerprints.formUnion(file.fingerprints)
    }
    return fingerprints.isEmpty && bytes.isEmpty ? nil : fingerprints
  }

  private struct Run: Decodable {
    let files: [File]
  }

  private struct File: Decodable {
    let path: String
    /// Absent where the file could not be checked.
    let findings: [Finding]?

    var fingerprints: [String] { findings?.map(\.fingerprint) ?? [] }
  }

  private struct Finding: Decodable {
    let fingerprint: String
  }
}
