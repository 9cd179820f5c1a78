import ReportSyntax
import StatutoryForms

/// Finds radicals of the dictionaries that stand in the place of whole characters.
struct RadicalCharacters {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// One finding for all of them: one conversion left them.
  var finding: Finding.Draft? {
    let places = places
    guard let first = places.first else { return nil }
    let bytes = report.text.bytes
    let edits = places.map { place in
      let scalar = decodeScalar(bytes, at: place.lowerBound, limit: place.upperBound)
      let character = Unicode.Scalar(scalar.value).map(String.init) ?? ""
      return SourceEdit(range: place, replacement: Array(character.utf8))
    }
    let character = String(decoding: edits[0].replacement, as: UTF8.self)
    return Finding.Draft(
      severity: .information,
      range: first,
      message: Wording(
        "「\(report.text.string(in: first))」是部首字符，不是汉字「\(character)」，搜索不到；这样的字共 \(places.count) 处",
        english:
          "This is the radical that looks like 「\(character)」, which no search finds; there are \(places.count) of the kind"
      ),
      related: places.dropFirst().prefix(20).map {
        Finding.Related(range: $0, message: Wording("另一处", english: "Another one"))
      },
      fixes: [
        Fix(
          title: Wording(
            "\(places.count) 处部首字符改为汉字",
            english: "Put characters in the place of \(places.count) radicals"
          ),
          edits: edits,
          certainty: .certain
        )
      ]
    )
  }

  private var places: [Range<Int>] {
    report.notes.entries.flatMap { entry -> [Range<Int>] in
      guard !entry.note.radicals.isEmpty else { return [] }
      let base = report.tree.byteOffset(ofBlock: entry.block)
      return entry.note.radicals.map { $0.moved(by: base) }
    }
  }
}
