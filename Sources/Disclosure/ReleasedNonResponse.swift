public import Survey

/// What is known of those who did not answer in a wave, after the gate.
public struct ReleasedNonResponse: Sendable, Equatable {
  public let wave: String
  public let representativeness: [ReleasedRepresentativeness]
  public let tippingPoints: [ReleasedTippingPoint]
  public let lateDifferences: [ReleasedLateDifference]

  var suppressions: [Suppression?] {
    representativeness.map { $0.cell.suppression } + tippingPoints.map { $0.cell.suppression }
      + lateDifferences.map { $0.cell.suppression }
  }
}

public struct ReleasedRepresentativeness: Sendable, Equatable {
  /// Segmentation ids.
  public let segments: [String]
  public let cell: Released<Representativeness>
}

public struct ReleasedTippingPoint: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  public let conclusion: TippingPoint.Conclusion
  public let cell: Released<TippingPoint>
}

public struct ReleasedLateDifference: Sendable, Equatable {
  public let measure: Measure
  public let cell: Released<LateDifference>
}
