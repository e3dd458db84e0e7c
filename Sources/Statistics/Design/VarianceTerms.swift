/// How the PSU totals t of one stratum enter a variance: factor · (Σ t tᵀ − [s sᵀ / nₕ]),
/// with s = Σ t taken off where the stratum is centred.
public struct StratumTerm: Sendable, Equatable {
  /// nₕ/(nₕ − 1), times 1 − fₕ where the population is finite; 0 where the stratum adds nothing.
  public let factor: Double
  /// 1/nₕ, or 0 where totals are measured from zero.
  public let centring: Double
}

extension SampleDesign {
  /// How each stratum enters a variance, lonely strata by their rule: together
  ///
  ///     V = Σₕ factorₕ · (Σ_c t_hc t_hcᵀ − centringₕ · sₕ sₕᵀ)
  ///
  /// of totals whose PSU sums are t, the same as ``variances(of:)`` gives one by one.
  ///
  /// - Parameter finite: with the finite population correction where a stratum's size is known.
  /// - Returns: a term per stratum.
  public func varianceTerms(finite: Bool) -> [StratumTerm] {
    let scale = scaleForLikeOthers
    return strata.map { stratum in
      let covered = finite ? stratum.uncovered : 1
      switch stratum.rule {
      case .centred where stratum.clusters > 1:
        let n = Double(stratum.clusters)
        return StratumTerm(factor: scale * covered * n / (n - 1), centring: 1 / n)
      case .fromZero: return StratumTerm(factor: scale * covered, centring: 0)
      case .centred, .certain, .likeOthers: return StratumTerm(factor: 0, centring: 0)
      }
    }
  }

  /// The share of the population that nobody asked, where it is the same in every stratum:
  /// one variance is then that multiple of the other.
  public var commonUncovered: Double? {
    let shares = Set(strata.filter { $0.clusters > 0 }.map(\.uncovered))
    return shares.count <= 1 ? shares.first ?? 1 : nil
  }

  /// (known + missing) / known strata, where lonely ones vary like the others.
  private var scaleForLikeOthers: Double {
    let missing = strata.filter { $0.rule == .likeOthers }.count
    let known = strata.filter { $0.rule != .likeOthers && $0.clusters > 0 }.count
    return missing == 0 || known == 0 ? 1 : Double(known + missing) / Double(known)
  }
}
