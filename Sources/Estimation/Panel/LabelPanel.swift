internal import LinearAlgebra
internal import Survey

/// Whether each respondent chose each label of each item, over who answered it.
struct LabelPanel: Sendable {
  let panel: RatioPanel
  /// The label of each ratio.
  let labels: [String]
  /// Items asked, with the numbers of their ratios.
  let items: [(id: String, ratios: Range<Int>)]

  init(_ wave: Wave, _ codebook: Codebook) {
    let asked = zip(codebook.items, wave.answers).compactMap { item, answers in
      answers.map { (item, $0) }
    }
    var (ratios, labels, columns) = ([Ratio](), [String](), 0)
    var items: [(id: String, ratios: Range<Int>)] = []
    for (item, _) in asked {
      items.append((item.id, ratios.count..<ratios.count + item.scale.labels.count))
      for (label, text) in item.scale.labels.enumerated() {
        labels.append(text)
        ratios.append(
          Ratio(
            measure: Measure(kind: .item, id: item.id), statistic: .favourable,
            numerator: columns + 1 + label, denominator: columns))
      }
      columns += item.scale.labels.count + 1
    }
    (self.labels, self.items) = (labels, items)
    let count = columns
    panel = RatioPanel(ratios: ratios, columns: count, respondents: wave.respondents) { rows in
      let storage = asked.flatMap { item, answers in
        Self.columns(answers[rows], labels: item.scale.labels.count)
      }
      return Matrix(rows: rows.count, columns: count, columnMajor: storage)
    }
  }

  /// 1 for who answered, then 100 for who chose the label, label by label.
  private static func columns(_ answers: ArraySlice<UInt8>, labels: Int) -> [Double] {
    answers.map { Int($0) < labels ? 1 : 0 }
      + (0..<labels).flatMap { label in answers.map { Int($0) == label ? 100 : 0 } }
  }
}
