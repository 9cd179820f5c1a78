/// The value of a Chinese digit, from 〇 to 九; 两, which only counts, is none.
package func chineseDigit(_ scalar: UInt32) -> Int? {
  switch Unicode.Scalar(scalar) {
  case "〇", "零": 0
  case "一": 1
  case "二": 2
  case "三": 3
  case "四": 4
  case "五": 5
  case "六": 6
  case "七": 7
  case "八": 8
  case "九": 9
  default: nil
  }
}

/// The value of a Chinese digit where things are counted: 两 is two.
func countingChineseDigit(_ scalar: UInt32) -> Int? {
  scalar == "两" ? 2 : chineseDigit(scalar)
}

/// What 十, 百 and 千 multiply the digit in front of them by.
package func chinesePlace(_ scalar: UInt32) -> Int? {
  switch Unicode.Scalar(scalar) {
  case "十": 10
  case "百": 100
  case "千": 1000
  default: nil
  }
}

/// Whether a scalar stands in Chinese ordinals: 一 to 十.
package func isChineseOrdinal(_ scalar: UInt32) -> Bool {
  chinesePlace(scalar) == 10 || (chineseDigit(scalar) ?? 0) > 0
}
