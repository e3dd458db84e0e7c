public import Survey

/// How an output stands on the date on which the register is read.
public enum OutputState: Sendable, Equatable {
  case acceptedOnTime
  /// So many days after it was due, at least one.
  case acceptedLate(days: Int)
  /// Accepted, and nobody said by when it was due.
  case acceptedUndated
  /// Not accepted so many days after it was due, at least one.
  case overdue(days: Int)
  /// Not accepted, and due on that date or later; without a date, whenever it is due.
  case due
  /// Not accepted, and nobody said by when it is due.
  case undated

  /// An output that is accepted after `asOf` was not accepted on that date.  Without one,
  /// every acceptance counts and nothing is overdue.
  public init(_ output: Output, asOf: CalendarDay?) {
    let due = output.due.flatMap { CalendarDay(iso: $0) }
    let accepted = output.accepted.flatMap { CalendarDay(iso: $0) }
    if let accepted, accepted <= asOf ?? accepted {
      guard let due else {
        self = .acceptedUndated
        return
      }
      self = accepted > due ? .acceptedLate(days: accepted - due) : .acceptedOnTime
      return
    }
    guard let due else {
      self = .undated
      return
    }
    if let asOf, asOf > due { self = .overdue(days: asOf - due) } else { self = .due }
  }

  public var isAccepted: Bool {
    switch self {
    case .acceptedOnTime, .acceptedLate, .acceptedUndated: true
    case .overdue, .due, .undated: false
    }
  }

  /// Days late, of what is accepted late or overdue.
  public var days: Int? {
    switch self {
    case .acceptedLate(let days), .overdue(let days): days
    case .acceptedOnTime, .acceptedUndated, .due, .undated: nil
    }
  }
}

/// An output with its place in the register.
public struct RegisteredOutput: Sendable, Equatable {
  public let output: Output
  public let state: OutputState

  public init(_ output: Output, asOf: CalendarDay?) {
    self.output = output
    state = OutputState(output, asOf: asOf)
  }
}
