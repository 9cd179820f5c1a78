import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// How offices tell in sentences what the tables count, and what only looks like it.
@Suite struct StatementWordingTests {
  /// A report whose section one is a sentence.
  ///
  /// Table two: 2 documents made, 1 repealed, 9 in force; 120, 8 and 3 decisions. Table three: 12
  /// received (10 and 2), 1 carried in, 12 finished, 1 carried over. Table four: 2 reviews, 1 lawsuit.
  private static func report(_ sentence: String, inAppeals: String = "") -> String {
    """
    清水镇2025年政府信息公开工作年度报告
    一、总体情况
    （二）依申请公开
    \(sentence)
    二、主动公开政府信息情况
    第二十条第（一）项
    信息内容→本年制发件数→本年废止件数→现行有效件数
    规章→0→0→0
    行政规范性文件→2→1→9
    第二十条第（五）项
    信息内容→本年处理决定数量
    行政许可→120
    第二十条第（六）项
    信息内容→本年处理决定数量
    行政处罚→8
    行政强制→3
    三、收到和处理政府信息公开申请情况
    一、本年新收政府信息公开申请数量→10→2→0→0→0→0→12
    二、上年结转政府信息公开申请数量→1→0→0→0→0→0→1
    三、本年度办理结果→（一）予以公开→6→0→0→0→0→0→6
    （二）部分公开（区分处理的，只计这一情形，不计其他情形）→2→0→0→0→0→0→2
    （七）总计→10→2→0→0→0→0→12
    四、结转下年度继续办理→1→0→0→0→0→0→1
    四、政府信息公开行政复议、行政诉讼情况
    \(inAppeals)
    行政复议→行政诉讼
    结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
    结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
    1→0→1→0→2→0→0→0→0→0→1→0→0→0→1
    """
  }

