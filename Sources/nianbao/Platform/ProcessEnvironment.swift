#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the process was started with, and how it ends.
enum ProcessEnvironment {
  /// The words after the program's name.
  ///
  /// `CommandLine.arguments` would replace bytes that are not UTF-8, and the file would not be
  /// found: archives from Chinese Windows unpack to file names in GBK.
  static var arguments: [[UInt8]] {
    #if os(Windows)
      return CommandLine.arguments.dropFirst().map { Array($0.utf8) }
    #else
      return Array(words.dropFirst())
    #endif
  }

  #if !os(Windows)
    /// The name by which the program was started; `nil` where nobody tells.
    static var name: FilePath? { words.first.map(FilePath.init(bytes:)) }

    private static var words: [[UInt8]] {
      (0..<Int(CommandLine.argc)).compactMap { index in
        guard let word = unsafe CommandLine.unsafeArgv[index] else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
      }
    }
  #endif

  /// An environment variable, or `nil` where it is not set.
  static func variable(named name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// All environment variables.
  static var all: [String: String] { ProcessInfo.processInfo.environment }

  /// The number under which the system knows this process.
  static var processID: Int {
    #if os(Windows)
      Int(_getpid())
    #else
      Int(getpid())
    #endif
  }

  /// Makes writing to a pipe nobody reads an error instead of the death of the process.
  static func ignoreBrokenPipes() {
    #if !os(Windows)
      _ = signal(SIGPIPE, SIG_IGN)
    #endif
  }

  static func exit(with code: Int32) -> Never {
    CLibrary.endProcess(code)
  }
}
