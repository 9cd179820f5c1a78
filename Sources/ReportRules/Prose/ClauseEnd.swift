import ReportSyntax

/// Whether a folded character, 0 at the end of a passage included, ends a clause or an item of a list.
func endsClause(_ scalar: UInt32) -> Bool {
  isProseStop(scalar) || scalar == "、" || scalar == 0
}
