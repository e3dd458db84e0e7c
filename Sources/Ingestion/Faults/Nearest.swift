/// The candidate that was most likely meant: least edits (insert, delete, replace,
/// swap of neighbours), letter case aside, nil where more than two fifths differ; one
/// edit is allowed in any name of two characters or more.
///
/// Cost: candidates × length²; texts over 80 characters have no nearest, and of the
/// candidates the first 2,000 are looked at.
///
/// Source: Damerau (1964), optimal string alignment, doi:10.1145/363958.363994.
func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased())
  guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
  var best: (candidate: String, edits: Int)?
  for candidate in candidates.prefix(2000) where candidate.utf8.count <= 8 * wanted.count {
    let other = Array(candidate.lowercased())
    let edits = editDistance(wanted, other)
    let isClose = edits * 5 <= 2 * max(other.count, wanted.count)
    guard isClose || edits == 1 && other.count > 1 else { continue }
    if edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  return best?.candidate
}

/// Least edits that turn one sequence into the other, neighbours' swaps counting one.
func editDistance<Element: Equatable>(_ from: [Element], _ to: [Element]) -> Int {
  var before: [Int] = []
  var previous = Array(0...to.count)
  for row in from.indices {
    var current = [row + 1]
    for column in to.indices {
      let replaced = previous[column] + (from[row] == to[column] ? 0 : 1)
      var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        least = min(least, before[column - 1] + 1)
      }
      current.append(least)
    }
    (before, previous) = (previous, current)
  }
  return previous[to.count]
}
