internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

/// Answers label by label: shares in every domain, and whether they differ between levels.
public struct AnswerTables: Sendable {
  /// Every label of every item, also labels nobody chose, for everyone and every level; the
  /// base is the item's answers.
  public private(set) var shares: [AnswerShare] = []
  /// Every item by every segmentation.
  public private(set) var associations: [Association] = []

  public init(_ wave: EstimatedWave) {
    let labels = LabelPanel(wave.weighted.wave, wave.codebook)
    for (grouping, linear) in zip(wave.groupings, wave.linearised(labels.panel)) {
      let tables = LabelTables(labels, linear, linear.covariance(wave.weighted))
      shares += tables.shares(of: grouping, in: wave)
      guard let segmentation = grouping.segmentation else { continue }
      associations += tables.associations(with: segmentation, in: wave.wave)
    }
  }
}

/// The labels of one segmentation's levels.
private struct LabelTables {
  let labels: LabelPanel
  let linear: LinearisedLevels
  let covariance: JointCovariance

  init(_ labels: LabelPanel, _ linear: LinearisedLevels, _ covariance: JointCovariance) {
    (self.labels, self.linear, self.covariance) = (labels, linear, covariance)
  }

  func shares(of grouping: EstimatedWave.Grouping, in wave: EstimatedWave) -> [AnswerShare] {
    linear.shares(covariance, confidence: wave.plan.confidence).enumerated().flatMap {
      level, shares in
      shares.enumerated().compactMap { index, estimate in
        estimate.map {
          AnswerShare(
            domain: grouping.domain(level, in: wave.wave),
            item: labels.panel.ratios[index].measure.id, answer: labels.labels[index],
            estimate: $0)
        }
      }
    }
  }

  /// Tests every item, one family.
  func associations(with segmentation: Segmentation, in wave: String) -> [Association] {
    var found = labels.items.map { item, ratios in
      let n = linear.known(labels.panel.ratios[ratios.lowerBound]).n
      do throws(TableError) {
        let test = try test(ratios)
        return Association(
          wave: wave, segment: segmentation.id, item: item, n: n,
          test: AssociationTest(
            f: test.f, df1: test.df1, df2: test.df2, p: test.p, cramersV: test.cramersV))
      } catch {
        return Association(
          wave: wave, segment: segmentation.id, item: item, n: n, test: nil,
          note: error.explanation)
      }
    }
    let tested = found.indices.filter { found[$0].test != nil }
    let q = benjaminiHochberg(tested.map { found[$0].test?.p ?? 1 })
    for (index, q) in zip(tested, q) { found[index].test?.q = q }
    return found
  }

  /// The table of one item's labels by levels, as shares of all answers, from the levels'
  /// own shares θ and, of all answers, sizes s: with z and d their linearised values,
  ///
  ///     p_rl = θ_rl s_l,   influence s_l z_rl + p_rl (d_l − Σ_k s_k d_k)
  private func test(_ ratios: Range<Int>) throws(TableError) -> RaoScottTest {
    let panel = labels.panel
    let base = panel.ratios[ratios.lowerBound]
    let sums = linear.sums.map { $0[base.denominator] }
    let total = sums.reduce(0, +)
    guard total > 0 else { throw .oneRow }
    let sizes = sums.map { $0 / total }
    var shares = Matrix(rows: ratios.count, columns: sizes.count)
    for (level, size) in sizes.enumerated() {
      for (row, ratio) in ratios.enumerated() {
        shares[row, level] = size * (linear.value(panel.ratios[ratio], level) ?? 0) / 100
      }
    }
    let columns = Array(ratios) + [panel.ratios.count + linear.position(base)]
    let block = covariance.block(columns).finite
    // Influences on one side, then on the other.
    let covariance = block.influences(shares, sizes).transposed().influences(shares, sizes)
    return try RaoScottTest(shares: shares, covariance: covariance, df: linear.known(base).df)
  }
}

extension Matrix {
  /// What each cell of a table takes of the columns: in % per label z by level, then d by level.
  ///
  /// A product with a matrix of few entries: rows × cells steps, not rows × cells × columns.
  fileprivate func influences(_ shares: Matrix, _ sizes: [Double]) -> Matrix {
    let (labels, levels) = (shares.rows, shares.columns)
    let bases = labels * levels
    var all = [Double](repeating: 0, count: rows)
    for level in 0..<levels {
      let d = column(bases + level)
      for row in all.indices { all[row] += sizes[level] * d[row] }
    }
    var result = Matrix(rows: rows, columns: labels * levels)
    for level in 0..<levels {
      let d = column(bases + level)
      for label in 0..<labels {
        let z = column(label * levels + level)
        let (size, share) = (sizes[level] / 100, shares[label, level])
        var influence = result.mutableColumn(level * labels + label)
        for row in all.indices {
          influence[row] = size * z[row] + share * (d[row] - all[row])
        }
      }
    }
    return result
  }
}

extension TableError {
  fileprivate var explanation: String {
    switch self {
    case .oneRow: "everybody gave the same answer, or nobody answered"
    case .oneColumn: "only one level answered"
    case .noDegreesOfFreedom: "too few people"
    case .tooSparse: "too many combinations that nobody has"
    }
  }
}
