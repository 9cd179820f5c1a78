import ReportSyntax
import StatutoryForms

/// A number of several organs together, behind which a sentence tells how many were the organ's own.
enum OwnPart {
  /// 全县收到申请213件，其中县政府本级48件: whether what a table has is told right behind a number as the own part of it.
  static func isTold(behind place: Range<Int>, _ readings: [TableFigure], in passage: Passage)
    -> Bool
  {
    let text = passage.text
    let start = place.upperBound
    guard let sentence = passage.sentence(around: place.lowerBound),
      case let rest = between(start, sentence.upperBound),
      let among = text.firstRange(of: among, in: between(start, min(rest.upperBound, start + 3)))
    else { return false }
    return passage.quantities(in: rest).contains { part in
      let head = between(max(among.upperBound, part.number.lowerBound - 10), part.number.lowerBound)
      return part.kind == .count && readings.contains { Amount($0.value) == part.value }
        && text.contains(itself, in: head)
    }
  }

  private static let among: Phrases = ["其中"]
  private static let itself: Phrases = [
    "本级", "本机关", "机关本身", "县政府", "区政府", "市政府", "镇政府", "乡政府", "政府办公室", "局机关", "委机关", "我局", "本局",
  ]
}
