public import Survey

/// A cost beside an amount from which other rules apply.
public struct ThresholdCheck: Sendable, Equatable {
  /// nil: the chosen pilots together.
  public let pilot: String?
  public let threshold: PaperPlan.Threshold
  /// Pounds, most likely and most.
  public let cost: Double
  public let highCost: Double

  /// A cost that equals the amount is not above it.
  public var isAbove: Bool { cost > threshold.amount }
  /// The same at the highest cost.
  public var couldBeAbove: Bool { highCost > threshold.amount }

  /// The chosen pilots together, then each of them, beside every amount; empty where none is
  /// chosen.
  public static func checks(
    of assessment: Assessment, against thresholds: [PaperPlan.Threshold]
  ) -> [ThresholdCheck] {
    let chosen = assessment.pilots.filter(\.isSelected).map(\.pilot)
    guard !chosen.isEmpty else { return [] }
    func sum(_ cost: (Pilot) -> Double) -> Double { chosen.reduce(0) { $0 + cost($1) } }
    let (total, most) = (
      assessment.portfolios.first?.cost ?? sum { $0.cost.mode }, sum { $0.cost.high }
    )
    return thresholds.map {
      ThresholdCheck(pilot: nil, threshold: $0, cost: total, highCost: most)
    }
      + chosen.flatMap { pilot in
        thresholds.map {
          ThresholdCheck(
            pilot: pilot.id, threshold: $0, cost: pilot.cost.mode, highCost: pilot.cost.high)
        }
      }
  }
}
