import Foundation

/// The seeds of a property test: one that never changes, so that a known path is always walked, and
/// one of this very run.
///
/// The seed of the run is printed. `NIANBAO_SEED=123` gives a run back: then it is the only seed. Several
/// are parted by commas.
package let propertySeeds: [UInt64] = {
  let given = (ProcessInfo.processInfo.environment["NIANBAO_SEED"] ?? "").split(separator: ",")
    .compactMap { UInt64($0) }
  if !given.isEmpty { return given }
  let seed = UInt64.random(in: 0...UInt64(UInt32.max))
  print("The seed of this run is \(seed); NIANBAO_SEED=\(seed) gives it back.")
  return [20_190_515, seed]
}()
