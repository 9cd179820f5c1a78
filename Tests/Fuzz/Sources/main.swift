// Five fuzz targets for the toolchain's libFuzzer; `Tests/Fuzz/run` builds them and starts them. What
// is not as it should be ends the process, and libFuzzer keeps the input.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What libFuzzer starts instead of `main`.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ argumentCount: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

/// `--target=NAME`, which libFuzzer does not know and passes over.
let target = CommandLine.arguments.last { $0.hasPrefix("--target=") }?.dropFirst(9) ?? "documents"
var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
let callback: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
switch target {
case "check": unsafe callback = { unsafe run($0, $1, checkDocument) }
case "edits": unsafe callback = { unsafe run($0, $1, tryEdits) }
case "bytes": unsafe callback = { unsafe run($0, $1, tryBytes) }
case "sessions": unsafe callback = { unsafe run($0, $1, trySession) }
default: unsafe callback = { unsafe run($0, $1, tryDocument) }
}
/// What libFuzzer's own `main` asks for, though this one takes its place.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  unsafe callback(bytes, count)
}

exit(unsafe runDriver(&count, &arguments, callback))

/// Hands the bytes of an input on.
func run(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ body: ([UInt8]) -> Void) -> Int32 {
  body(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
