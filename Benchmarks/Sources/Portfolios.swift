import Pilots

/// Choosing among twenty and thirty candidates under every kind of rule.
///
/// Prints a name and the median of several runs in milliseconds.
func runPortfolios() {
  let (twenty, thirty) = (PortfolioTrial(candidates: 20), PortfolioTrial(candidates: 30))
  print("sets within 2 % of the best of 30\t\(thirty.certified()?.near ?? 0)")
  Bench.time("best portfolio of 30, certified, all within 2 %", runs: 5) { _ = thirty.certified() }
  Bench.time("10,000 draws of the best portfolio of 20", runs: 5) {
    _ = twenty.inclusion(draws: 10_000)
  }
  Bench.time("the same by trying every set", runs: 1) {
    _ = twenty.inclusionByTable(draws: 10_000)
  }
}
