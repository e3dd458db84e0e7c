public import LinearAlgebra

/// Sets of labels that coders gave to units: multi-valued α is a function of the sums.
///
/// An empty set is a value; a coder who said nothing has none.  Rows are units, or
/// resamples of them, or all of them summed.
///
/// Source: Krippendorff & Craggs (2016), doi:10.1080/19312458.2016.1228863.
public struct LabelSets: Sendable, Equatable {
  /// q
  public let labels: Int
  /// s, the size of the largest set.
  public let largest: Int
  /// Rows × (1 + q + s + 1): observed disagreement, how often each label was given, and how
  /// many sets have each size, over units of m_u ≥ 2 sets.
  public let sums: Matrix

  /// Sums that were made of sets of up to `largest` of `labels` labels.
  public init(labels: Int, largest: Int, sums: Matrix) {
    precondition(sums.columns == labels + largest + 2, "a sum per label and size")
    (self.labels, self.largest, self.sums) = (labels, largest, sums)
  }

  /// A row per unit; of each the sets its coders gave it, as labels 0 ..< `labels`, each once.
  ///
  /// O(Σᵤ m_u² × size).
  public init(_ units: [[Set<Int>]], labels: Int) {
    let shared = units.map { $0.count > 1 ? $0 : [] }
    let largest = shared.joined().map(\.count).max() ?? 0
    var sums = Matrix(rows: units.count, columns: labels + largest + 2)
    for (unit, sets) in shared.enumerated() {
      for (index, set) in sets.enumerated() {
        for other in sets[(index + 1)...] {
          sums[unit, 0] += 2 * setDifference(set, other) / Double(sets.count - 1)
        }
        for label in set { sums[unit, 1 + label] += 1 }
        sums[unit, 1 + labels + set.count] += 1
      }
    }
    self.init(labels: labels, largest: largest, sums: sums)
  }
}

/// δ = 1 − 2|C ∩ K| / (|C| + |K|); 0 between two empty sets.
private func setDifference(_ a: Set<Int>, _ b: Set<Int>) -> Double {
  a.isEmpty && b.isEmpty ? 0 : 1 - 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
}

extension LabelSets {
  /// Multi-valued α = 1 − D_o / D_e of every row.
  ///
  ///     D_o = Σᵤ Σ_{i≠j} δ / (m_u − 1) / n
  ///     D_e = Σ_{a,b} P_a P_b · mean of δ over sets C, K of sizes a, b
  ///
  /// n sets, a share P_a of size a.  O(rows × q s²).
  public var alphas: [AgreementCoefficient] {
    var chance = SetDraws(largest: largest)
    return (0..<sums.rows).map { row in
      let sizes = (0...largest).map { sums[row, 1 + labels + $0] }
      let n = sizes.reduce(0, +)
      guard n > 0 else { return .nothingShared }
      chance.form((0..<labels).lazy.map { sums[row, 1 + $0] })
      var expected = 0.0
      for a in 0...largest where sizes[a] > 0 {
        for b in 0...largest where sizes[b] > 0 && a + b > 0 {
          guard let difference = chance.meanDifference(a, b) else { return .tooFewLabels }
          expected += sizes[a] * sizes[b] * difference
        }
      }
      return expected > 0 ? .value(1 - n * sums[row, 0] / expected) : .noVariation
    }
  }
}

/// What two sets of given sizes have in common where labels are drawn as often as they
/// were given, n_x times.
///
/// A pair of sets C, K weighs
///
///     π = Π_{C∖K} n_x · Π_{K∖C} n_x · Π_{C∩K} n_x(n_x − 1)
///
/// so that Σ π over all pairs of sizes a, b is the coefficient of uᵃvᵇ in
/// Πₓ (1 + n_x u + n_x v + n_x(n_x − 1) w uv) at w = 1, and Σ π |C ∩ K| that of its
/// derivative by w.  Both are built label by label instead of set by set.
private struct SetDraws {
  private let width: Int
  /// Σ π and Σ π |C ∩ K|, a by a; n_x counts in units of Σ n, which cancels.
  private var weight: [Double]
  private var common: [Double]

  init(largest: Int) {
    width = largest + 1
    weight = Array(repeating: 0, count: width * width)
    common = weight
  }

  mutating func form(_ counts: some Collection<Double>) {
    for index in weight.indices { (weight[index], common[index]) = (0, 0) }
    weight[0] = 1
    let total = counts.reduce(0, +)
    for count in counts where count > 0 {
      include(one: count / total, both: count * (count - 1) / (total * total))
    }
  }

  /// Multiplies by 1 + one·(u + v) + both·w·uv.
  private mutating func include(one: Double, both: Double) {
    for a in (0..<width).reversed() {
      for b in (0..<width).reversed() {
        let cell = a * width + b
        if a > 0 {
          weight[cell] += one * weight[cell - width]
          common[cell] += one * common[cell - width]
        }
        if b > 0 {
          weight[cell] += one * weight[cell - 1]
          common[cell] += one * common[cell - 1]
        }
        if a > 0 && b > 0 {
          weight[cell] += both * weight[cell - width - 1]
          common[cell] += both * (common[cell - width - 1] + weight[cell - width - 1])
        }
      }
    }
  }

  /// nil where no two such sets can be drawn.
  func meanDifference(_ a: Int, _ b: Int) -> Double? {
    let cell = a * width + b
    guard weight[cell] > 0 else { return nil }
    return 1 - 2 * common[cell] / (weight[cell] * Double(a + b))
  }
}
