/// Benjamini–Hochberg q values of one family of p values, in their order.
///
///     q₍ᵢ₎ = min_{j ≥ i} min(1, m p₍ⱼ₎ / j)
///
/// R's `p.adjust(method = "BH")`.  O(m log m).
/// Source: Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
public func benjaminiHochberg(_ p: [Double]) -> [Double] {
  let order = p.indices.sorted { p[$0] != p[$1] ? p[$0] > p[$1] : $0 < $1 }
  var q = p
  var smallest = 1.0
  for (above, index) in order.enumerated() {
    smallest = min(smallest, p[index] * Double(p.count) / Double(p.count - above))
    q[index] = smallest
  }
  return q
}
