import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// The list of units that must report, and the names in it.
struct UnitListTests {
  @Test func aListMayHaveAByteOrderMarkAndOtherLineEndings() {
    let list = UnitList(
      SourceText(Array("\u{FEFF}unit,parent\r\n\"清水镇\",\r\n\r\n白石镇,清水镇\r\n".utf8))
    )
    #expect(list?.units.map(\.name) == ["清水镇", "白石镇"])
    #expect(list?.units.map(\.parent) == [nil, "清水镇"])
    #expect(UnitList(SourceText(Array("名称,上级\n清水镇,\n".utf8))) == nil)
    #expect(UnitList(SourceText(Array("unit,parent,level\n清水镇,,镇\n".utf8)))?.problems == [])
    #expect(UnitList(SourceText([])) == nil)
  }

  @Test func linesThatMakeNoSenseAreNamed() {
    let text = """
      unit,parent
      云漳县,
      清水镇，云漳县
      白石镇,云漳县
      白石镇,云漳县
      ,云漳县
      "柳林乡,云漳县
      石桥镇,石桥镇
      石岭镇,云漳县,镇

      """
    let list = UnitList(SourceText(text))
    #expect(list?.units.map(\.name) == ["云漳县", "白石镇"])
    #expect(
      list?.problems.map { "\($0.line) \($0.reason.chinese)" } == [
        "3 缺少半角逗号，应为“单位,上级”", "5 “白石镇”在第 4 行已有", "6 缺少单位名称", "7 引号没有配对", "8 上级就是自己",
        "9 多于 2 栏",
      ]
    )
  }

  @Test func unitsThatStandAboveThemselvesAreNamed() {
    let list = UnitList(
      SourceText("unit,parent\n清水镇,石桥镇\n云漳县,\n白石镇,云漳县\n石桥镇,柳林乡\n柳林乡,石桥镇\n甲镇,乙镇\n乙镇,甲镇\n")
    )
    #expect(
      list?.problems.map { "\($0.line) \($0.reason.chinese)" } == [
        "5 上级循环：石桥镇→柳林乡→石桥镇", "7 上级循环：甲镇→乙镇→甲镇",
      ]
    )
    // They must report all the same.
    #expect(list?.units.count == 7)
  }

  @Test func aNameIsMatchedLetterForLetterFirst() {
    func number(of name: String, among names: [String]) -> Int? {
      var index = UnitIndex()
      for (number, name) in names.enumerated() { index.add(UnitName(name), number) }
      return index.number(of: UnitName(name))
    }
    #expect(number(of: "云漳县人民政府", among: ["云漳县人民政府办公室", "云漳县人民政府"]) == 1)
    #expect(number(of: "云漳县", among: ["云漳县人民政府办公室", "云漳县人民政府"]) == 1)
    #expect(number(of: "云漳县人民政府", among: ["云漳县人民政府办公室"]) == nil)
    #expect(number(of: "清水镇", among: ["云漳县清水镇人民政府"]) == 0)
    #expect(number(of: "城南街道", among: ["云漳市江东区城南街道办事处"]) == 0)
    // Two counties may have a town of one name.
    #expect(number(of: "清水镇", among: ["云漳县清水镇", "石江县清水镇"]) == nil)
  }
}
