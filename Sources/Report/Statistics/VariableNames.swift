internal import Survey

/// Names that SPSS takes for variables: letters, digits and `_`, at most 64 bytes, no two alike
/// in whatever letter case, and none of those that the rows are told by.
func variableNames(of columns: [WideScores.Column]) -> [String] {
  var taken: Set = ["wave", "segment", "level"]
  return columns.map { column in
    let stem = legalStem(column.measure.id) + column.suffix
    var (name, count) = (stem, 1)
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      name = "\(stem)_\(count)"
    }
    return name
  }
}

/// The longest stem leaves room for what follows it: `_favourable_n_123456`.
private func legalStem(_ id: String) -> String {
  let legal = id.unicodeScalars.prefix(43).map { scalar in
    isLegal(scalar) ? String(scalar) : "_"
  }
  let stem = legal.joined()
  return stem.first?.isLetter == true ? stem : "v" + stem
}

private func isLegal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "_": true
  default: false
  }
}
