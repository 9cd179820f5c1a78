import ReportSyntax
import StatutoryForms

extension Rule {
  /// A place of the template that nobody filled in.
  static let placeholderEmpty = Rule(
    id: "placeholder.empty",
    severity: .warning,
    isAboutAbsence: true,
    title: Wording("有待填未填之处", english: "A place was left to be filled in"),
    explanation: Wording(
      "量词前漏填数字（共主动公开条）、XX、____、空括号、空白的年月日、（此处填写……）、**镇、0550-XXXXXXX和没有内容的提纲条目，都是模板里待填的位置。名词（依申请公开件）、条文（第二十条）、普通的短句列表不报告。",
      english:
        "A number missing in front of its unit, XX, ____, empty brackets, a date without numbers, and lines of an outline with nothing under them were meant to be filled in. Nouns such as 公开件, articles and plain lists are left alone."
    ),
    source: "国办公开办函〔2021〕30号：各项内容不能遗漏；审校惯例：发布前核对模板中的待填项",
    check: .prose(reading: .headings, about: .blanks) { prose in
      let severity = prose.severityOfAbsence()
      let lines = EmptyOutlineLines(prose).ranges.map { range in
        Finding.Draft(
          severity: severity,
          range: range,
          message: Wording(
            "「\(name(of: range, prose.text))」下没有内容",
            english: "Nothing stands under this line of the outline"
          )
        )
      }
      let blanks = prose.passages(about: .blanks).flatMap { passage in
        passage.facts.blanks.map {
          finding($0, in: passage.text, severity, prose.text.bytes)
        }
      }
      return lines + blanks
    },
    examples: [
      .accepts("对于依申请公开件，依照条例第二十条、申请条件和信息条理办理；政府信息公开申请件，共5件，公开信息3条。"),
      .accepts(
        """
        详见 http://www.example.gov.cn/xxgk/XX1.html，申请人张××、李×的申请已办结，出生年月日和年月均予登记。
        宣传“XX镇模式”，修订《XX办法》，使用XXL号展板。
        __________
        """
      ),
      .accepts(
        """
        一、总体情况
        （一）主动公开
        1. 公开范围扩大
        2. 公开时间缩短
        3. 公开形式多样
        全年按照以上三点开展工作。
        （二）依申请公开
        1. 畅通渠道
        2. 及时答复
        """
      ),
      .accepts(
        """
        一、总体情况
        （一）主动公开
        1. 决策公开
        （1）征求意见
        征求意见两次。
        （2）公布结果
        公布结果两次。
        2. 管理公开
        公布清单。
        """
      ),
      .reports(
        """
        一、总体情况
        （一）主动公开
        1. 决策公开（决策程序、意见征集）
        全年征求意见两次。
        ⟦2. 管理公开（权责清单、监管情况）⟧
        3. 服务公开
        公布事项清单。
        ⟦4. 执行公开⟧
        （二）依申请公开
        ⟦1. 申请渠道⟧
        ⟦2. 答复规范⟧
        """,
        saying: "「2. 管理公开」下没有内容"
      ),
      .reports(
        "全年共主动⟦公开条⟧，其中文件2条。主动公开⟦信息  条⟧。收到申请⟦共　　件⟧，全部办结。",
        saying: "「公开条」处漏填数字"
      ),
      .reports(
        "主动公开政府⟦信息条⟧，其中通过网站公开8条。公开核准企业⟦资质条⟧、施工许可证76条、排水许可证5条。",
        saying: "「信息条」处漏填数字"
      ),
      .accepts("回复头条、信条、枝条共6条，登上头条、抖音热榜3条、微博热搜5条，逐条、逐项核对，按条、按件登记。"),
      .reports("举办⟦培训次⟧，参训90人；全年组织⟦检查次⟧。", saying: "「培训次」处漏填数字"),
      .reports("公开信息326条，⟦解读篇⟧，召开新闻发布会1场。", saying: "「解读篇」处漏填数字"),
      .accepts("汇编分为政策解读篇、平台建设篇、监督保障篇，共3册。"),
      .reports("网站栏目⟦由个⟧调整为8个，设查阅点⟦？⟧处。", saying: "「由个」处漏填数字"),
      .reports("网站栏目由⟦？⟧个调整为8个。", saying: "「?」是待填的位置"),
      .reports("公开信息3条⟦（待补充全年数据）⟧。", saying: "是待填的位置"),
      .accepts("公开信息3条（待核实），专区面积（待补充）平方米。"),
      .accepts("由个别科室调整为专人，从条线管理到统一管理，哪里需要公开？处处都要公开。"),
      .reports("设置⟦【数量】⟧个栏目，⟦【日期】⟧上线。", saying: "是待填的位置"),
      .accepts("【年报】公开信息3条（数量），建立台账【附件】，较多的单列（日期）。"),
      .accepts("举办培训2次，每次培训两天，检查次数和培训人次记入考核，按培训场次结算。"),
      .accepts("发布政策解读3篇，事事有回音、件件有着落，制发规范性文件3件，文件件数3件。"),
      .reports(
        "发布政策⟦解读篇⟧，其中图解2篇。制发行政规范性⟦文件件⟧，废止1件。全年新收政府信息⟦公开申请件⟧，上年结转1件。",
        saying: "「解读篇」处漏填数字"
      ),
      .reports("电话：⟦0550-XXXXXXX⟧，传真⟦XXXXXXXX⟧，请拨打⟦0551-xxxxxxx⟧。", saying: "「0550-XXXXXXX」是待填的位置"),
      .accepts(
        "联系电话：0550-1234567，邮箱 XXXX-XXXXX@example.cn，型号A-XXXXXX，公开网址 www.example.cn/xxgk-xxxxxx。"
      ),
      .reports(
        "联系人：⟦XX⟧，公开信息⟦X⟧条，⟦[单位名称]⟧负责，⟦【此处补充具体数据】⟧。新⟦收到申请件⟧，⟦办结件⟧。",
        saying: "「XX」是待填的位置"
      ),
      .reports(
        "赴⟦×⟧个县开展调研，占比⟦X⟧%，为群众提供咨询⟦服务  人次⟧。",
        saying: "「×」是待填的位置"
      ),
      .accepts("展板3×5块，长×宽×高，服务人次较多，接待  人次数统计。"),
      .accepts("拍摄X光片，申请人X，建立[单位]台账（收到件、办结件分开），〔2025〕1号，[1] 见附件，依申请公开件，X是未知数。"),
      .reports(
        "主动公开政府⟦信息条⟧。推送⟦信息条⟧，较上年多47条。文件累计⟦对外公开件⟧。",
        saying: "「信息条」处漏填数字"
      ),
      .reports("公开信息⟦共计条⟧，其中动态类20条。办理申请⟦共计件⟧，均已办结。", saying: "「共计条」处漏填数字"),
      .accepts("累计条数见附件，合计份数、总计件数不变，公开信息共计30条，合计30条。"),
      .accepts("政府信息条目、信息条理清楚，对外公开件数3件，依申请公开件，公开信息32条。"),
      .reports(
        "地址：清水镇⟦XX路XX号⟧，电话：⟦0871-6831***⟧。",
        saying: "「XX路XX号」是待填的位置"
      ),
      .reports(
        "开展培训⟦N⟧次，更新信息⟦??⟧条，制发规范性文件2件，现行有效的⟦规范性文件⟧。",
        saying: "「N」是待填的位置"
      ),
      .reports(
        "开展培训⟦□⟧人次，参训⟦○○⟧人次，检查⟦n⟧次，电话：⟦0550-●●●●●●●⟧，公开信息⟦？⟧条。",
        saying: "「□」是待填的位置"
      ),
      .accepts("□ 已公开条目。●条目清晰，▲件件有着落。事事有回音……件件有着落，第n次会议，要点：■个性化推送。"),
      .reports("印发宣传手册⟦**份⟧，发放到户。", saying: "「**份」是待填的位置"),
      .accepts("印发**手册**份数较多，第N次修订，如何公开？项目公开了吗？条例怎么学？清理现行有效的规范性文件。"),
      .accepts("电话：**0871-6831**；传真：**0871-6831234**，编号2025-12**。"),
      .reports("⟦**镇⟧人民政府高度重视，⟦**镇⟧党委多次研究。", saying: "「**镇」是待填的位置"),
      .reports(
        "如有疑问，请联系我镇（⟦电话：⟧）。联系电话：⟦0550-⟧*******，传真：⟦0550-12345XX⟧。⟦202X年⟧，培训⟦__⟧次，全年召开⟦会议次⟧。",
        saying: "「电话：」是待填的位置"
      ),
      .reports("截至⟦XXXX年XX月XX日⟧，公开信息3条。", saying: "「XXXX年XX月XX日」是待填的位置"),
      .accepts(
        "电话：\n0550-1234567。总机0550-1234567-8。联系人：张三，电话：1234567。手机138XXXX1234，__次数__统计。全年召开会议次数较多。"
      ),
      .accepts("**镇政府**高度重视，**县**、**镇**两级联动，**清水**镇发布信息3条。"),
      .reports(
        "⟦XX⟧镇⟦20XX年⟧共收到申请⟦____⟧件，⟦××⟧局已经答复。",
        saying: "「XX」是待填的位置"
      ),
      .reports(
        "联系人⟦（  ）⟧，依据国办发⟦〔〕⟧号，截至⟦2025年  月  日⟧，⟦（此处填写存在问题）⟧⟦（注：此处可补充数据）⟧。",
        saying: "「（）」内没有内容"
      ),
    ]
  )

