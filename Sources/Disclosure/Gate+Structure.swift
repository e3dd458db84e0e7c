internal import Estimation
public import Survey

/// What the items of a wave measure, after the gate.
public struct ReleasedStructure: Sendable, Equatable {
  public let wave: String
  public let cell: Released<Structure>
}

extension Gate {
  /// Everything in it is about everybody; it leaves where the pair of items that the fewest
  /// answered has enough people.
  func structure(_ findings: WaveFindings) -> ReleasedStructure? {
    findings.structure.map {
      ReleasedStructure(wave: $0.wave, cell: pass($0, n: $0.n, isWithheld: false))
    }
  }
}

extension Structure: Roundable {
  func rounded(by rounding: Rounding) -> Structure {
    let round = rounding.coefficient
    var rounded = self
    rounded.n = rounding.count(n)
    (rounded.adequacy, rounded.itemAdequacy) = (adequacy.map(round), itemAdequacy.map(round))
    rounded.sphericity = sphericity.map {
      SphericityTest(
        chiSquared: rounding.number($0.chiSquared), df: $0.df, p: rounding.probability($0.p))
    }
    rounded.factorCorrelations = factorCorrelations.map { $0.map(round) }
    rounded.eigenvalues = eigenvalues.map {
      ChanceEigenvalue(
        value: round($0.value), normal95: round($0.normal95), resampled95: round($0.resampled95))
    }
    rounded.loadings = loadings.map {
      ItemLoadings(
        item: $0.item, construct: $0.construct, loadings: $0.loadings.map(round),
        communality: round($0.communality))
    }
    rounded.general = general.map {
      GeneralShare(
        construct: $0.construct, items: $0.items, hierarchical: $0.hierarchical.map(round),
        total: $0.total.map(round), note: $0.note)
    }
    return rounded
  }
}
