/// A figure after disclosure control.  Only this module can make one, because
/// the initialiser of a shown figure is internal: what the gate did not pass,
/// no later room can print.
public enum Released<Value: Sendable & Equatable>: Sendable, Equatable {
  case shown(Shown)
  case suppressed(Suppression)

  public struct Shown: Sendable, Equatable {
    /// Rounded by the audience's policy.
    public let value: Value
    /// Fewer people than the threshold stand behind it; only analysts see such.
    public let isSmall: Bool
    /// Replicate draws of the figure, unrounded, for `Pilots` alone.
    package let draws: [Double]

    init(_ value: Value, isSmall: Bool, draws: [Double] = []) {
      (self.value, self.isSmall, self.draws) = (value, isSmall, draws)
    }
  }

  /// The figure, nil where it is suppressed.
  public var value: Value? {
    if case .shown(let shown) = self { shown.value } else { nil }
  }
  public var shown: Shown? {
    if case .shown(let shown) = self { shown } else { nil }
  }
  public var suppression: Suppression? {
    if case .suppressed(let reason) = self { reason } else { nil }
  }
}

/// Why a figure is withheld.  Primary and complementary suppression carry one
/// mark, so that a reader cannot tell which hidden level is the small one.
public enum Suppression: Sendable, Equatable {
  /// Too few people, or it would give away a figure that has too few.
  case tooFew(threshold: Int)
  /// The question changed between the waves.
  case drift
  /// The codes of a theme changed between the waves.
  case recoding

  public var explanation: String {
    switch self {
    case .tooFew(let threshold):
      "withheld: fewer than \(threshold) people, or it would give away such a group"
    case .drift: "withheld: the questions changed between the waves"
    case .recoding: "withheld: the codes of the theme changed between the waves"
    }
  }
}
