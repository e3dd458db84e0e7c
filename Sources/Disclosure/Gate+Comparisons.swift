public import Survey

/// Where a score stands among others, after the gate.
public struct ReleasedRank: Sendable, Equatable {
  public let among: ScoreRank.Among
  public let domain: Domain
  public let measure: Measure
  public let statistic: Statistic
  public let cell: Released<ScoreRank>
}

public struct ReleasedQuantile: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  public let order: Double
  public let cell: Released<ScoreQuantile>
}

public struct ReleasedAssociation: Sendable, Equatable {
  public let wave: String
  public let segment: String
  public let item: String
  public let cell: Released<Association>
}

extension Gate {
  /// Ranks tell between which others a missing one lies, so where any of those ranked
  /// together is withheld, all are.
  func ranks(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedRank] {
    findings.ranks.map { rank in
      let isWithheld: Bool =
        switch rank.among {
        case .levels: withholdsAny(of: rank.domain.segment, rank.measure, in: findings, pattern)
        case .constructs:
          codebook.constructs.contains {
            pattern.isWithheld(rank.domain, Measure(kind: .construct, id: $0.id))
          }
        }
      return ReleasedRank(
        among: rank.among, domain: rank.domain, measure: rank.measure, statistic: rank.statistic,
        cell: pass(rank, n: rank.n, isWithheld: isWithheld))
    }
  }

  func quantiles(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedQuantile] {
    findings.quantiles.map {
      ReleasedQuantile(
        domain: $0.domain, measure: $0.measure, order: $0.order,
        cell: pass($0, n: $0.n, isWithheld: pattern.isWithheld($0.domain, $0.measure)))
    }
  }

  /// A test is made of all cells of its table: it stays in where one of them does.
  func associations(
    _ findings: WaveFindings, _ pattern: SuppressionPattern
  ) -> [ReleasedAssociation] {
    findings.associations.map {
      ReleasedAssociation(
        wave: $0.wave, segment: $0.segment, item: $0.item,
        cell: pass(
          $0, n: $0.n,
          isWithheld: withholdsAny(
            of: $0.segment, Measure(kind: .item, id: $0.item), in: findings, pattern)))
    }
  }

  /// Whether any level of a segmentation is withheld for a measure.
  private func withholdsAny(
    of segment: String, _ measure: Measure, in findings: WaveFindings,
    _ pattern: SuppressionPattern
  ) -> Bool {
    let levels = segmentations.first { $0.id == segment }?.levels ?? []
    return levels.contains {
      let domain = Domain(wave: findings.wave, segment: segment, level: $0)
      return pattern.isWithheld(domain) || pattern.isWithheld(domain, measure)
    }
  }
}

extension ScoreRank: Roundable {
  func rounded(by rounding: Rounding) -> ScoreRank {
    var rounded = self
    rounded.n = rounding.count(n)
    return rounded
  }
}

extension ScoreQuantile: Roundable {
  func rounded(by rounding: Rounding) -> ScoreQuantile {
    var rounded = self
    (rounded.value, rounded.interval) = (rounding.number(value), rounding.interval(interval))
    rounded.n = rounding.count(n)
    return rounded
  }
}

extension Association: Roundable {
  func rounded(by rounding: Rounding) -> Association {
    var rounded = self
    rounded.n = rounding.count(n)
    rounded.test = test.map {
      AssociationTest(
        f: rounding.coefficient($0.f), df1: rounding.coefficient($0.df1),
        df2: rounding.coefficient($0.df2), p: rounding.probability($0.p),
        q: $0.q.map(rounding.probability), cramersV: rounding.coefficient($0.cramersV))
    }
    return rounded
  }
}
