import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms

/// A town's reports of two years that continue each other.
struct TownReports {
  let county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
  let layout: TableLayout

  var form: RequestsForm { county.years[1][0].edition.requests }
  var last: String { county.years[0][0].text(layout) }

  /// This year's report, with so many more carried in from natural persons, and fewer received.
  func report(carryingIn more: Int = 0) -> String {
    var report = county.years[1][0]
    report.add(more, toRequests: form.carriedIn, 0)
    report.add(-more, toRequests: form.received, 0)
    return report.text(layout)
  }

  /// Last year's report, with so many more carried over and received.
  func last(carryingOver more: Int) -> String {
    var report = county.years[0][0]
    report.add(more, toRequests: form.carriedOver, 0)
    report.add(more, toRequests: form.received, 0)
    return report.text(layout)
  }
}
