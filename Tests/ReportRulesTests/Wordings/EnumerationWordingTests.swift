import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// How offices announce a number of things, and what only looks like it.
@Suite struct EnumerationWordingTests {
  /// A number that does not fit, and how many things follow.
  static let read: [(String, Int)] = [
    ("存在以下⟦三方面⟧问题：一是形式单一；二是更新不及时。", 2),
    ("主要存在⟦三个方面⟧的问题：一是形式单一；二是更新不及时。", 2),
    ("还存在⟦三个问题⟧：一是形式单一；二是更新不及时；三是培训不够；四是审核不严。", 4),
    ("存在⟦四个主要问题⟧。一是形式单一。二是更新不及时。三是培训不够。", 3),
    ("存在的主要问题有⟦三个⟧：一是形式单一；二是更新不及时。", 2),
    ("主要有以下⟦三点⟧：一是形式单一；二是更新不及时。", 2),
    ("有⟦三点不足⟧，一是形式单一，二是更新不及时。", 2),
    ("采取了⟦四项措施⟧：一是开展培训；二是完善制度；三是加强检查。", 3),
    ("下一步抓好⟦3项工作⟧：一是开展培训；二是完善制度。", 2),
    ("重点从⟦两方面⟧改进：一是开展培训；二是完善制度；三是加强检查。", 3),
    ("存在⟦三大短板⟧：一是形式单一；二是更新不及时。改进措施：一是培训；二是考核；三是检查。", 2),
    ("存在⟦三个问题⟧：\n一是形式单一。\n二是更新不及时。\n下一步将加强培训。", 2),
    ("存在⟦两个问题⟧：一是形式单一。\n二是更新不及时。\n三是培训不够。", 3),
    ("主要⟦做法有三⟧：一是先审后发；二是动态调整。", 2),
    ("存在的⟦不足主要有二⟧。一是形式单一。二是更新不及时。三是培训不够。", 3),
    ("对照上级要求和群众期盼，我镇工作还有以下⟦三方面⟧需要\n改进：一是形式单一；二是更新不及时。", 2),
    ("存在⟦三个问题⟧:一是形式单一;二是更新不及时(一是网站,二是专栏).", 2),
  ]

  static let silent: [String] = [
    "存在以下三方面问题：一是形式单一；二是更新不及时；三是培训不够。",
    "存在两个问题：一是形式单一；二是更新不及时。下一步：一是培训；二是考核；三是检查。",
    "存在三个问题：一是形式单一。\n二是更新不及时。\n三是培训不够。",
    "存在三个问题：\n一是形式单一。\n二是更新不及时。\n三是培训不够。\n下一步，从两方面改进：\n一是培训。\n二是考核。",
    "存在三个问题：一是形式单一；二是更新不及时。此外，培训也不够。",
    "存在三个问题：形式单一、更新不及时、培训不够。",
    "第三方面工作：一是开展培训；二是完善制度。",
    "十三项工作：一是开展培训；二是完善制度。",
    "围绕三个方面开展工作，成效明显。一是开展培训。",
    "在解决以上三个问题后，又做了以下工作：一是培训；二是考核。",
    "围绕以上两个方面，一是培训；二是考核；三是检查。",
    "针对上述三个问题，一是培训；二是考核。",
    "做到“三个更加”：一是开展培训；二是完善制度。",
    "存在三个问题（一是形式单一，二是更新不及时，三是培训不够），正在整改。",
    "存在三个问题：1.形式单一。2.更新不及时。",
    "主要做法有三：一是先审后发；二是动态调整；三是定期检查。",
    "主要做法有三种形式：一是先审后发；二是动态调整。",
    "面临的问题有十。一是形式单一。二是更新不及时。",
  ]

