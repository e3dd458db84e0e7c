extension AnswerSheet {
  /// Intra-individual response variability: the standard deviation of a respondent's own
  /// answers, in labels.
  ///
  ///     √( (k Σa² − (Σa)²) / (k (k − 1)) )     over the k items answered
  ///
  /// Answers count as ticked (label 1, 2, …).  In whole numbers until the root, so that
  /// it is exactly 0 for somebody who ticked one label throughout, and only then.
  /// Nil with fewer than two answers.
  ///
  /// One pass, O(np).  R's `careless::irv`.
  /// Source: Dunn et al. (2018), doi:10.1007/s10869-016-9479-0.
  public func variability() -> [Double?] {
    var counts = [Int](repeating: 0, count: respondents)
    var (sums, squares) = (counts, counts)
    for (column, labels) in zip(answers, labels) {
      for row in column.indices {
        let label = Int(column[row])
        guard label < labels else { continue }
        counts[row] += 1
        sums[row] += label
        squares[row] += label * label
      }
    }
    return counts.indices.map { row in
      let k = counts[row]
      guard k > 1 else { return nil }
      let spread = k * squares[row] - sums[row] * sums[row]
      return (Double(spread) / Double(k * (k - 1))).squareRoot()
    }
  }
}
