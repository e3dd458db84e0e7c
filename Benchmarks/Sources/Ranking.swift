import LinearAlgebra
import Pilots
import Statistics

/// A million draws of 20 pilots on 10 criteria, scores from 1,000 replicates, beside
/// `peer-ranking.py`: every index of SMAA-2, which the peer does two of.
func runRanking(draws: Int) {
  let (pilots, replicates) = (20, 1000)
  let tables = (0..<10).map { criterion in
    var table = Matrix(rows: replicates, columns: pilots)
    for pilot in 0..<pilots {
      var means = CounterGenerator(
        seed: 1, purpose: .simulation, stream: criterion * pilots + pilot)
      let mean = 0.5 + 0.15 * means.normal()
      for replicate in 0..<replicates {
        table[replicate, pilot] = min(max(mean + 0.05 * means.normal(), 0), 1)
      }
    }
    return table
  }
  Bench.time("every index of SMAA-2, \(draws) draws x 20 pilots x 10 criteria", runs: 3) {
    _ = RankIndices(tables: tables, draws: draws, seed: 1)
  }
}
