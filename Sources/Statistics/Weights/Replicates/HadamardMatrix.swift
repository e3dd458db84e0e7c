/// An n × n matrix of ±1 whose rows are orthogonal, HHᵀ = nI, its first row and first
/// column all +1.
///
/// Built by Paley's two constructions from primes and by Sylvester's doubling.  They
/// reach every multiple of 4 up to 48, and four of five up to 400; below 1,000 the next
/// order that they reach is never more than 12 away.
///
/// Source: Sylvester (1867), doi:10.1080/14786446708639914; Paley (1933),
/// doi:10.1002/sapm1933121311.
public struct HadamardMatrix: Sendable, Equatable {
  public let order: Int
  /// Row by row.
  private let signs: [Int8]

  /// nil for an order that the constructions do not reach.  O(n²).
  public init?(order: Int) {
    guard let rows = Self.rows(order) else { return nil }
    self.order = order
    // Turning whole rows and columns about keeps them orthogonal.
    signs = rows.flatMap { row in row.indices.map { row[$0] * row[0] * rows[0][$0] * rows[0][0] } }
  }

  /// The smallest that the constructions reach with at least `least` rows.
  public static func ofOrder(atLeast least: Int) -> HadamardMatrix {
    var order = least
    while true {
      if let matrix = HadamardMatrix(order: order) { return matrix }
      order += 1
    }
  }

  /// +1 or −1.
  public subscript(row: Int, column: Int) -> Double { Double(signs[row * order + column]) }

  private static func rows(_ n: Int) -> [[Int8]]? {
    if n == 1 { return [[1]] }
    if n == 2 { return [[1, 1], [1, -1]] }
    guard n > 2, n % 4 == 0 else { return nil }
    if isPrime(n - 1) { return paleyOne(n - 1) }
    if n % 8 == 4, isPrime(n / 2 - 1) { return paleyTwo(n / 2 - 1) }
    return rows(n / 2).map(doubled)
  }

  /// [H H; H −H].
  private static func doubled(_ rows: [[Int8]]) -> [[Int8]] {
    rows.map { $0 + $0 } + rows.map { row in row + row.map { -$0 } }
  }

  /// I + S of a prime q ≡ 3 (mod 4), with S skew: order q + 1.
  private static func paleyOne(_ q: Int) -> [[Int8]] {
    var rows = conference(q, corner: -1)
    for index in rows.indices { rows[index][index] += 1 }
    return rows
  }

  /// C ⊗ [1 1; 1 −1] + I ⊗ [1 −1; −1 −1] of a prime q ≡ 1 (mod 4), with C symmetric:
  /// order 2(q + 1).
  private static func paleyTwo(_ q: Int) -> [[Int8]] {
    conference(q, corner: 1).enumerated().flatMap { i, row in
      let upper = row.enumerated().flatMap { j, c -> [Int8] in i == j ? [1, -1] : [c, c] }
      let lower = row.enumerated().flatMap { j, c -> [Int8] in i == j ? [-1, -1] : [c, -c] }
      return [upper, lower]
    }
  }

  /// [0 1ᵀ; ±1 χ(i − j)] with χ the quadratic character of the residues mod q.
  private static func conference(_ q: Int, corner: Int8) -> [[Int8]] {
    var character = [Int8](repeating: -1, count: q)
    for root in 1..<q { character[root * root % q] = 1 }
    character[0] = 0
    let first: [Int8] = [0] + [Int8](repeating: 1, count: q)
    let others = (0..<q).map { i -> [Int8] in
      [corner] + (0..<q).map { j in character[(i - j + q) % q] }
    }
    return [first] + others
  }

  private static func isPrime(_ n: Int) -> Bool {
    n > 1 && !(2..<n).prefix { $0 * $0 <= n }.contains { n % $0 == 0 }
  }
}
