internal import LinearAlgebra

/// Sets of candidates as a 0/1 matrix, sets × candidates: one product with values or
/// costs gives what every set is worth or costs.
struct PortfolioTable: Sendable {
  private let members: Matrix

  init(_ sets: [PilotSet], candidates: Int) {
    var members = Matrix(rows: sets.count, columns: candidates)
    for (row, set) in sets.enumerated() {
      for candidate in set { members[row, candidate] = 1 }
    }
    self.members = members
  }

  /// Of every set, the sum of its candidates' amounts.
  func worths(_ amounts: [Double]) -> [Double] { columns([amounts]) }

  /// Sets × amounts, column by column: each column is one list of amounts, one per
  /// candidate.
  ///
  /// BLAS `dgemm`; 2 × sets × candidates × lists flops.
  func columns(_ lists: [[Double]]) -> [Double] {
    let amounts = Matrix(
      rows: members.columns, columns: lists.count, columnMajor: lists.flatMap { $0 })
    let product = members.times(amounts).span
    return product.indices.map { product[$0] }
  }
}
