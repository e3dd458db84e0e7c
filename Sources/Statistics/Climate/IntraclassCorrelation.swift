/// How alike people of one unit are, from a one-way analysis of variance.
///
/// Sources: Bliese (2000), in Klein & Kozlowski, Multilevel Theory, 349–381; Shrout &
/// Fleiss (1979), doi:10.1037/0033-2909.86.2.420.
public struct IntraclassCorrelation: Sendable, Equatable {
  /// Units J, and values N in them.
  public let units: Int
  public let n: Int
  /// MSB and MSW.
  public let between: Double
  public let within: Double

  /// N / J.
  public var meanSize: Double { Double(n) / Double(units) }
  public var betweenDF: Int { units - 1 }
  public var withinDF: Int { n - units }
}

/// Why units have no intraclass correlation.
public enum IntraclassError: Error, Sendable, Equatable {
  /// One unit, or none: nothing to compare.
  case tooFewUnits(Int)
  /// Every unit is one person: nothing shows how people of a unit differ.
  case unitsOfOne
  /// Everybody's value is the same.
  case constant
  /// Units differ and nobody within them does: the F ratio is infinite.
  case noWithinVariance
}

extension IntraclassCorrelation {
  /// The analysis of variance of values summed up by unit, unweighted:
  ///
  ///     MSB = Σⱼ nⱼ (ȳⱼ − ȳ)² / (J − 1),   MSW = Σⱼ Σᵢ (yᵢⱼ − ȳⱼ)² / (N − J)
  ///
  /// Empty units count nowhere; the order of units is free.  O(J).
  public init(_ moments: [RunningMoments]) throws(IntraclassError) {
    let groups = moments.filter { $0.count > 0 }
    let n = groups.reduce(0) { $0 + $1.count }
    guard groups.count > 1 else { throw .tooFewUnits(groups.count) }
    guard n > groups.count else { throw .unitsOfOne }
    let mean = groups.reduce(0) { $0 + Double($1.count) * $1.mean } / Double(n)
    let between = groups.reduce(0) { $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean) }
    let within = groups.reduce(0) { $0 + $1.squares }

    // What rounding of the means can leave of squares that are nothing.
    let scale = groups.reduce(0) { max($0, $1.mean.magnitude) }
    let rounding = 1e-24 * Double(n) * scale * scale
    guard between > rounding || within > rounding else { throw .constant }
    guard within > rounding else { throw .noWithinVariance }
    (units, self.n) = (groups.count, n)
    self.between = between / Double(groups.count - 1)
    self.within = within / Double(n - groups.count)
  }
}

extension IntraclassCorrelation {
  /// ICC(1): how much of a person's answer is their unit's.
  ///
  ///     (MSB − MSW) / (MSB + (N/J − 1) MSW)
  ///
  /// Negative where people of one unit differ more than people of different units.
  public var one: Double { Self.one(ratio: ratio, size: meanSize) }

  /// ICC(2): how reliable the mean of a unit of average size is, 1 − MSW / MSB; nil
  /// where units do not differ at all.
  public var two: Double? { between > 0 ? 1 - 1 / ratio : nil }

  /// F = MSB / MSW.
  public var ratio: Double { between / within }

  /// P(F ≥ ratio) if units did not differ.
  public var p: Double { UpperTail.fisher(ratio, Double(betweenDF), Double(withinDF)) }

  /// An interval of ICC(1): its value at F / F_{1−α/2} and at F / F_{α/2}.
  ///
  /// Exact for normal values in units of one size; with unequal sizes N/J stands for
  /// that size.
  public func interval(confidence: Double) -> (lower: Double, upper: Double) {
    let tail = (1 - confidence) / 2
    return (at(quantile: 1 - tail), at(quantile: tail))
  }

  /// ICC(1) at F / F_q.
  private func at(quantile q: Double) -> Double {
    let quantile = FisherF.quantile(q, Double(betweenDF), Double(withinDF))
    return Self.one(ratio: ratio / quantile, size: meanSize)
  }

  private static func one(ratio: Double, size: Double) -> Double {
    (ratio - 1) / (ratio + size - 1)
  }
}
