package import ReportSyntax
package import StatutoryForms

/// The names that give a table away, by their normalised form.
package enum CellNames {
  package static let documentsHeader = NormalizedText("信息内容")

  /// Rows that some places add to table two, and that need no remark.
  ///
  /// Source: reports of Beijing's townships split 其他对外管理服务事项.
  static let localDocumentRows: Set<NormalizedText> = Set(
    ["行政检查", "行政确认", "行政奖励", "行政裁决", "行政给付", "行政征收", "行政征用", "其他行政权力", "其他"]
      .map { NormalizedText($0) }
  )

  /// The column headings of table two in any edition.
  static let documentsColumns: Set<NormalizedText> = Set(
    Edition.all.flatMap(\.documents.blocks).flatMap(\.columns)
      .flatMap { $0.accepted + $0.acceptedWithoutNote }
  )

  /// What is left of two headings beside each other, where a conversion drops what stands behind a line
  /// break in a cell: 本年新 of 本年新制作数量 and of 本年新公开数量.
  static let sharedBeginnings: Set<NormalizedText> = Set(
    Edition.all.flatMap(\.documents.blocks).flatMap { block in
      zip(block.columns, block.columns.dropFirst()).compactMap { first, second in
        let (first, second) = (first.accepted[0].scalars, second.accepted[0].scalars)
        let shared = zip(first, second).prefix { $0 == $1 }.map(\.0)
        return shared.count > 2 && shared.count < min(first.count, second.count)
          ? NormalizedText(scalars: shared) : nil
      }
    }
  )

  static let documentsRows: Set<NormalizedText> = Set(
    Edition.all.flatMap(\.documents.blocks).flatMap(\.rows)
      .flatMap { [$0.text.words] + $0.tolerated.map(\.words) }
  )

  /// What stands above the rows of table three, columns aside.
  static let requestsHeader: Set<NormalizedText> = Set(
    ["申请人情况", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构"]
      .map { NormalizedText($0) }
  )

  /// All that may stand above the rows of table three in any edition, the note aside.
  static let requestsColumns = requestsHeader.union(
    Edition.all.flatMap(\.requests.columns).flatMap(\.accepted)
  )

  /// Part of the note in the corner of table three.
  package static let balance = NormalizedText("勾稽关系")

  /// What stands above the numbers of table four and nowhere else.
  static let appealsHeader: Set<NormalizedText> = Set(
    ["行政复议", "行政诉讼", "结果维持", "结果纠正", "其他结果", "尚未审结", "未经复议直接起诉", "复议后起诉"]
      .map { NormalizedText($0) }
  )

  /// What a line of headings begins with in any of the tables.
  static let headings = requestsHeader.union(appealsHeader).union([documentsHeader])

  /// A subtotal inside table three.
  static let subtotals: Set<NormalizedText> = [subtotal, NormalizedText("合计")]
  static let subtotal = NormalizedText("小计")

  /// Group labels of table three without their ordinals.
  package static let groups: [LabelText] = RequestsForm.groupLabels.map {
    LabelText(NormalizedText($0))
  }
}
