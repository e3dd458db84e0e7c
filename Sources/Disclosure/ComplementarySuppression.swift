/// Which levels of one segmentation to withhold.
///
/// Cells below the threshold are withheld.  Since everyone's figure is published, a
/// reader can subtract what is shown from it: so the withheld cells must be two or
/// more, and together hold at least the threshold, or further cells join them, the
/// smallest first.  What is left to a reader is then a sum of at least `threshold`
/// people over at least two cells, each of which may be anything from none to all.
///
/// - Parameters:
///   - counts: respondents per level, in the segmentation's order.
///   - threshold: the fewest people a figure may be about.
///   - start: levels that are withheld already, for another reason.
/// - Returns: indices of the levels to withhold; the same for the same input, and
///   with nothing that depends on which of them was the small one.
func withheldLevels(counts: [Int], threshold: Int, start: Set<Int> = []) -> Set<Int> {
  var withheld = start.union(counts.indices.filter { counts[$0] < threshold })
  guard !withheld.isEmpty else { return [] }
  let shown = counts.indices.filter { !withheld.contains($0) }
    .sorted { (counts[$0], $0) < (counts[$1], $1) }
  for next in shown {
    let hidden = withheld.reduce(0) { $0 + counts[$1] }
    if withheld.count >= 2, hidden >= threshold { break }
    withheld.insert(next)
  }
  return withheld
}
