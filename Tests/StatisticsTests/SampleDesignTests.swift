internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Which stratum and sampling unit everybody is of, however it is stored.
@Suite struct SampleDesignTests {
  @Test func respondentsDrawnSinglyTakeNoMemory() throws {
    let alone = try SampleDesign(units: 50_000)
    let sorted = try SampleDesign(units: 50_000, strata: (0..<50_000).map { Int32($0 / 20_000) })
    #expect(storedBytes(of: alone) < 100 && storedBytes(of: sorted) < 200)
    #expect(alone.units == 50_000 && alone.clusters == 50_000 && alone.isUnclustered)
    #expect(alone.clusters(ofUnits: 7..<9) == [7, 8] && alone.strata(ofUnits: 7..<9) == [0, 0])
    #expect(sorted.strata(ofUnits: 19_998..<20_002) == [0, 0, 1, 1])
    #expect(sorted.strata(ofUnits: 19_999..<40_001).count == 20_002)
    #expect(sorted.stratum(ofCluster: 39_999) == 1 && sorted.stratum(ofCluster: 40_000) == 2)
  }

  /// Strata in any order, strata that nobody is in, units in clusters or alone.
  @Test(arguments: 0..<60)
  func everybodyIsWhereTheyWere(_ seed: Int) throws {
    var dice = CounterGenerator(seed: 5, purpose: .simulation, stream: seed)
    let n = dice.index(below: 40)
    var strata = (0..<n).map { _ in Int32(dice.index(below: 3) * 2) }
    if seed % 2 == 0 { strata.sort() }
    let clusters = seed % 3 == 0 ? nil : (0..<n).map { _ in Int32(dice.index(below: 6)) }
    let design = try SampleDesign(
      units: n, strata: strata, clusters: clusters, lonely: .certainty)
    #expect(design.strata(ofUnits: 0..<n) == strata)
    #expect(design.strata.map(\.clusters).reduce(0, +) == design.clusters)
    let found = design.clusters(ofUnits: 0..<n)
    for (first, second) in zip(0..<n, (0..<n).reversed()) {
      #expect(design.cluster(ofUnit: first) == Int(found[first]))
      #expect(design.stratum(ofCluster: Int(found[first])) == Int(strata[first]))
      let isSame =
        clusters.map { $0[first] == $0[second] && strata[first] == strata[second] }
        ?? (first == second)
      #expect((found[first] == found[second]) == isSame)
    }
  }

  @Test func nobody() throws {
    let design = try SampleDesign(units: 0)
    #expect(design.clusters == 0 && design.strata(ofUnits: 0..<0).isEmpty)
    #expect(design.variances(of: Matrix(rows: 0, columns: 1)).withReplacement == [0])
  }
}
