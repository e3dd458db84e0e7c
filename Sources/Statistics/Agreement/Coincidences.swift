public import LinearAlgebra

/// Krippendorff's coincidences of values, and the α that is a function of their sums.
///
///     o_ck = Σᵤ (pairs of values c, k in u) / (m_u − 1),   over units of m_u ≥ 2 values
///
/// Rows are units, and just as well resamples of units, or all of them summed: α of a
/// resample is α of its sums.
///
/// Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability,
/// https://repository.upenn.edu/asc_papers/43; Content Analysis (2019), ch. 12,
/// doi:10.4135/9781071878781.
public struct Coincidences: Sendable, Equatable {
  /// Distinct values, ascending.
  public let values: [Double]
  /// Rows × q(q + 1)/2: o_ck of c ≤ k, c by c.
  public let sums: Matrix

  /// Sums that were made of coincidences of these values.
  public init(values: [Double], sums: Matrix) {
    precondition(sums.columns == values.count * (values.count + 1) / 2, "a cell per pair of values")
    (self.values, self.sums) = (values, sums)
  }

  /// A row per unit, or per group of units where `group` says which each is in.
  ///
  /// O(values given + units × distinct values per unit squared).
  public init(_ data: ReliabilityData, group: [Int32]? = nil, groups: Int? = nil) {
    precondition(group.map { $0.count == data.units } ?? true, "a group per unit")
    let q = data.values.count
    var sums = Matrix(rows: groups ?? data.units, columns: q * (q + 1) / 2)
    var counts = [Double](repeating: 0, count: q)
    var present: [Int] = []
    for unit in 0..<data.units {
      let given = data.given(to: unit)
      guard given.count > 1 else { continue }
      for value in given {
        if counts[Int(value)] == 0 { present.append(Int(value)) }
        counts[Int(value)] += 1
      }
      let row = group.map { Int($0[unit]) } ?? unit
      for c in present {
        for k in present where c <= k {
          let pairs = counts[c] * (c == k ? counts[k] - 1 : counts[k])
          sums[row, Self.cell(c, k, of: q)] += pairs / Double(given.count - 1)
        }
      }
      for c in present { counts[c] = 0 }
      present.removeAll(keepingCapacity: true)
    }
    self.init(values: data.values, sums: sums)
  }

  @inline(__always)
  private static func cell(_ c: Int, _ k: Int, of q: Int) -> Int { c * q - c * (c - 1) / 2 + k - c }
}

extension Coincidences {
  /// α of every row: with n_c = Σₖ o_ck and n = Σ n_c,
  ///
  ///     α = 1 − D_o / D_e = 1 − (n − 1) Σ_{c<k} o_ck δ²_ck / Σ_{c<k} n_c n_k δ²_ck
  ///
  /// Ordinal δ² is that of the row's own n_c.  O(rows × q²).
  public func alphas(_ level: MeasurementLevel) -> [AgreementCoefficient] {
    precondition(level != .ratio || values.allSatisfy { $0 >= 0 }, "a ratio scale begins at 0")
    var counts = [Double](repeating: 0, count: values.count)
    var positions = counts
    return (0..<sums.rows).map { row in
      let n = formCounts(&counts, row)
      guard n > 0 else { return .nothingShared }
      level.formPositions(&positions, values: values, counts: counts)
      var (observed, expected, cell) = (0.0, 0.0, 0)
      for c in values.indices {
        cell += 1
        for k in (c + 1)..<max(values.count, c + 1) {
          let difference = level.squaredDifference(positions[c], positions[k])
          observed += sums[row, cell] * difference
          expected += counts[c] * counts[k] * difference
          cell += 1
        }
      }
      return expected > 0 ? .value(1 - (n - 1) * observed / expected) : .noVariation
    }
  }

  /// n_c of a row; returns n.
  private func formCounts(_ counts: inout [Double], _ row: Int) -> Double {
    var (n, cell) = (0.0, 0)
    for c in counts.indices { counts[c] = 0 }
    for c in counts.indices {
      for k in c..<counts.count {
        let pairs = sums[row, cell]
        counts[c] += pairs
        if k > c { counts[k] += pairs }
        n += k > c ? 2 * pairs : pairs
        cell += 1
      }
    }
    return n
  }
}

/// Krippendorff's α of values, for any number of coders and missing values.
///
/// For one figure; ``Coincidences`` gives those of resamples from the same sums.
public func krippendorffAlpha(
  _ data: ReliabilityData, _ level: MeasurementLevel
) -> AgreementCoefficient {
  let one = [Int32](repeating: 0, count: data.units)
  return Coincidences(data, group: one, groups: 1).alphas(level)[0]
}