  static let told: [(rule: String, sentence: String)] = [
    ("narrative.documents", "本年制发行政规范性文件2件，废止1件，截至年底现行有效⟦10件⟧。"),
    ("narrative.documents", "制发行政规范性文件2件，截至2025年12月底现行有效⟦10件⟧。"),
    ("narrative.documents", "行政规范性文件制发件数⟦3⟧、废止件数1、现行有效件数9。"),
    ("narrative.documents", "目前现行有效规范性文件9件，其中2025年制发⟦4件⟧。"),
    ("narrative.documents", "2025年，印发文件120份，其中规范性文件⟦3份⟧。"),
    ("narrative.requests", "全年新收政府信息公开申请12件。其中网上申请9件，信函申请⟦14件⟧。"),
    ("narrative.percentage", "全年新收政府信息公开申请12件，较上年下降⟦20%⟧（上年16件）。"),
    ("year.mismatch", "⟦2024年⟧度未收取信息处理费。"),
    ("narrative.requests", "2025年我镇收到依申请公开数为⟦0⟧。"),
    ("narrative.requests", "2025年政府信息公开申请数量为⟦15⟧。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，⟦无结转下年⟧度继续办理的申请。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，⟦没有结转至下⟧年度办理的申请。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，⟦无上年结转⟧申请。"),
    ("narrative.appeals", "因政府信息公开被诉⟦3件⟧。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议⟦3件⟧，其他行政复议案件5件、行政诉讼3件。"),
    ("narrative.appeals", "⟦未发生因政府信息公开引起的行政复议、行政诉讼⟧案件，其他行政复议案件5件。"),
    ("narrative.appeals", "新收政府信息公开申请12件。被提起行政诉讼1件，法院⟦判决撤销⟧原答复。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，法院⟦判决撤销⟧原答复。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，不经复议径行起诉的⟦1件⟧。"),
    ("narrative.appeals", "依申请公开情况。全年新收申请12件。均已答复。被申请行政复议⟦4件⟧。"),
    ("narrative.percentage", "新收政府信息公开申请12件，比2024年（16件）减少⟦6件⟧。"),
    ("narrative.percentage", "新收政府信息公开申请12件，同比减少⟦6件⟧（2024年16件）。"),
    ("narrative.percentage", "推送信息331条，较上年的284条多出⟦57条⟧。"),
    ("narrative.appeals", "因政府信息公开被诉1件，其中⟦1件⟧未经复议直接起诉。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，⟦2件⟧经复议后起诉。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，2024年度结转至本年办理的⟦2件⟧。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，加上上年转结的⟦2件⟧。"),
    ("narrative.appeals", "2025年，⟦未发生行政复议、行政诉讼⟧案件。"),
    ("narrative.appeals", "⟦没有被申请行政复议和被提起行政诉讼⟧的情况。"),
    ("narrative.contradiction", "新收政府信息公开申请12件，结转下年度继续办理1件，⟦办结率达百分之百⟧。"),
    ("narrative.percentage", "2025年新收政府信息公开申请12件，2024年新收8件，同比增长⟦40%⟧。"),
    ("narrative.requests", "全年共有⟦15件⟧政府信息公开申请。"),
    ("narrative.requests", "2025年有⟦15件⟧政府信息公开申请，均已答复。"),
    ("narrative.requests", "全年⟦未收到书面或网络提交的政府信息公开申请⟧。"),
    ("narrative.documents", "全年行政许可类处理决定⟦121件⟧，行政处罚类处理决定8件。"),
    ("narrative.appeals", "⟦未因政府信息公开被申请行政复议或被提起行政诉讼⟧。"),
    ("narrative.appeals", "⟦没有因政府信息公开被申请行政复议⟧。"),
    ("narrative.appeals", "全年行政复议、行政诉讼案件20件。政府信息公开行政复议⟦5件⟧。"),
    ("narrative.percentage", "全年主动公开186条，其中网站公开102条，占⟦64.8%⟧。"),
    ("narrative.sum", "在公示的⟦50件⟧事项中，许可30件、处罚15件、强制8件。"),
    ("year.mismatch", "⟦2024年⟧，我镇新收政府信息公开申请12件，上年结转1件，结转下年度1件。"),
    ("narrative.contradiction", "新收政府信息公开申请12件，办理低保申请15件，⟦所有申请均已办结⟧。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，复议机关予以维持1件；行政诉讼⟦3件⟧。"),
    ("year.mismatch", "⟦2024年⟧共收到政府信息公开申请12件，均以信函提交，另有上年结转1件。"),
    ("narrative.documents", "制发规章0件、行政规范性文件2件；废止规章0件、行政规范性文件⟦2件⟧。"),
    ("narrative.requests", "新收政府信息公开申请12件，加上年结转1件，应办理⟦14件⟧，办结12件。"),
    ("narrative.requests", "新收政府信息公开申请12件；上年结转1件，两项合计⟦14件⟧。"),
    ("narrative.requests", "新收政府信息公开申请12件。连同上年结转1件，共⟦14件⟧。"),
    ("narrative.requests", "新收政府信息公开申请12件。加上2024年结转的1件，共需办理⟦14件⟧。"),
    ("narrative.requests", "新收政府信息公开申请12件，其中自然人10件、律师事务所申请⟦2件⟧。"),
    ("narrative.outcomes", "新收政府信息公开申请12件。结转2024年度申请⟦3件⟧。"),
    ("narrative.appeals", "全年发生行政复议2件，其中结果维持⟦2件⟧。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，法院已审结⟦2件⟧。"),
    ("narrative.appeals", "因政府信息公开被申请复议2件、被起诉1件，被法院判决纠正⟦1件⟧。"),
    ("narrative.documents", "对现行有效的9件行政规范性文件集中公开，清理废止⟦2件⟧。"),
    ("narrative.documents", "公示行政许可120件、行政处罚⟦18件⟧、行政强制3件。"),
    ("narrative.documents", "（一）主动公开政府信息情况。2025年制发行政规范性文件⟦3件⟧。"),
    ("narrative.percentage", "新收政府信息公开申请12件，比2024年的8件增加⟦5件⟧。"),
    ("narrative.percentage", "受理申请12件（自然人10件、企业2件），较2024年的8件增加⟦5件⟧。"),
    ("narrative.percentage", "办理13件（含结转1件），新收12件，较2024年的8件增加4件，增长⟦40%⟧。"),
    ("narrative.requests", "依申请公开方面。2024年结转1件，2025年新收⟦15件⟧，办结12件。"),
    ("narrative.requests", "全年收到的⟦15件⟧政府信息公开申请⟦均来自自然人⟧。"),
    ("narrative.documents", "全年共有⟦3件⟧行政规范性文件出台。"),
    ("narrative.percentage", "新收政府信息公开申请12件，上年结转1件，办结12件，办结率⟦82.3%⟧。"),
    ("year.mismatch", "⟦2024年⟧没有发生行政复议和行政诉讼案件。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，⟦1件⟧被依法纠正，1件其他结果。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，其中⟦1件⟧被责令重新答复。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，经人民法院审理，⟦结果纠正⟧。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，被法院依法⟦纠正⟧。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，我镇⟦败诉⟧。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，原答复被撤销⟦1件⟧。"),
    ("narrative.percentage", "新收政府信息公开申请12件。其中，自然人申请10件。予以公开6件，占50%；部分公开2件，占⟦26.7%⟧。"),
    ("narrative.documents", "新增行政规范性文件2件，累计现行有效⟦10件⟧。"),
    ("narrative.documents", "行政规范性文件方面，本年制发⟦3件⟧、废止1件、现行有效9件。"),
    ("narrative.requests", "全年收到政府信息公开申请⟦12件⟧（含上年结转1件），已办结12件。"),
    ("narrative.requests", "2025年，我镇⟦没有收到政府信息公开方面的申请⟧。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议、提起行政诉讼各⟦1件⟧。"),
    ("narrative.appeals", "全年政府信息公开行政复议、行政诉讼均为⟦0件⟧。"),
    ("narrative.appeals", "因政府信息公开引发行政复议2件，复议机关维持1件、确认违法⟦1件⟧。"),
    ("narrative.percentage", "2025年公开信息186条，2024年公开150条，同比增加⟦46条⟧。"),
    ("narrative.requests", "全年新收政府信息公开申请⟦15件⟧，较2024年的8件增长50%。"),
    ("narrative.appeals", "全年收到政府信息公开申请12件。发生行政复议⟦3件⟧。"),
    ("narrative.outcomes", "全年新收政府信息公开申请12件（2024年为8件），上年结转1件，办结⟦14件⟧。"),
    ("narrative.outcomes", "全年新收政府信息公开申请12件，⟦14件⟧按期限答复办结。"),
    ("narrative.outcomes", "全年新收政府信息公开申请12件，其中按期办结⟦14件⟧。"),
    ("narrative.requests", "全镇各级行政机关共接收政府信息公开申请⟦15件⟧。"),
    ("narrative.requests", "新收政府信息公开申请12件，⟦均为自然人⟧提出，已全部答复。"),
    ("narrative.requests", "新收政府信息公开申请12件，⟦均为企业⟧和其他组织提出。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，部分准予公开⟦3件⟧。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，准予公开⟦7件⟧，准予部分公开2件。"),
    ("narrative.requests", "全镇各级行政机关共接收政府信息公开申请⟦45件⟧，其中镇本级15件。"),
    ("narrative.documents", "全年未制定规章，制发行政规范性文件2件，现行有效⟦10件⟧。"),
    ("narrative.documents", "2025年⟦未制定行政规范性文件⟧，现行有效9件。"),
    ("narrative.documents", "2025年没有废止行政规范性文件的计划，制发行政规范性文件⟦3件⟧，现行有效9件。"),
    ("narrative.documents", "制发行政规范性文件2件，废止1件，清理后保留⟦10件⟧。"),
    ("narrative.documents", "对行政规范性文件进行清理，废止1件，清理后保留⟦10件⟧。"),
    ("narrative.documents", "对现行有效的行政规范性文件进行全面清理，清理后继续有效⟦8件⟧。"),
    ("narrative.appeals", "未发生责任追究，亦⟦无因信息公开引起的行政复议和行政诉讼⟧。"),
    ("narrative.appeals", "举办培训2期，培训46人次，未发生追责，亦⟦无因政府信息公开引起的行政复议⟧。"),
    ("narrative.appeals", "没有收到投诉，也⟦未发生因政府信息公开引起的行政复议⟧。"),
    ("narrative.percentage", "因政府信息公开被申请行政复议2件，结果维持占⟦60%⟧。"),
    ("narrative.percentage", "因政府信息公开引发行政复议2件，其中结果维持占⟦25%⟧、其他结果占50%。"),
    ("narrative.percentage", "2025年公开信息186条，同比增长⟦50%⟧，上年公开信息150条。"),
    ("narrative.percentage", "2025年新收政府信息公开申请12件，增长⟦25%⟧，2024年为8件。"),
    ("narrative.percentage", "从内容看，动态类占45%、公告类占30%、其他类占⟦35%⟧。"),
    ("narrative.percentage", "公开信息186条，其中动态占50%，公告占25%，解读占20%，其余占⟦10%⟧。"),
    ("year.mismatch", "⟦2052年⟧新收政府信息公开申请12件。"),
    ("narrative.requests", "全年⟦未接到任何单位和个人提出的信息公开申请⟧。"),
    ("narrative.requests", "全年收到网上申请⟦10件⟧、信函申请4件。"),
    ("narrative.requests", "收到网上申请⟦9件⟧、信函申请4件，上年结转1件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，⟦2件⟧跨年度办理。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，其余⟦2件⟧将于2026年答复。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，⟦无结转⟧。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，上年未办结的⟦2件⟧已办结。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，公开⟦7件⟧，部分公开2件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，因涉及商业秘密部分公开⟦3件⟧。"),
    ("narrative.contradiction", "新收政府信息公开申请12件，⟦办结率、答复率均达100%⟧。"),
    ("narrative.appeals", "因政府信息公开被提起诉讼1件，我镇⟦败诉⟧。"),
    ("narrative.percentage", "收到留言42条，回复40条，回复率⟦100%⟧。"),
    (
      "narrative.percentage",
      "公文类信息397条，其中主动公开政府信息61条，不予公开336条。主动公开的政府信息占⟦25.4%⟧。"
    ),
    ("narrative.contradiction", "新收政府信息公开申请12件，⟦每一件申请都在规定期限内办结⟧。"),
    ("narrative.documents", "制发行政规范性文件2件，废止1件，保留⟦10件⟧。"),
    ("narrative.documents", "起草并印发行政规范性文件⟦3件⟧，宣布失效1件，继续有效的9件。"),
    ("narrative.documents", "制发行政规范性文件2件，⟦无废止⟧。"),
    ("narrative.documents", "全年⟦无新增行政规范性文件⟧。"),
    ("narrative.documents", "现有规范性文件⟦10件⟧。"),
    ("narrative.documents", "完成行政许可审批⟦121件⟧。"),
    ("narrative.documents", "全年许可120件、处罚⟦18件⟧、强制3件。"),
    ("narrative.appeals", "政府信息公开工作⟦零复议、零诉讼⟧。"),
    ("narrative.appeals", "全年⟦未引发政府信息公开类行政复议和行政诉讼⟧。"),
    ("narrative.documents", "本年度新增行政规范性文件⟦3件⟧，废止1件。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，为⟦未经复议直接起诉⟧。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，经复议再起诉⟦2件⟧。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，均⟦维持⟧。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，⟦未审结⟧。"),
    ("narrative.percentage", "公开信息326条，比上年增加⟦50条⟧，上年为286条。"),
    ("narrative.percentage", "公开信息326条，较2024年增长⟦20%⟧（2024年为286条）。"),
    ("narrative.percentage", "收到留言42条，回复40条，回复率⟦98%⟧。"),
    ("narrative.percentage", "收到意见21条，采纳6条，采纳率⟦38.6%⟧。"),
    ("narrative.percentage", "326条信息中，动态类118条，占⟦46.2%⟧。"),
    ("narrative.percentage", "公开信息326条，其中动态类占50%、公告类占30%、解读类占⟦35%⟧。"),
  ]

