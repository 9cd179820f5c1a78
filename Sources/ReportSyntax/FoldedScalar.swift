/// A character of prose in one width and with one pair of brackets of each kind.
///
/// Full-width forms become ASCII, `【` and its like round, `[` and `［` become `〔`, `〈` becomes `《`,
/// and corner brackets are quotation marks.
package func foldedScalar(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x00...0x7E: scalar == 0x5B ? 0x3014 : scalar == 0x5D ? 0x3015 : scalar
  case "［": "〔"
  case "］": "〕"
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  case "【", "〖", "〘": "("
  case "】", "〗", "〙": ")"
  case "〈": "《"
  case "〉": "》"
  case "「", "『": "“"
  case "」", "』": "”"
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
  case "〔", "《": "("
  case "〕", "》": ")"
  case 0x201C...0x201F, 0x2018, 0x2019, 0x27: 0x22
  case "﹣", "−": "-"
  default: folded
  }
}
