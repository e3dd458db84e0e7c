internal import Statistics
internal import Testing

/// Multipliers are a function of where they are, not of who asks, when, or how much else.
@Suite struct ReplicateStreamTests {
  private func design() throws -> SampleDesign {
    try SampleDesign(units: 300, strata: (0..<300).map { Int32($0 / 120) })
  }

  @Test func blockSizeChangesNothing() throws {
    let design = try design()
    let whole = ReplicateDesign.poisson(design, replicates: 9, seed: 4)
    let parts = ReplicateDesign.poisson(design, replicates: 9, seed: 4, blockSize: 7)
    #expect((0..<9).allSatisfy { whole.multipliers($0) == parts.multipliers($0) })
    let left = try ReplicateDesign.jackknife(design)
    let leftInParts = try ReplicateDesign.jackknife(design, blockSize: 7)
    #expect(left.scales == leftInParts.scales)
    #expect((0..<300).allSatisfy { left.multipliers($0) == leftInParts.multipliers($0) })
  }

  /// What others got wrong: run-to-run SE from hash order, and results that depend on
  /// the number of threads.
  @Test func tasksChangeNothing() async throws {
    let design = try design()
    for method in [
      ReplicateDesign.bootstrap(design, replicates: 40, seed: 8, blockSize: 16),
      .poisson(design, replicates: 40, seed: 8), try .jackknife(design),
    ] {
      let alone = (0..<40).map { method.multipliers($0) }
      let together = await withTaskGroup(of: (Int, [Double]).self) { group in
        for replicate in 0..<40 { group.addTask { (replicate, method.multipliers(replicate)) } }
        var all = [[Double]](repeating: [], count: 40)
        for await (replicate, multipliers) in group { all[replicate] = multipliers }
        return all
      }
      #expect(alone == together)
    }
  }

  /// Every product of neighbours has mean 0 and variance about 1: five standard errors.
  @Test(arguments: [0, 1, 4, 1 << 40] as [UInt64])
  func neighbouringPoissonReplicatesAreUncorrelated(_ seed: UInt64) throws {
    let n = 4000
    let poisson = ReplicateDesign.poisson(try SampleDesign(units: n), replicates: 12, seed: seed)
    expectUncorrelatedNeighbours((0..<12).map { poisson.multipliers($0) })
  }

  /// Shares of 0, 1, 2, 3 and more among 400,000 Poisson numbers, four standard errors.
  @Test func poissonNumbersAreThat() throws {
    let n = 400_000
    let poisson = ReplicateDesign.poisson(try SampleDesign(units: n), replicates: 1, seed: 2)
    var counts = [0, 0, 0, 0, 0]
    for multiplier in poisson.multipliers(0) { counts[min(4, Int(multiplier.rounded()))] += 1 }
    let e = 0.36787944117144233
    for (count, share) in zip(counts, [e, e, e / 2, e / 6, 1 - 8 * e / 3]) {
      let error = (share * (1 - share) / Double(n)).squareRoot()
      #expect(abs(Double(count) / Double(n) - share) < 4 * error)
    }
  }
}
