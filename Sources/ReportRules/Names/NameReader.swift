import ReportSyntax

/// Finds names that may not be misspelt where they are, in one pass over a passage.
enum NameReader {
  /// A place where something stands that was meant for a name.
  struct Misspelling: Sendable {
    let range: Range<Int>
    let right: String
    let kind: KnownName.Kind
    /// Whether nothing but the name can have been meant.
    let isClear: Bool
  }

  /// The misspelt names of a passage, none overlapping another.
  static func misspellings(in text: ProseText) -> [Misspelling] {
    var found: [Misspelling] = []
    var read = 0
    for index in text.places(of: starts) where index >= read {
      guard let misspelling = misspelling(in: text, at: index, from: read) else { continue }
      found.append(misspelling)
      read = misspelling.range.upperBound
    }
    return found
  }

  /// What is misspelt around a place: that with the most slips, and of those the shortest name.
  private static func misspelling(in text: ProseText, at index: Int, from read: Int) -> Misspelling?
  {
    var best: (misspelling: Misspelling, edits: Int)?
    for trigger in triggers[Pair(text[index], text[index + 1])] ?? [] {
      guard let (name, range, right, edits) = trigger.match(text, index),
        range.lowerBound >= read
      else { continue }
      if let best, (best.edits, -best.misspelling.range.count) >= (edits, -range.count) { continue }
      let misspelling = Misspelling(
        range: range,
        right: right,
        kind: name.kind,
        isClear: name.kind == .term && trigger.form == nil && trigger.frame == nil
      )
      best = (misspelling, edits)
    }
    return best?.misspelling
  }

  private struct Pair: Hashable {
    let first: UInt32
    let second: UInt32

    init(_ first: UInt32, _ second: UInt32) {
      (self.first, self.second) = (first, second)
    }

    var words: String { NormalizedText(scalars: [first, second]).string }
  }

  /// A name, and the pair of characters at which it is looked for.
  ///
  /// One object, since many are asked and few match.
  private final class Trigger: Sendable {
    let name: KnownName
    let anchor: KnownName.Anchor
    /// One of its wrong forms, which starts with the pair.
    let form: (wrong: Phrase, right: String)?
    let frame: NameFrame?

    init(
      name: KnownName,
      anchor: KnownName.Anchor,
      form: (wrong: Phrase, right: String)? = nil,
      frame: NameFrame? = nil
    ) {
      self.name = name
      self.anchor = anchor
      self.form = form
      self.frame = frame
    }

    func match(_ text: ProseText, _ index: Int) -> (KnownName, Range<Int>, String, edits: Int)? {
      if let frame {
        return frame.miswritten(in: text, at: index).map { (name, $0, frame.words, 1) }
      }
      if let form {
        guard text.has(form.wrong, at: index) else { return nil }
        // What is listed is surer than what is only near.
        return (name, index..<index + form.wrong.scalars.count, form.right, 2)
      }
      guard let (range, edits) = name.miswritten(in: text, at: index, anchor) else { return nil }
      return (name, range, NormalizedText(scalars: name.right.scalars).string, edits)
    }
  }

  private static let triggers: [Pair: [Trigger]] = {
    var triggers: [Pair: [Trigger]] = [:]
    func add(_ trigger: Trigger) {
      triggers[Pair(trigger.anchor.pair[0], trigger.anchor.pair[1]), default: []].append(trigger)
    }
    for name in KnownName.all {
      for anchor in name.anchors { add(Trigger(name: name, anchor: anchor)) }
      for frame in name.frames {
        add(Trigger(name: name, anchor: frame.anchor, frame: frame))
      }
      for form in name.wrongForms where form.wrong.scalars.count >= 2 {
        let pair = Array(form.wrong.scalars.prefix(2))
        add(Trigger(name: name, anchor: KnownName.Anchor(pair: pair, offset: 0), form: form))
      }
    }
    return triggers
  }()

  private static let starts = WordStarts(triggers.keys.map { Phrase($0.words) })
}
