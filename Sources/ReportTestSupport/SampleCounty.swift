import ReportRules
import ReportSyntax
import StatutoryForms

/// A county whose reports agree over the years and add up, to be spoilt at places that are known.
package struct SampleCounty: Sendable {
  /// The reports of a year: those of the units, then that of the county.
  package var years: [[SampleReport]] = []
  package let agencies: [String]
  private let seed: UInt64

  package static let name = "云漳县人民政府"

  /// A text of the county, with its place below a folder.
  package struct File: Sendable {
    package let path: String
    package let text: String
  }

  /// - Parameters:
  ///   - unitCount: the units below the county; the first is its office, the others offices and towns.
  ///   - years: one after the other.
  package init(unitCount: Int, years span: ClosedRange<Int>, seed: UInt64) {
    self.seed = seed
    var generator = SplitMix(seed: seed)
    agencies = (0..<unitCount).map(Self.agency) + [Self.name]
    for year in span {
      var reports = (0..<unitCount).map { unit in
        var report = SampleReport(
          edition: year < 2021 ? .edition2019 : .edition2021,
          using: &generator
        )
        report.agency = agencies[unit]
        report.year = year
        report.tell(of: unit, using: &generator)
        return report
      }
      if let last = self.years.last {
        for unit in reports.indices { reports[unit].carryOn(last[unit]) }
      }
      var county = reports[0]
      county.agency = Self.name
      county.tell(of: unitCount, using: &generator)
      county.sum(reports)
      self.years.append(reports + [county])
    }
  }

  /// Names that no two units share, some the beginning of others.
  private static func agency(_ number: Int) -> String {
    if number == 0 { return "\(name)办公室" }
    let kinds = ["镇人民政府", "乡人民政府", "街道办事处", "局"]
    let first = Array("清白柳石青龙金东西南北新长红双大云平安永")
    let second = Array("水石林桥岭泉山河塘湖溪坪沙峰湾墩店坝庙岗")
    let words = [first[number % first.count], second[number / first.count % second.count]]
    let again = number / (first.count * second.count)
    let kind = kinds[number % 7 == 3 ? 3 : number % 5 == 4 ? 2 : number % 3 == 1 ? 1 : 0]
    return "云漳县\(String(words))\(again == 0 ? "" : "新")\(kind)"
  }

  // MARK: Files

  /// The layout of a report; the same report has the same one every time.
  private func print(_ report: SampleReport, _ unit: Int) -> (text: String, ending: String) {
    let layouts = TableLayout.allCases
    let loose: [LooseLayout] = [.noOuterBar, .boxes, .grid, .lineOnly, .spaces]
    let number = unit + report.year
    if number % 6 == 5 { return (report.text(loose[number / 6 % loose.count]), "txt") }
    switch layouts[number % layouts.count] {
    case .cellPerLine: return (report.text(.cellPerLine), "txt")
    case .tabSeparated: return (report.text(.tabSeparated), "txt")
    case .pipe: return (report.text(.pipe), "md")
    case .html: return (report.text(.html), "html")
    }
  }

  /// The texts of a year: the county's in the folder of the year, those of the units below.
  package func files(_ year: Int) -> [File] {
    guard let reports = years.first(where: { $0.first?.year == year }) else { return [] }
    return reports.indices.map { File(path: path(year, $0), text: print(reports[$0], $0).text) }
  }

  package func path(_ year: Int, _ unit: Int) -> String {
    let ending = years.first { $0.first?.year == year }.map { print($0[unit], unit).ending } ?? ""
    let folder = unit == agencies.count - 1 ? "\(year)" : "\(year)/各单位"
    return "\(folder)/\(agencies[unit]).\(ending)"
  }

  /// The list of units, the county first.
  package var units: String {
    "unit,parent\n\(Self.name),\n"
      + agencies.dropLast().map { "\($0),\(Self.name)\n" }.joined()
  }
}

extension SampleReport {
  /// Writes sections one and five of a unit: no two say the same.
  package mutating func tell(of unit: Int, using generator: inout some RandomNumberGenerator) {
    func village() -> String {
      let first = Array("前后上下大小东西南北老新高长李王张刘赵陈周吴郑孙")
      let second = Array("湾塘坪沟坡岗垸冲店屋庄寨楼桥井坝洼岭河山")
      let words = [first.randomElement(using: &generator), second.randomElement(using: &generator)]
      return String(words.compactMap(\.self))
    }
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    func places() -> String {
      let first = village()
      var second = village()
      // A place that is named twice would be a slip.
      while second == first { second = village() }
      return first + second
    }
    overview = [
      "（一）主动公开。\(year)年，围绕\(places())项目和\(places())改造公开进展，\(pick(["按旬", "按月", "按季"]))更新。",
      "（二）依申请公开。办理与\(places())征收有关的申请时先与申请人通话，问清\(places())的用途。",
      "（三）政府信息管理。\(places())的信息发布前由\(pick(["两名", "三名"]))干部核对，\(places())的台账同时登记。",
      "（四）平台建设。在\(places())和\(places())的公开栏\(pick(["加装雨棚", "更换玻璃", "补装照明"]))。",
      "（五）监督保障。到\(places())开展业务培训和考核，请\(places())的代表参加社会评议，没有责任追究的情形。",
    ]
    problems = [
      "存在的主要问题：\(places())的公开栏更新不及时，\(places())的公开内容不够具体。",
      "改进情况：加强\(places())的业务培训，按\(pick(["周", "旬", "月"]))检查\(places())的公开栏。",
    ]
  }
}
