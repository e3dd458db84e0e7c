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

  private let isUnclustered: Bool
  private let isCalibrated: Bool
  private let terms: [[StratumTerm]]

  /// Nothing added yet, for respondents of a wave.
  init(_ weighted: WeightedWave, levels: Int, columns: Int) {
    (self.levels, self.columns, terms) = (levels, columns, weighted.varianceTerms)
    let isUnclustered = weighted.design.isUnclustered
    (self.isUnclustered, isCalibrated) = (isUnclustered, weighted.calibration != nil)
    let empty = [[Double]](repeating: [], count: columns)
    sums = empty
    (squared, regressed) = isCalibrated ? (empty, empty) : ([], [])
    let square = Matrix(rows: columns, columns: columns)
    within = terms.map { _ in isUnclustered ? Array(repeating: square, count: levels) : [] }
  }

  /// Adds the linearised values of those of some consecutive respondents whose level is
  /// known: rows in the order of `domains`, whose blocks are levels.
  mutating func add(_ values: Matrix, _ people: WeightedRows, _ domains: DomainRows) {
    let places = domains.order[domains.known].map { $0 - people.rows.lowerBound }
    precondition(values.rows == places.count && values.columns == columns, "one row each")
    let groups = isUnclustered ? people.strata : people.clusters
    let atomOfRow = atoms.number(domains, people, groups: groups)
    let weights = places.map { people.weights[$0] }
    sums.add(values, times: weights, at: atomOfRow, atoms.count)
    if isCalibrated {
      squared.add(values, times: weights.map { $0 * $0 }, at: atomOfRow, atoms.count)
      let regression = places.map { people.regressionWeights[$0] }
      regressed.add(values, times: regression, at: atomOfRow, atoms.count)
    }
    guard isUnclustered else { return }
    for (set, terms) in terms.enumerated() {
      let roots = zip(places, weights).map { place, weight in
        weight * terms[Int(people.strata[place])].factor.squareRoot()
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