  /// Markers behind one that was left out.
  static let gaps: [String] = [
    "一是形式单一；⟦三是⟧更新不及时。",
    "存在的主要问题：一是形式单一，二是培训不够，⟦四是⟧更新不及时。下一步：一是培训；二是考核。",
    "一是加强培训。⟦三是⟧健全制度。",
    "问题：一是形式单一；二是培训不够；三是更新慢；⟦五是⟧审核不严；六是人手少。",
    "问题：一是形式单一；二是培训不够；⟦四是⟧更新慢。措施：一是培训；二是考核；三是检查。",
  ]

  /// Markers that were written before.
  static let repeats: [String] = [
    "一是形式单一；二是培训不够；⟦二是⟧更新不及时。",
    "一是抓制度。二是抓培训。三是抓考核。⟦三是⟧抓落实。",
    "问题：一是形式单一；二是培训不够。措施：一是开展培训；二是完善制度；⟦二是⟧加强检查；三是按月通报。",
    "问题：一是形式单一；二是培训不够。措施：⟦二是⟧开展培训；三是完善制度。",
    "问题：一是形式单一；二是培训不够。措施：⟦二是⟧开展培训；二是完善制度。",
    "主要存在两个方面的问题：一是形式单一；⟦一是⟧更新不及时，答复不规范。",
    "一是形式单一;⟦一是⟧培训不够。",
  ]

  static let withoutGap: [String] = [
    "一是形式单一，一是图解少，二是视频少；二是更新不及时。",
    "一是形式单一，一是图解少；二是更新不及时。",
    "问题：一是形式单一；下一步措施：一是开展培训。",
    "一是形式单一。一是更新不及时。",
    "一是形式单一：一是图解少；二是视频少；一是其他。",
    "一是形式单一；二是培训不够。改进措施：首先开展培训；二是完善制度。",
    "形式单一是一方面；二是培训不够。措施上，一是培训；二是考核。",
    "一是形式单一；二是培训不够；三是更新不及时。",
    "一是形式单一；二要加强培训；三是更新不及时。",
    "一是形式单一；其次，培训不够；三是更新不及时。",
    "一是形式单一：一是图解少；二是视频少。二是更新不及时。",
    "一是形式单一。\n二是培训不够。\n三是更新不及时。",
    "三是更新不及时。",
    "一是形式单一；二是培训不够（三是更新不及时）；四是审核不严。",
    "办理“一是一、三是三”的承诺；一是形式单一。",
  ]

  @Test(arguments: gaps) func aGapIsTold(_ text: String) {
    let marked = MarkedText("五、存在的主要问题及改进情况\n" + text)
    let findings = findings(of: "narrative.enumeration", in: marked.text)
    #expect(findings.map(\.range) == marked.ranges, "\(findings.map(\.message.chinese))")
  }

  @Test(arguments: repeats) func aRepeatIsTold(_ text: String) {
    let marked = MarkedText("五、存在的主要问题及改进情况\n" + text)
    let findings = findings(of: "narrative.enumeration", in: marked.text)
    #expect(findings.map(\.range) == marked.ranges, "\(findings.map(\.message.chinese))")
  }

  @Test(arguments: withoutGap) func withoutGapNothingIsTold(_ text: String) {
    let text = "五、存在的主要问题及改进情况\n" + text
    #expect(findings(of: "narrative.enumeration", in: text).map(\.message.chinese) == [])
  }

  @Test(arguments: read) func isRead(_ wording: (text: String, count: Int)) {
    let marked = MarkedText("五、存在的主要问题及改进情况\n" + wording.text)
    let findings = findings(of: "narrative.enumeration", in: marked.text)
    #expect(findings.map(\.range) == marked.ranges, "\(findings.map(\.message.chinese))")
    #expect(findings.first?.message.chinese.contains("列了 \(wording.count) 项") == true)
  }

  @Test(arguments: silent) func isSilent(_ text: String) {
    let text = "五、存在的主要问题及改进情况\n" + text
    #expect(findings(of: "narrative.enumeration", in: text).map(\.message.chinese) == [])
  }
}
