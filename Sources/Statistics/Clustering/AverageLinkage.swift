public import LinearAlgebra

/// The distances at which average linkage (UPGMA) first brings each pair of n things together:
/// n × n, 0 on the diagonal.
///
/// The nearest two clusters are joined again and again; the distance of clusters is the mean over
/// their pairs.  Among equals the pair that comes first is joined.
///
/// Cost: n³ comparisons at most.
/// Source: Sokal & Michener (1958), University of Kansas Science Bulletin 38, 1409–1438.
public func copheneticDistances(_ distances: Matrix) -> Matrix {
  precondition(distances.rows == distances.columns, "\(distances.rows)×\(distances.columns)")
  var (between, heights) = (distances, Matrix(rows: distances.rows, columns: distances.rows))
  var clusters = (0..<distances.rows).map { [$0] }
  var alive = Array(clusters.indices)
  while alive.count > 1 {
    let (a, b) = nearest(alive, between)
    for i in clusters[a] {
      for j in clusters[b] { (heights[i, j], heights[j, i]) = (between[a, b], between[a, b]) }
    }
    let (sizeA, sizeB) = (Double(clusters[a].count), Double(clusters[b].count))
    for other in alive where other != a && other != b {
      let mean = (sizeA * between[a, other] + sizeB * between[b, other]) / (sizeA + sizeB)
      (between[a, other], between[other, a]) = (mean, mean)
    }
    clusters[a] += clusters[b]
    alive.removeAll { $0 == b }
  }
  return heights
}

/// The two clusters that are nearest, the first such.
private func nearest(_ alive: [Int], _ between: Matrix) -> (Int, Int) {
  var best = (alive[0], alive[1])
  for (place, a) in alive.enumerated() {
    for b in alive[(place + 1)...] where between[a, b] < between[best.0, best.1] { best = (a, b) }
  }
  return best
}
