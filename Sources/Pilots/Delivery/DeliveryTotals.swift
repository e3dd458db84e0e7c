internal import Survey

/// What some outputs come to: of a pilot, of the chosen pilots, of all.
public struct DeliveryTotals: Sendable, Equatable {
  public let outputs: Int
  /// On time, late or without a due date.
  public let accepted: Int
  /// Accepted after they were due.
  public let acceptedLate: Int
  public let overdue: Int
  /// Neither accepted nor overdue.
  public let due: Int
  /// Pounds, fixed.
  public let price: Double
  /// Pounds of what is accepted: nothing is paid before.
  public let paid: Double
  /// ISO date of the next output that is neither accepted nor overdue; nil where there is none,
  /// or none with a date.
  public let nextDue: String?
  /// 0–100 per pilot, added up; nil where the value of a pilot is not known.
  public let value: Double?

  /// In the order of the register.
  public init(_ outputs: [RegisteredOutput], value: Double?) {
    let accepted = outputs.filter(\.state.isAccepted)
    let overdue = outputs.count { if case .overdue = $0.state { true } else { false } }
    self.outputs = outputs.count
    self.accepted = accepted.count
    acceptedLate = accepted.count { $0.state.days != nil }
    (self.overdue, due) = (overdue, outputs.count - accepted.count - overdue)
    price = outputs.reduce(0) { $0 + $1.output.price }
    paid = accepted.reduce(0) { $0 + $1.output.price }
    nextDue = outputs.filter { $0.state == .due }.compactMap(\.output.due).min()
    self.value = value
  }

  /// Pounds that are paid once the rest is accepted.
  public var toPay: Double { max(0, price - paid) }

  /// Value over accepted outputs; nil where none is accepted or the value is not known.
  public var valuePerAccepted: Double? {
    accepted > 0 ? value.map { $0 / Double(accepted) } : nil
  }

  /// Pounds paid over accepted outputs; nil where none is accepted.
  public var paidPerAccepted: Double? { accepted > 0 ? paid / Double(accepted) : nil }
}
