internal import LinearAlgebra
internal import Statistics
internal import Testing

/// What others got wrong: lone-PSU strata dropped.  A lonely PSU is in every replicate of
/// every method, and its policy means what it means to the linearised variance.
@Suite struct LonelyReplicateTests {
  private let t = [1.0, 3, 10, 14, 5]

  private func design(_ policy: SampleDesign.LonelyPolicy) throws -> SampleDesign {
    try SampleDesign(units: 5, strata: [0, 0, 1, 1, 2], lonely: policy)
  }

  private func methods(_ design: SampleDesign, seed: UInt64 = 6) throws -> [ReplicateDesign] {
    [
      .bootstrap(design, replicates: 2000, seed: seed),
      .poisson(design, replicates: 2000, seed: seed), try .balanced(design),
      try .balanced(design, fay: 0.4), try .jackknife(design),
    ]
  }

  @Test(arguments: [SampleDesign.LonelyPolicy.certainty, .average])
  func keepsItsWeight(_ policy: SampleDesign.LonelyPolicy) throws {
    for method in try methods(design(policy)) {
      #expect((0..<method.count).allSatisfy { method.multipliers($0)[4] == 1 })
    }
  }

  @Test(arguments: [SampleDesign.LonelyPolicy.certainty, .adjust, .average])
  func policiesMeanTheSameAsInALinearisedVariance(
    _ policy: SampleDesign.LonelyPolicy
  ) throws {
    let design = try design(policy)
    let truth = design.variances(of: Matrix(rows: 5, columns: 1, columnMajor: t))
      .withReplacement[0]
    for method in try methods(design).dropFirst(2) {
      #expect(abs(method.variance(ofTotal: t) - truth) < 1e-9 * truth)
    }
    // Twenty seeds of 2,000 draws: √(2/40,000) = .7 %, and some more for long tails.
    let drawn = try (1...20).reduce(0.0) {
      $0 + (try methods(design, seed: UInt64($1))[0].variance(ofTotal: t)) / 20
    }
    #expect(abs(drawn / truth - 1) < 0.04)
  }

  @Test func oneSamplingUnitHasNoReplicatesToLeaveOut() throws {
    let design = try SampleDesign(units: 3, clusters: [7, 7, 7])
    #expect(try ReplicateDesign.jackknife(design).count == 0)
    #expect(try ReplicateDesign.balanced(design).count == 0)
    for method in [
      ReplicateDesign.bootstrap(design, replicates: 3, seed: 1),
      .poisson(design, replicates: 3, seed: 1),
    ] { #expect((0..<3).allSatisfy { method.multipliers($0) == [1] }) }
  }

  @Test func nobodyAtAll() throws {
    let design = try SampleDesign(units: 0)
    #expect(try ReplicateDesign.jackknife(design).count == 0)
    #expect(try ReplicateDesign.balanced(design).count == 0)
    #expect(ReplicateDesign.bootstrap(design, replicates: 2, seed: 1).multipliers(1).isEmpty)
  }

  @Test func whatCannotBeHalvedIsNamed() throws {
    let design = try SampleDesign(units: 9, strata: [0, 0, 1, 1, 1, 2, 2, 3, 3].map { $0 })
    #expect(throws: ReplicateDesignError.notPaired(strata: [1])) {
      try ReplicateDesign.balanced(design)
    }
    #expect(throws: ReplicateDesignError.notPaired(strata: [0])) {
      try ReplicateDesign.balanced(SampleDesign(units: 9))
    }
  }

  @Test func whatTakesTooMuchMemoryIsRefused() throws {
    #expect(throws: ReplicateDesignError.tooMany(replicates: 5001, limit: 5000)) {
      try ReplicateDesign.jackknife(SampleDesign(units: 5001))
    }
    let pairs = try SampleDesign(units: 100, strata: (0..<100).map { Int32($0 / 2) })
    #expect(throws: ReplicateDesignError.tooMany(replicates: 51, limit: 50)) {
      try ReplicateDesign.balanced(pairs, limit: 50)
    }
    // 51 rows of a Hadamard matrix are to be had in order 56.
    #expect(throws: ReplicateDesignError.tooMany(replicates: 56, limit: 55)) {
      try ReplicateDesign.balanced(pairs, limit: 55)
    }
    #expect(try ReplicateDesign.balanced(pairs, limit: 56).count == 56)
  }
}
