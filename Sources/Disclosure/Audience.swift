/// Who will read the report; the gate's strictness follows from it.
public enum Audience: String, Sendable, Equatable, CaseIterable {
  /// The force's own analysts on its own machine: nothing suppressed.
  case analyst
  /// A contractor, accompanied: full gate.
  case partner
  /// Publication: full gate, coarse rounding, nothing commercial.
  case `public`

  public var isGated: Bool { self != .analyst }
}
