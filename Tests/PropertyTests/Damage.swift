import ReportTestSupport

/// One accident: lines doubled, cut, moved; cells emptied, filled with anything, added, lost.
func damage(_ bytes: inout [UInt8], using random: inout SplitMix) {
  guard !bytes.isEmpty else { return }
  let pieces = [
    "\t", "\t\t\t", "|", "| |", "\n", "\n\n", "\r", "0", "99999999999999999999", "-1", "1.5", "/",
    "无",
    "第二十条第（六）项", "信息内容", "（七）总计", "（六）其他处理", "3.其他", "小计", "三、收到和处理政府信息公开申请情况",
    "结果维持", "1 2", "１", "O", "𠮷", "（", "本年制发件数", "采购总金额", "行政处罚",
  ]
  let place = random.next(below: bytes.count)
  let length = min(random.next(below: 60), bytes.count - place)
  switch random.next(below: 5) {
  case 0: bytes.removeSubrange(place..<place + length)
  case 1:
    bytes.insert(contentsOf: bytes[place..<place + length], at: random.next(below: bytes.count))
  case 2: bytes.insert(contentsOf: pieces[random.next(below: pieces.count)].utf8, at: place)
  case 3:
    let words = pieces[random.next(below: pieces.count)].utf8
    bytes.replaceSubrange(place..<place + min(length, 6), with: words)
  default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
  }
}
