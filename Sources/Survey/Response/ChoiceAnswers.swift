/// What a wave's respondents chose of one set of options: a byte per respondent and option,
/// the same however the export writes such questions.
public struct ChoiceAnswers: Sendable, Equatable {
  public static let notChosen: UInt8 = 0
  public static let chosen: UInt8 = 1

  /// Per respondent: 0 of whoever answered the set, be it with no option at all; else why
  /// there is no answer, as ``MissingKind`` numbers it.
  public let rows: [UInt8]
  /// Per option of the set: chosen, not chosen, or why neither; nil where the wave did not
  /// offer the option.
  public let options: [[UInt8]?]

  public init(rows: [UInt8], options: [[UInt8]?]) {
    precondition(options.allSatisfy { $0?.count ?? rows.count == rows.count }, "a code per row")
    (self.rows, self.options) = (rows, options)
  }

  /// These, where later waves had more options than this one.
  public func padded(to count: Int) -> ChoiceAnswers {
    let more = max(0, count - options.count)
    return ChoiceAnswers(rows: rows, options: options + Array(repeating: nil, count: more))
  }

  /// The same of respondents in another order, or of some of them.
  public func ordered(by order: [Int]) -> ChoiceAnswers {
    ChoiceAnswers(
      rows: order.map { rows[$0] },
      options: options.map { codes in codes.map { codes in order.map { codes[$0] } } })
  }

  /// Whether a respondent answered the set and chose nothing of it.
  public func choseNothing(_ row: Int) -> Bool {
    rows[row] == Self.notChosen && !options.contains { $0?[row] == Self.chosen }
  }
}
