/// A character of prose in one width and with one pair of brackets of each kind.
///
/// Full-width forms become ASCII, `【` and its like round, `[` and `［` become `〔`, `〈` becomes `《`,
/// and corner brackets are quotation marks.
package func foldedScalar(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x00...0x7E: scalar == 0x5B ? 0x3014 : scalar == 0x5D ? 0x3015 : scalar
  case 0xFF3B: 0x3014
  case 0xFF3D: 0x3015
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  case 0x3010, 0x3016, 0x3018: 0x28
  case 0x3011, 0x3017, 0x3019: 0x29
  case 0x3008: 0x300A
  case 0x3009: 0x300B
  case 0x300C, 0x300E: 0x201C
  case 0x300D, 0x300F: 0x201D
  default: scalar
  }
}

/// A character of a label, where it does not matter which brackets and quotation marks stand.
///
/// Full-width forms become ASCII and no more.
func foldedScalarOfLabel(_ scalar: UInt32) -> UInt32 {
  if (0xFF01...0xFF5E).contains(scalar) { return scalar - 0xFEE0 }
  let folded = foldedScalar(scalar)
  return switch folded {
  case 0x3014, 0x300A: 0x28
  case 0x3015, 0x300B: 0x29
  case 0x201C...0x201F, 0x2018, 0x2019, 0x27: 0x22
  case 0xFE63, 0x2212: 0x2D
  default: folded
  }
}
