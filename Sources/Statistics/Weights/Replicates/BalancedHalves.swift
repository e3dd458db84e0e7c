/// Multipliers of balanced half-samples, for two PSUs in every stratum, and Fay's
/// variant of them.
///
/// In replicate r stratum h leans to one of its PSUs by δ_rh = ±1 from a column of a
/// Hadamard matrix:
///
///     m = 1 ± (1 − ρ) δ_rh        aᵣ = 1 / (R (1 − ρ)²)
///
/// ρ = 0 is BRR, where the other PSU drops out; with 0 < ρ < 1 all stay, so that no small
/// domain is empty.  The matrix's first column, all ones, is left out: every column
/// then sums to zero and is orthogonal to the others, so that a linear estimate's
/// mean over replicates is the estimate and its variance exactly the textbook one.
///
/// A lonely PSU keeps its weight; measured from zero it leans against nothing.
///
/// Source: McCarthy (1969), doi:10.2307/1402116; Dippo, Fay & Morganstein (1984) and
/// Fay (1989), Proc. ASA Survey Research Methods; Judkins (1990), Journal of Official
/// Statistics 6, 223–239; Wolter (2007), ch. 3, doi:10.1007/978-0-387-35099-8.
struct BalancedHalves: Sendable, Equatable {
  private let blocks: [ClusterBlock]
  /// 1 − ρ.
  private let lean: Double
  /// δ: replicates × columns, the column of each stratum in `columnOfStratum`.
  private let signs: HadamardMatrix
  private let columnOfStratum: [Int: Int]

  /// - Throws: ``ReplicateDesignError/notPaired(strata:)``.
  init(blocks: [ClusterBlock], fay rho: Double) throws(ReplicateDesignError) {
    precondition((0..<1).contains(rho), "Fay's ρ is \(rho)")
    let uneven = blocks.filter { $0.offset == 0 && $0.stratumSize > 2 }
    guard uneven.isEmpty else { throw .notPaired(strata: uneven.map(\.stratum)) }
    let varying = blocks.filter { $0.offset == 0 && ($0.stratumSize == 2 || $0.rule == .fromZero) }
    self.blocks = blocks
    lean = 1 - rho
    signs = .ofOrder(atLeast: varying.count + 1)
    columnOfStratum = Dictionary(
      uniqueKeysWithValues: varying.enumerated().map { ($1.stratum, $0 + 1) })
  }

  /// None where no stratum varies.
  var replicates: Int { columnOfStratum.isEmpty ? 0 : signs.order }
  /// aᵣ.
  var scale: Double { 1 / (Double(signs.order) * lean * lean) }

  /// Writes the multipliers of one block's PSUs in one replicate.
  func form(_ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int) {
    let block = blocks[number]
    let delta = columnOfStratum[block.stratum].map { signs[replicate, $0] } ?? 0
    for index in multipliers.indices {
      let side = (block.offset + index) % 2 == 0 ? 1.0 : -1
      multipliers[index] = 1 + side * lean * delta
    }
  }
}
