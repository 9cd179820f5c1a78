/// An official text that reports and rules cite, and the page on which it is published.
///
/// Only what is known for certain stands here: a link that leads elsewhere is worse than none.
package struct OfficialText: Sendable, Equatable {
  package let name: Wording
  package let address: String

  /// Source: the State Council's own page of the regulation, 国务院令第711号.
  package static let regulation = OfficialText(
    name: Wording(
      "《中华人民共和国政府信息公开条例》（国务院令第711号）",
      english: "Regulation on Open Government Information, State Council Order No. 711"
    ),
    address: "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm"
  )

  /// The text that the source of a rule names; `nil` where its page is not known.
  package static func cited(in source: String) -> OfficialText? {
    source.contains("政府信息公开条例") ? .regulation : nil
  }
}
