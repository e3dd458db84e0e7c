internal import LinearAlgebra
internal import Statistics
internal import Testing

@Suite struct HadamardTests {
  /// HHᵀ = nI for every order up to 400 that exists, all four constructions among them.
  @Test func rowsAreOrthogonal() {
    for order in 1...400 {
      guard let matrix = HadamardMatrix(order: order) else { continue }
      var rows = Matrix(rows: order, columns: order)
      for row in 0..<order {
        for column in 0..<order { rows[column, row] = matrix[row, column] }
      }
      var identity = Matrix(rows: order, columns: order)
      for index in 0..<order { identity[index, index] = Double(order) }
      let isOrthogonal = rows.transposeTimes(rows) == identity
      #expect(isOrthogonal, "order \(order)")
    }
  }

  @Test func firstRowAndColumnAreOnes() {
    for order in [1, 2, 4, 12, 20, 28, 36, 56, 148, 200] {
      let matrix = HadamardMatrix(order: order)
      #expect(matrix != nil, "\(order)")
      guard let matrix else { continue }
      #expect((0..<order).allSatisfy { matrix[0, $0] == 1 && matrix[$0, 0] == 1 })
      #expect((0..<order).allSatisfy { abs(matrix[order - 1, $0]) == 1 })
    }
  }

  @Test func whichOrdersThereAre() {
    let orders = (1...1000).filter { HadamardMatrix(order: $0) != nil }
    #expect(orders.allSatisfy { $0 <= 2 || $0 % 4 == 0 })
    #expect(orders.prefix(14) == [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48])
    #expect(orders.count { (4...400).contains($0) } == 80)
    #expect(zip(orders, orders.dropFirst()).allSatisfy { $1 - $0 <= 12 })
    #expect(HadamardMatrix.ofOrder(atLeast: 49).order == 56)
    #expect(HadamardMatrix.ofOrder(atLeast: 0).order == 1)
  }
}