  static let silent: [(rule: String, sentence: String)] = [
    ("narrative.requests", "2024年度结转至本年办理的1件，新收政府信息公开申请12件，合计13件。"),
    ("narrative.appeals", "因政府信息公开被诉1件，1件经复议后起诉，无直接起诉。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，法院判决维持。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，经复议后起诉1件，未经复议直接起诉0件。"),
    ("narrative.appeals", "依申请公开情况。全年新收申请12件。均已答复。发生行政复议14件，均不涉及政府信息公开。"),
    ("narrative.appeals", "依申请公开情况。全年新收申请12件。均已答复。发生行政诉讼14件，均为土地征收纠纷。"),
    ("narrative.percentage", "新收政府信息公开申请12件，比2024年（16件）减少4件。"),
    ("narrative.percentage", "新收政府信息公开申请12件，同比减少4件（2024年16件）。"),
    ("narrative.percentage", "新收政府信息公开申请12件，同比减少4件（自然人3件）。"),
    ("narrative.percentage", "推送信息284条多，较上年多57条。"),
    ("narrative.appeals", "被诉行政机关负责人出庭3次，政府信息公开培训3次。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，加上上年转结的1件。"),
    ("narrative.documents", "本年制发行政规范性文件2件，废止1件，截至年底现行有效9件。"),
    ("narrative.documents", "协助县政府制发行政规范性文件3件。"),
    ("narrative.documents", "配合上级制定规范性文件5件。"),
    ("narrative.documents", "2025年12月转发规范性文件3件。"),
    ("narrative.documents", "2025年，公开文件120份，其中规范性文件3份。"),
    ("narrative.documents", "2025年，审核、印发文件120份，其中规范性文件3份。"),
    ("narrative.requests", "全年新收政府信息公开申请12件。其中网上申请9件，信函申请3件。"),
    ("narrative.requests", "新收政府信息公开申请12件。代县政府办理政府信息公开申请3件。"),
    ("narrative.percentage", "全年新收政府信息公开申请12件，较上年下降25%（上年16件）。"),
    ("narrative.percentage", "全年新收政府信息公开申请12件，较上年下降25%（全县16件）。"),
    ("narrative.requests", "2025年政府信息公开申请数量为12。电话0550-1234567。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，结转下年度1件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，没有需要延期的申请。"),
    ("narrative.appeals", "2025年，未发生环境类行政复议、行政诉讼案件。"),
    ("narrative.appeals", "2025年，未发生行政复议败诉、纠错案件。"),
    ("narrative.appeals", "答复行政复议5件，其中涉及政府信息公开2件；行政应诉3件，其中涉及政府信息公开1件。"),
    ("narrative.appeals", "2024年，未发生行政复议、行政诉讼案件。"),
    ("narrative.appeals", "全镇行政复议、行政诉讼案件共5件。"),
    ("narrative.outcomes", "因政府信息公开被申请行政复议2件，其中1件维持、1件撤回。"),
    ("narrative.outcomes", "因政府信息公开申请引起的行政复议2件，上年结转2件，审结2件。"),
    ("narrative.outcomes", "因政府信息公开被提起行政复议2件（1件维持，1件申请人撤回后终止）。"),
    ("narrative.outcomes", "收到行政复议申请书副本4份，答复4份。"),
    ("narrative.outcomes", "收到政府信息公开申请12件，均按期答复。通过公开电话、信箱等渠道，回复社会关切214条。"),
    ("narrative.contradiction", "新收政府信息公开申请12件，结转下年度1件，其余申请均已办结。"),
    ("narrative.contradiction", "新收政府信息公开申请12件，结转下年度1件，其余全部办结。"),
    ("narrative.percentage", "2025年新收政府信息公开申请12件，2024年新收8件，同比增长50%。"),
    ("narrative.requests", "2025年有3件政府信息公开申请案件收取信息处理费380元。"),
    ("narrative.requests", "对2件政府信息公开申请组织会商。"),
    ("narrative.requests", "未收到网络问政或书面投诉提交的政府信息公开申请线索。"),
    ("narrative.documents", "行政许可类事项80项、行政处罚类事项120项。"),
    ("narrative.documents", "公示行政许可类信息60件。"),
    ("narrative.appeals", "未因政府信息公开追究责任。"),
    ("narrative.appeals", "全年行政复议、行政诉讼案件20件，涉及政府信息公开3件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，不予公开、无法提供各0件。"),
    ("narrative.percentage", "全年主动公开186条，其中网站公开102条，占54.8%。"),
    ("narrative.percentage", "全年主动公开186条，主要包括公告102条，占网站发布量的64.8%。"),
    ("narrative.sum", "公开186条，其中概况10条、动态100条、其余为通知。"),
    ("narrative.contradiction", "新收政府信息公开申请12件。村民申请低保15件、危房改造8件，均已办结。"),
    ("narrative.balance", "新收政府信息公开申请15件，上年结转1件，办结12件，结转下年度继续办理1件。"),
    ("narrative.appeals", "县政府作为复议机关审结政府信息公开行政复议案件5件。"),
    ("narrative.documents", "制发规章0件、行政规范性文件2件；公开规章0件、行政规范性文件5件。"),
    ("narrative.requests", "新收政府信息公开申请12件，加上年结转1件，应办理13件，应办结12件。"),
    ("narrative.requests", "新收政府信息公开申请12件，上年结转1件，两项合计13件，共办结12件。"),
    ("narrative.requests", "新收政府信息公开申请12件，上年结转1件，共有8人提出。"),
    ("narrative.requests", "新收政府信息公开申请12件，自然人10件，商业企业和科研机构2件。"),
    ("narrative.percentage", "受理申请12件（自然人10件、企业2件），较2024年的8件增加4件。"),
    ("narrative.documents", "全年共有3件行政规范性文件草案出台意见。"),
    (
      "narrative.appeals",
      "因政府信息公开引发行政复议2件，行政诉讼1件（直接起诉0件，复议后起诉1件），结果维持1件。"
    ),
    ("narrative.outcomes", "新收政府信息公开申请12件。结转2026年度申请1件。"),
    ("narrative.appeals", "全年办理行政复议14件，其中结果维持9件。"),
    ("narrative.appeals", "全年发生行政复议2件，其中结果维持1件、其他结果1件。"),
    ("narrative.appeals", "因政府信息公开被申请复议2件、被起诉1件，被法院判决纠正0件，法院已审结1件。"),
    ("narrative.documents", "协助县政府对现行有效的19件规范性文件集中公开，废止2件。"),
    ("narrative.documents", "公示行政许可120件、行政处罚5件、行政强制3件。"),
    ("narrative.documents", "公示行政处罚18件。"),
    ("narrative.percentage", "新收政府信息公开申请12件，比2024年的8件增加4件。"),
    ("narrative.percentage", "新收政府信息公开申请12件，比2024年的8件增加4件，网上比信函多3件。"),
    ("narrative.percentage", "新收政府信息公开申请12件，上年结转1件，办结12件，办结率92.3%。"),
    ("narrative.percentage", "新收政府信息公开申请12件，办结12件，按期办结率98%。"),
    ("year.mismatch", "2024年没有发生行政复议案件，2025年发生行政复议2件。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，经复议机关审理，1件维持，1件其他结果。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，经法院审理，驳回原告诉讼请求。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，败诉0件。"),
    ("narrative.appeals", "我镇作为复议机关，审理政府信息公开行政复议3件，经审理，被撤销1件。"),
    ("narrative.percentage", "新收政府信息公开申请12件。予以公开6件，占50%；部分公开2件，占16.7%。"),
    ("narrative.percentage", "新收政府信息公开申请12件。予以公开6件，占46.2%；部分公开2件，占15.4%。"),
    ("narrative.percentage", "新收政府信息公开申请12件。予以公开6件，占75%；部分公开2件，占25%。"),
    ("narrative.percentage", "新收政府信息公开申请12件。予以公开6件，占50%；不予公开4件（秘密2件，部分公开2件），占33.3%。"),
    ("narrative.percentage", "全年新收政府信息公开申请15件，较2024年的8件增长50%。"),
    ("narrative.appeals", "全年收到政府信息公开申请12件。全年办理行政复议3件。"),
    ("narrative.outcomes", "全年新收政府信息公开申请12件，其中按期办结11件，14件延期答复。"),
    ("narrative.documents", "起草以县政府名义印发的行政规范性文件3件，以本镇名义印发2件。"),
    ("narrative.outcomes", "全年新收政府信息公开申请12件（2024年8件，办结9件），上年结转1件，办结12件。"),
    ("narrative.appeals", "全年发生行政复议5件、行政诉讼3件，均与政府信息公开无关。"),
    ("narrative.appeals", "因政府信息公开发生行政复议2件，其他行政复议案件5件、行政诉讼3件。"),
    ("narrative.appeals", "全年收到政府信息公开申请12件。发生行政复议2件，行政诉讼1件。"),
    ("narrative.appeals", "全年公开信息3条。发生行政复议3件。"),
    ("narrative.appeals", "全年收到政府信息公开申请12件。发生行政复议14件，其中涉及政府信息公开2件。"),
    ("narrative.requests", "全年收到政府信息公开申请13件（含上年结转1件），已办结12件。"),
    ("narrative.appeals", "全年行政复议、行政诉讼均为2件以下。"),
    ("narrative.percentage", "2025年公开信息186条，2024年公开150条，同比增加36条。"),
    ("narrative.percentage", "2025年公开信息186条，2023年公开150条，较上年增加26条。"),
    ("narrative.documents", "新增行政规范性文件库数据3件，现行有效9件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，其中涉及拆迁的3件，均予以公开。"),
    ("narrative.requests", "新收政府信息公开申请12件，均为自然人或企业提出。"),
    ("narrative.requests", "新收政府信息公开申请12件，均为自然人和其他组织提出。"),
    ("narrative.requests", "新收政府信息公开申请12件，均为企业、自然人提出。"),
    ("year.mismatch", "2024年收到政府信息公开申请8件，2025年收到12件，另有上年结转1件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，准予公开6件，部分准予公开2件，不准公开0件。"),
    ("narrative.requests", "全镇各级行政机关共接收政府信息公开申请45件，其中镇本级12件、站所33件。"),
    ("narrative.requests", "全镇各级行政机关共接收政府信息公开申请45件，其中本级12件。"),
    ("narrative.documents", "未制定政策文件，现行有效制度12件。"),
    ("narrative.documents", "制发行政规范性文件2件，废止1件，清理后保留9件。"),
    ("narrative.documents", "6月对行政规范性文件进行清理，清理后保留8件。"),
    ("narrative.documents", "对涉企行政规范性文件进行清理，清理后保留行政规范性文件5件。"),
    ("narrative.documents", "对行政规范性文件进行专项清理，清理后保留5件。"),
    ("narrative.documents", "对上级行政规范性文件进行清理，清理后保留5件。"),
    ("narrative.appeals", "未发生责任追究，亦无其他行政复议败诉案件。"),
    ("narrative.appeals", "全年行政应诉41件（含政府信息公开类1件），出庭应诉率100%。"),
    ("narrative.appeals", "行政复议25件（其中涉及政府信息公开2件）。"),
    ("narrative.appeals", "开展政府信息公开及行政复议培训3次，行政复议工作培训5次。"),
    ("narrative.percentage", "因政府信息公开被申请行政复议2件，结果维持占50%。"),
    ("narrative.percentage", "全市行政复议案件中，结果维持占60%。"),
    ("narrative.percentage", "因政府信息公开被申请行政复议2件、提起行政诉讼1件，结果维持占66.7%。"),
    ("narrative.percentage", "2025年公开信息186条，同比增长24%，上年公开信息150条。"),
    ("narrative.percentage", "新收政府信息公开申请12件，同比增长50%，上年结转1件。"),
    ("narrative.percentage", "2025年公开信息186条，同比增长50%，上年办理信箱来信150条。"),
    ("narrative.percentage", "从内容看，动态类占45%、公告类占30%、其他类占25%。"),
    ("narrative.percentage", "从渠道看，网站占95%、公众号占80%、政务微博占35%。"),
    ("narrative.percentage", "动态占网站信息的60%，公告占50%，其他占20%。"),
    ("year.mismatch", "按照规划，2050年建成现代化乡镇，2060年实现碳中和。"),
    ("narrative.outcomes", "新收政府信息公开申请12件。办理热线128件，办结120件，8件正在办理。"),
    ("narrative.outcomes", "新收政府信息公开申请12件。收到网民留言42条，回复40条。"),
    ("narrative.outcomes", "本级新收政府信息公开申请12件；各部门、乡镇共收到政府信息公开申请236件，办结228件。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，公开类答复中提供资料15份。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，预计于2026年组织培训2次。"),
    ("narrative.requests", "行政应诉9件（含依申请公开类1件）。"),
    ("narrative.requests", "全年办理行政应诉9件，其中依申请公开类1件。"),
    ("narrative.requests", "同一申请人提交政府信息公开申请5件。"),
    ("narrative.requests", "全年收到网上申请10件、信函申请3件。"),
    ("narrative.contradiction", "因政府信息公开被申请行政复议2件，均已办结。"),
    ("narrative.documents", "指导村级组织实施行政处罚15件。"),
    ("narrative.documents", "县政府出台规范性文件15件，我镇代拟3件。"),
    ("narrative.documents", "新增许可事项5项，处罚事项12项。"),
    ("narrative.documents", "清理规范性文件12件，保留3件。"),
    ("narrative.documents", "制发行政规范性文件2件，无废止计划。"),
    ("narrative.appeals", "因政府信息公开被提起行政诉讼1件，为复议后起诉。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议2件，结果维持1件，申请人撤销1件。"),
    ("narrative.appeals", "开展“零复议、零诉讼”创建活动，政府信息公开培训3次。"),
    ("narrative.appeals", "镇政府办理行政复议案件143件，行政应诉61件，其中涉及政府信息公开的诉讼1件。"),
    ("narrative.percentage", "公开信息326条，比上年增加40条，上年为286条。"),
    ("narrative.percentage", "公开信息326条，比上年增加50条，上年结转286条。"),
    ("narrative.percentage", "公开信息326条，较2024年增长14%（2024年为286条）。"),
    ("narrative.percentage", "收到留言42条，回复40条，回复率95%。"),
    ("narrative.percentage", "收到意见21条，采纳6条，部分采纳9条，采纳率71.4%。"),
    ("narrative.percentage", "326条信息中，动态类118条，占36.2%。"),
    ("narrative.percentage", "公开信息326条，其中网站占95%、公众号占80%、微博占35%。"),
  ]

