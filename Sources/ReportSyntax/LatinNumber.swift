/// The number of an ordinal in Latin letters: `I`…`XX` in Roman numerals, also as `Ⅰ`…`Ⅻ`, `A`…`H` as
/// letters; `nil` for any other letters.
///
/// Of the letters that are both, `C` and `D` are letters and `I`, `V`, `X` are Roman: nobody numbers a
/// hundred parts.
package func valueOfLatinNumber(_ scalars: some Collection<UInt32>) -> Int? {
  guard let first = scalars.first, scalars.count <= 5 else { return nil }
  if scalars.count == 1 {
    switch first {
    case 0x41...0x48: return Int(first - 0x41) + 1
    case 0x2160...0x216B: return Int(first - 0x2160) + 1
    default: break
    }
  }
  return romanNumerals.firstIndex { $0.elementsEqual(scalars) }.map { $0 + 1 }
}

/// The number of scalars at the start of some that may be one in Latin letters.
package func lengthOfLatinNumber(_ scalars: [UInt32]) -> Int {
  scalars.prefix(6).prefix { isLatin($0) || (0x2160...0x216B).contains($0) }.count
}

private let romanNumerals: [[UInt32]] = ["", "X"].flatMap { tens in
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].map { ones in
    // XX for twenty.
    (tens + ones).unicodeScalars.map(\.value)
  }
}
