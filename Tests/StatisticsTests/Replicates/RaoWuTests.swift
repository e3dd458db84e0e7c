internal import Statistics
internal import Testing

@Suite struct RaoWuTests {
  /// 1,000 replicates put √(1/2000) = 2.2 % of noise on a standard error; four times
  /// that is allowed on each of twenty seeds, and a tenth of it on their mean.
  @Test(arguments: [16, 4096])
  func standardErrorOfAMeanOverManySeeds(_ blockSize: Int) throws {
    let n = 60
    let y = (0..<n).map { Double($0 * $0 % 17) }
    let mean = y.reduce(0, +) / Double(n)
    let truth = (y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n * (n - 1))).squareRoot()
    let design = try SampleDesign(units: n)
    let ratios = (1...20).map { seed in
      let bootstrap = ReplicateDesign.bootstrap(
        design, replicates: 1000, seed: UInt64(seed), blockSize: blockSize)
      let squares = (0..<1000).reduce(0.0) { sum, replicate in
        let weights = bootstrap.multipliers(replicate)
        let drawn = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / Double(n)
        return sum + (drawn - mean) * (drawn - mean)
      }
      return (squares / 1000).squareRoot() / truth
    }
    #expect(ratios.allSatisfy { abs($0 - 1) < 0.09 })
    #expect(abs(ratios.reduce(0, +) / 20 - 1) < 0.02)
  }

  /// What others got wrong: streams that are shifted copies of each other.
  @Test(arguments: [0, 1, 4, 1 << 40] as [UInt64])
  func neighbouringReplicatesAreUncorrelated(_ seed: UInt64) throws {
    let n = 4000
    let bootstrap = ReplicateDesign.bootstrap(
      try SampleDesign(units: n), replicates: 12, seed: seed)
    expectUncorrelatedNeighbours((0..<12).map { bootstrap.multipliers($0) })
  }

  @Test func everyStratumKeepsItsWeight() throws {
    let strata = (0..<90).map { Int32($0 / 30) } + [3]
    let design = try SampleDesign(units: 91, strata: strata, lonely: .certainty)
    let bootstrap = ReplicateDesign.bootstrap(design, replicates: 50, seed: 3, blockSize: 7)
    for replicate in 0..<50 {
      let drawn = bootstrap.multipliers(replicate)
      for stratum in 0..<3 {
        let sum = drawn[stratum * 30..<stratum * 30 + 30].reduce(0, +)
        #expect(abs(sum - 30) < 1e-9)
      }
      #expect(drawn[90] == 1)
    }
  }

  @Test func aReplicateIsAFunctionOfItsNumber() throws {
    let design = try SampleDesign(units: 500)
    let few = ReplicateDesign.bootstrap(design, replicates: 5, seed: 9, blockSize: 64)
    let many = ReplicateDesign.bootstrap(design, replicates: 50, seed: 9, blockSize: 64)
    #expect(few.multipliers(4) == many.multipliers(4))
  }
}
