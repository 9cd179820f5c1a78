// The C library of whatever system this is, for all files of the program: only this one asks which.

#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#elseif canImport(Darwin)
  @_exported import Darwin
#elseif os(Windows)
  @_exported import WinSDK
  @_exported import ucrt
#endif

/// Functions of the C library whose names methods of ours have too.
enum CLibrary {
  /// Reads at most as many bytes as the buffer takes; zero at the end, negative where it failed.
  static func readBytes(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if os(Windows)
      unsafe Int(_read(descriptor, buffer.baseAddress, UInt32(min(buffer.count, 1 << 30))))
    #else
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes at most all the bytes; negative where it failed.
  static func writeBytes(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if os(Windows)
      unsafe Int(_write(descriptor, bytes.baseAddress, UInt32(min(bytes.count, 1 << 30))))
    #else
      unsafe write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  static func endProcess(_ code: Int32) -> Never {
    exit(code)
  }

  #if !os(Windows)
    static func makePipe(_ ends: inout [Int32]) -> Int32 {
      unsafe pipe(&ends)
    }

    static func closeDescriptor(_ descriptor: Int32) {
      _ = close(descriptor)
    }
  #endif
}