  @Test(arguments: told) func isRead(_ wording: (rule: String, sentence: String)) {
    let marked = MarkedText(Self.report(wording.sentence))
    let findings = findings(of: wording.rule, in: marked.text)
    #expect(findings.map(\.range) == marked.ranges, "\(findings.map(\.message.chinese))")
  }

  @Test(arguments: silent) func isSilent(_ wording: (rule: String, sentence: String)) {
    let text = MarkedText(Self.report(wording.sentence)).text
    let findings = findings(of: wording.rule, in: text)
    #expect(findings.map(\.message.chinese) == [])
  }

  /// Where table three has a request refused, not all can have been granted.
  @Test(arguments: [("均予以公开", 1), ("全部予以公开", 1), ("均予以答复", 0)])
  func allGrantedIsHeldAgainstThoseRefused(_ words: String, count: Int) {
    let form = Edition.with(.edition2021).requests
    let rows = form.outcomes.map { index in
      let row = form.rows[index]
      let cells = row.code == "三（三）4" ? "1→0→0→0→0→0→1" : "0→0→0→0→0→0→0"
      return "→\(row.groups.last ?? "")→\(row.label)→\(cells)"
    }
    let text = MarkedText(
      """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      全年收到政府信息公开申请12件，\(words)。
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量→12→0→0→0→0→0→12
      \(rows.joined(separator: "\n"))
      """
    ).text
    #expect(findings(of: "narrative.outcomes", in: text).count == count)
  }

