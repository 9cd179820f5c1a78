extension Array {
  /// The index of the first element that lies beyond what is looked for; the count where none does.
  ///
  /// All elements behind one that lies beyond must do so, too.
  @inlinable
  package func firstIndexBeyond(_ liesBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if liesBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int] {
  /// The index of the last start at or before a place, or 0; the starts are in order.
  func indexOfStart(atOrBefore place: Int) -> Int {
    Swift.max(0, firstIndexBeyond { $0 > place } - 1)
  }
}
