public import Survey

/// What else changed about an item or construct between two waves: wording, items, labels,
/// order, routing.  docs/METHODS.md says what counts.
public struct InstrumentDrift: Sendable, Equatable {
  /// By kind, then in codebook order; those that the study declares harmless too.
  public let found: [Drift]
  private let constructs: [String: Set<String>]
  private let indexed: Set<String>

  /// O(items · respondents).
  public init(from: String, to: String, data: SurveyData) {
    let pair = WavePair(from: from, to: to, data: data)
    found = pair.map(drifts) ?? []
    let items = data.codebook.items
    constructs = Dictionary(grouping: items, by: \.construct).mapValues { Set($0.map(\.id)) }
    let outcomes = Set(data.codebook.constructs.filter(\.isOutcome).map(\.id))
    indexed = Set(items.filter { !outcomes.contains($0.construct) }.map(\.id))
  }

  /// What is to be told beside a measure's change; empty where nothing is.  The order of
  /// columns is no part of it, nor what the study declares harmless.
  public func notes(for measure: Measure) -> [String] {
    let items: Set<String> =
      switch measure.kind {
      case .index: indexed
      case .construct: constructs[measure.id] ?? []
      case .item: [measure.id]
      }
    return found.filter { drift in
      drift.kind.touchesChange && !drift.isHarmless && drift.items.contains(where: items.contains)
    }.map(\.text)
  }
}

/// Drift of every kind, marked as the study declares it.
private func drifts(_ pair: WavePair) -> [Drift] {
  let all =
    wordingDrift(pair) + itemDrift(pair) + labelDrift(pair) + orderDrift(pair) + routingDrift(pair)
  return all.map { drift in
    var drift = drift
    drift.isHarmless =
      !drift.items.isEmpty
      && drift.items.allSatisfy { pair.isHarmless($0, drift.kind) }
    return drift
  }
}
