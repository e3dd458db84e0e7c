extension Matrix {
  /// diag(s) A: each row of a copy times its factor.
  public func scalingRows(by factors: [Double]) -> Matrix {
    precondition(factors.count == rows, "\(factors.count) factors for \(rows) rows")
    var scaled = self
    for index in 0..<columns {
      var values = scaled.mutableColumn(index)
      for row in values.indices { values[row] *= factors[row] }
    }
    return scaled
  }
}