  /// A row of a group told by itself, the group's own words mean its other rows.
  @Test(arguments: [
    ("逾期未补正1件，其他处理2件", 0), ("申请人撤回2件，其他处理1件", 0), ("其他处理3件", 0), ("其他处理2件", 1),
    ("逾期未补正1件，其他处理1件", 1),
  ])
  func theRestOfAGroup(_ words: String, count: Int) {
    let form = Edition.with(.edition2021).requests
    let rows = form.outcomes.map { index in
      let row = form.rows[index]
      let value = row.code == "三（六）1" ? 1 : row.code == "三（六）3" ? 2 : 0
      return "→\(row.groups.last ?? "")→\(row.label)→\(value)→0→0→0→0→0→\(value)"
    }
    let text = MarkedText(
      """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      全年收到政府信息公开申请3件，\(words)。
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量→3→0→0→0→0→0→3
      \(rows.joined(separator: "\n"))
      """
    ).text
    #expect(findings(of: "narrative.outcomes", in: text).count == count)
  }

  /// People who asked are no requests, and cannot have asked where there were none.
  @Test(arguments: [
    ("2名群众提出政府信息公开申请，均已答复", 1), ("共有3名村民向我镇提交政府信息公开申请", 1),
    ("指导2名群众提出政府信息公开申请", 0), ("接待2名群众咨询政府信息公开申请", 0), ("2名群众提出低保申请", 0),
    ("0名群众提出政府信息公开申请", 0), ("2名群众提出政府信息公开申请，经沟通后撤回", 0),
  ])
  func peopleAskedOrNobodyDid(_ words: String, count: Int) {
    func text(received: Int) -> String {
      MarkedText(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        2025年，\(words)。
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→\(received)→0→0→0→0→0→\(received)
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        """
      ).text
    }
    #expect(findings(of: "narrative.requests", in: text(received: 0)).count == count)
    #expect(findings(of: "narrative.requests", in: text(received: 5)).isEmpty)
  }

  /// None where table three and another paragraph have some is one slip, and said once.
  @Test func noneBesideSomeIsSaidOnce() {
    let text = MarkedText(
      Self.report("2025年新收政府信息公开申请12件。\n2025年未收到政府信息公开申请。")
    ).text
    #expect(findings(of: "narrative.requests", in: text).count == 1)
    #expect(findings(of: "narrative.contradiction", in: text).isEmpty)
  }

  /// A part that table three tells of makes the sum wrong, too, and is one slip.
  @Test func wrongPartIsToldByTableThreeAlone() {
    let text = MarkedText(Self.report("新收政府信息公开申请12件，其中自然人9件、法人或其他组织2件。")).text
    #expect(findings(of: "narrative.requests", in: text).count == 1)
    #expect(findings(of: "narrative.sum", in: text).isEmpty)
    let others = MarkedText(Self.report("新收政府信息公开申请12件，其中网上9件、信函2件、当面2件。")).text
    #expect(findings(of: "narrative.sum", in: others).count == 1)
  }

  /// Section four is on disclosure, whether its sentences say so or not.
  @Test func sectionFourIsOnDisclosure() {
    func messages(_ sentence: String) -> [String] {
      let text = MarkedText(Self.report("", inAppeals: sentence)).text
      return findings(of: "narrative.appeals", in: text).map(\.message.chinese)
    }
    #expect(
      messages("2025年，我镇被申请行政复议4件。") == ["正文写「4件」，表四「行政复议」总计为 2"]
    )
    #expect(messages("2025年，我镇无行政复议、行政诉讼。").count == 1)
    #expect(messages("2025年，我镇被申请行政复议2件。") == [])
    #expect(messages("2025年，我镇被申请行政复议14件，其中涉及政府信息公开2件。") == [])
  }

  /// Below a heading on reviews and lawsuits in section one, most likely those over disclosure are meant.
  @Test(arguments: [
    ("（六）复议诉讼", "行政复议3件。", ["正文写「3件」，表四「行政复议」总计为 2"]),
    ("（六）行政复议和诉讼情况", "行政复议2件，行政诉讼4件。", ["正文写「4件」，表四行政诉讼总计为 1，表四「未经复议直接起诉」总计为 0"]),
    ("（六）复议诉讼", "行政复议2件，行政诉讼1件。", []), ("（六）复议诉讼", "办理行政复议答复13件。", []),
    ("（六）复议诉讼", "行政复议13件，均为土地征收纠纷。", []), ("（六）依法行政", "行政复议3件。", []),
    ("（六）复议诉讼", "加强应诉能力建设。全年行政复议13件。", []),
  ])
  func countsBelowAHeadingOnReviews(_ heading: String, sentence: String, messages: [String]) {
    let text = MarkedText(Self.report("收到申请12件。\n\(heading)\n\(sentence)")).text
    let findings = findings(of: "narrative.appeals", in: text)
    #expect(findings.map(\.message.chinese) == messages)
    #expect(findings.allSatisfy { $0.severity == .information })
  }
}
