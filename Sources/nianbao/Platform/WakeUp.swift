import Synchronization

/// Wakes a thread that waits for bytes from somewhere else.
final class WakeUp: Sendable {
  /// Has something to read while the alarm rings.
  let descriptor: Int32
  private let bell: Int32
  private let isRinging = Atomic(false)

  /// `nil` where the system cannot do it.
  init?() {
    #if os(Windows)
      return nil
    #else
      var ends: [Int32] = [0, 0]
      guard CLibrary.makePipe(&ends) == 0 else { return nil }
      (descriptor, bell) = (ends[0], ends[1])
    #endif
  }

  deinit {
    #if !os(Windows)
      CLibrary.closeDescriptor(descriptor)
      CLibrary.closeDescriptor(bell)
    #endif
  }

  func ring() {
    let (wasQuiet, _) = isRinging.compareExchange(
      expected: false,
      desired: true,
      ordering: .acquiringAndReleasing
    )
    guard wasQuiet else { return }
    let byte: [UInt8] = [1]
    _ = unsafe byte.withUnsafeBytes { unsafe CLibrary.writeBytes($0, to: bell) }
  }

  /// Stops the alarm; what is told behind this rings anew.
  func clear() {
    guard isRinging.load(ordering: .acquiring) else { return }
    var byte: [UInt8] = [0]
    _ = unsafe byte.withUnsafeMutableBytes { unsafe CLibrary.readBytes(descriptor, into: $0) }
    isRinging.store(false, ordering: .releasing)
  }
}