  private static func finding(
    _ blank: BlankReader.Blank,
    in text: ProseText,
    _ severity: Severity?,
    _ bytes: [UInt8]
  ) -> Finding.Draft {
    var place = text.byteRange(blank.range)
    var words = text.written(blank.range)
    if blank.kind == .stars {
      var stars = 0
      while place.lowerBound > stars, bytes[place.lowerBound - stars - 1] == UInt8(ascii: "*") {
        stars += 1
      }
      place = place.lowerBound - stars..<place.upperBound
      words = "**" + words
    }
    // 0871-6831***
    while blank.kind == .letters, isDigit(text[blank.range.upperBound - 1]),
      place.upperBound < bytes.count,
      bytes[place.upperBound] == UInt8(ascii: "*")
    {
      place = place.lowerBound..<place.upperBound + 1
      words += "*"
    }
    let message =
      switch blank.kind {
      case .number:
        Wording("「\(words)」处漏填数字", english: "A number is missing in “\(words)”")
      case .letters, .stars, .line, .note:
        Wording(
          "「\(words)」是待填的位置，请填写或删去",
          english: "“\(words)” was meant to be filled in: fill it in or delete it"
        )
      case .brackets:
        Wording(
          text[blank.range.lowerBound] == "(" ? "「（）」内没有内容" : "「〔〕」内没有内容",
          english: "Nothing stands in these brackets"
        )
      case .date:
        Wording(
          "日期「\(words)」没有填写完整，请补上",
          english: "The date “\(words)” is not complete: fill in the rest"
        )
      }
    return Finding.Draft(
      severity: severity,
      range: place,
      message: message
    )
  }

  /// The words of a line of an outline up to its brackets, on one line.
  private static func name(of line: Range<Int>, _ text: SourceText) -> String {
    let bytes = text.bytes
    let end = line.first {
      bytes[$0] == UInt8(ascii: "(")
        || bytes[$0] == 0xEF && hasWord("（", bytes, at: $0, limit: line.upperBound)
    }
    return text.words(in: line.lowerBound..<(end ?? line.upperBound))
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
