/// How much was done to check a text, or to check it again after an edit.
///
/// What an edit costs is asserted by such counts, which say the same on every machine.
package struct CheckWork: Sendable, Equatable {
  /// Reports that were read, whole or in part.
  package var reportsRead = 0
  /// Blocks that were parsed and read otherwise than before.
  package var blocksRead = 0
  /// Passages whose words were read.
  package var passagesRead = 0
  /// Statutory tables of which each row was matched with the form.
  package var tablesMatched = 0
  /// Passages that checks of single passages were asked about, once for each check.
  package var passagesAsked = 0
  /// Rules that looked at a report, those of single passages left out.
  package var rulesAsked = 0

  package init() {}

  static func + (left: CheckWork, right: CheckWork) -> CheckWork {
    var sum = left
    sum.reportsRead += right.reportsRead
    sum.blocksRead += right.blocksRead
    sum.passagesRead += right.passagesRead
    sum.tablesMatched += right.tablesMatched
    sum.passagesAsked += right.passagesAsked
    sum.rulesAsked += right.rulesAsked
    return sum
  }
}
