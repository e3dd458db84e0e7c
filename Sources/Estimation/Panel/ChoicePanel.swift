internal import LinearAlgebra
internal import Survey

/// Whether each respondent chose each option of a set, over who answered it.
///
/// Options have the set's base in common, but for those of which somebody who answered the
/// set gives no answer: "don't know" to one row of a grid.  Such an option has its own.
struct ChoicePanel: Sendable {
  let panel: RatioPanel
  /// The option of each ratio.
  let options: [String]

  init(_ set: ChoiceSet, _ answers: ChoiceAnswers) {
    let offered = zip(set.options, answers.options).compactMap { name, codes in
      codes.map { (name: name, codes: $0) }
    }
    let measure = Measure(kind: .item, id: set.id)
    var (ratios, columns) = ([Ratio](), [Column.base(answers.rows)])
    for (_, codes) in offered {
      var base = 0
      if zip(codes, answers.rows).contains(where: { $1 == 0 && $0 > ChoiceAnswers.chosen }) {
        base = columns.count
        columns.append(.base(codes))
      }
      ratios.append(
        Ratio(
          measure: measure, statistic: .favourable, numerator: columns.count, denominator: base))
      columns.append(.chosen(codes))
    }
    options = offered.map(\.name)
    panel = RatioPanel(
      ratios: ratios, columns: columns.count, respondents: answers.rows.count
    ) { [columns] rows in
      Matrix(
        rows: rows.count, columns: columns.count,
        columnMajor: columns.flatMap { $0.values(of: rows) })
    }
  }

  private enum Column {
    /// 1 of who answered.
    case base([UInt8])
    /// 100 of who chose the option.
    case chosen([UInt8])

    func values(of rows: Range<Int>) -> [Double] {
      switch self {
      case .base(let codes): codes[rows].map { $0 <= ChoiceAnswers.chosen ? 1 : 0 }
      case .chosen(let codes): codes[rows].map { $0 == ChoiceAnswers.chosen ? 100 : 0 }
      }
    }
  }
}
