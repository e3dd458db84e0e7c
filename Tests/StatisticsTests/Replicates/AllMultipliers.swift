internal import Statistics

extension ReplicateDesign {
  /// The multipliers of every PSU in one replicate.
  func multipliers(_ replicate: Int) -> [Double] {
    blocks.indices.flatMap { number in
      var part = [Double](repeating: .nan, count: blocks[number].clusters.count)
      var span = part.mutableSpan
      form(&span, block: number, replicate: replicate)
      return part
    }
  }

  /// Σ a_r (Σ m_cr t_c − Σ t_c)², the variance of a sum of PSU totals t.
  func variance(ofTotal t: [Double]) -> Double {
    (0..<count).reduce(0) { sum, replicate in
      let shift = zip(multipliers(replicate), t).reduce(0) { $0 + ($1.0 - 1) * $1.1 }
      return sum + scales[replicate] * shift * shift
    }
  }
}

/// PSU totals without pattern, the same at every run.
func unevenTotals(_ n: Int, seed: UInt64 = 1) -> [Double] {
  (0..<n).map { index in
    var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: index)
    return 10 * generator.uniform() * generator.uniform() - 2
  }
}
