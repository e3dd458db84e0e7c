internal import LinearAlgebra
internal import Statistics
internal import Weighting

/// Moments of linearised values z over the levels of one segmentation, from which
/// follows the covariance of any two columns at any two levels.
///
/// A respondent has one level, so one matrix of respondents × C holds the linearised
/// values of all levels.  Rows are summed away by *atom*: those of one level, one cell
/// of the margins and one stratum (or one sampling unit, where those were drawn).
/// Panels of rows may be added in any number; memory is atoms · C + levels · C².
struct DomainMoments: Sendable {
  let levels: Int
  let columns: Int
  var atoms = DomainAtoms()
  /// Σ w z per column and atom.
  var sums: [[Double]]
  /// Σ w² z, and Σ d z with d the regression's weights; kept where margins were met.
  var squared: [[Double]]
  var regressed: [[Double]]
  /// Σ factor · w² z zᵀ per variance and level, lower triangles; empty with clusters.
  var within: [[Matrix]]

  private let weighted: WeightedWave
  private let codes: [UInt16]
  private let terms: [[StratumTerm]]

  /// Nothing added yet, for level codes of every respondent of a wave.
  init(_ weighted: WeightedWave, codes: [UInt16], levels: Int, columns: Int) {
    (self.weighted, self.codes) = (weighted, codes)
    (self.levels, self.columns) = (levels, columns)
    terms = weighted.varianceTerms
    let empty = [[Double]](repeating: [], count: columns)
    sums = empty
    (squared, regressed) = weighted.calibration == nil ? ([], []) : (empty, empty)
    let square = Matrix(rows: columns, columns: columns)
    within = terms.map { _ in
      weighted.design.isUnclustered ? Array(repeating: square, count: levels) : []
    }
  }

  /// Adds the linearised values of some respondents: rows in the order of `rows`, whose
  /// blocks are levels; `rows` holds row numbers of the wave.
  mutating func add(_ values: Matrix, _ domains: DomainRows) {
    let rows = Array(domains.order[domains.known])
    precondition(values.rows == rows.count && values.columns == columns, "one row each")
    let atomOfRow = atoms.number(rows, codes, weighted)
    let weights = rows.map { weighted.weights[$0] }
    sums.add(values, times: weights, at: atomOfRow, atoms.count)
    if let calibration = weighted.calibration {
      squared.add(values, times: weights.map { $0 * $0 }, at: atomOfRow, atoms.count)
      let regression = rows.map { calibration.regressionWeights[$0] }
      regressed.add(values, times: regression, at: atomOfRow, atoms.count)
    }
    guard weighted.design.isUnclustered else { return }
    for (set, terms) in terms.enumerated() {
      let roots = zip(rows, weights).map { row, weight in
        weight * terms[Int(weighted.design.stratumOfCluster[row])].factor.squareRoot()
      }
      let scaled = values.scalingRows(by: roots)
      for (level, block) in domains.blocks.enumerated() {
        within[set][level].addCrossProduct(of: scaled, inRows: block)
      }
    }
  }
}

extension [[Double]] {
  /// Adds weight · value of each row to its atom, column by column.
  fileprivate mutating func add(
    _ values: Matrix, times weights: [Double], at atoms: [Int], _ count: Int
  ) {
    for index in indices {
      let grown = Swift.max(0, count - self[index].count)
      self[index].append(contentsOf: repeatElement(0, count: grown))
      let column = values.column(index)
      var target = self[index].mutableSpan
      for row in atoms.indices { target[atoms[row]] += weights[row] * column[row] }
    }
  }
}

extension WeightedWave {
  /// With replacement and, where it is not the same but for a factor, with the finite
  /// population correction.
  var varianceTerms: [[StratumTerm]] {
    let plain = design.varianceTerms(finite: false)
    return design.commonUncovered == nil ? [plain, design.varianceTerms(finite: true)] : [plain]
  }
}
