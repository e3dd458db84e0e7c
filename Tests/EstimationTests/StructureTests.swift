internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// What the shipped study's items measure, against psych's weighted polychoric correlations
/// and an exact solution of them (Tests/Golden/shipped-structure.R).
@Suite struct StructureTests {
  let study: ShippedStudy
  let golden: Golden
  /// Per wave, estimated once.
  private static let structures = Result {
    try ShippedStudy.shared.get().waves.map { $0.structure() }
  }
  let structures: [Structure]

  init() throws {
    study = try ShippedStudy.shared.get()
    structures = try Self.structures.get()
    golden = try Golden("shipped-structure")["waves"]
  }

  @Test func eigenvaluesOfWeightedPairwiseCorrelations() throws {
    for structure in structures {
      let expected = golden[structure.wave]
      #expect(structure.items == expected["items"].list.compactMap(\.text))
      #expect(Double(structure.n) == expected["n"].number)
      #expect(structure.leftOut.isEmpty && structure.note == nil)
      #expect(
        zip(structure.eigenvalues.map(\.value), expected["eigenvalues"].numbers)
          .allSatisfy { isClose($0, $1, 1e-10) })
    }
  }

  /// Correlations differ from psych's by up to 1e-4; χ² sums 700 of them times n.
  @Test func adequacyOfWeightedPolychoricCorrelations() throws {
    for structure in structures {
      let expected = golden[structure.wave]
      #expect(isClose(structure.adequacy, expected["kmo"].number, 5e-4))
      #expect(structure.itemAdequacy.count == structure.items.count)
      for (ours, theirs) in zip(structure.itemAdequacy, expected["item_kmo"].numbers) {
        #expect(isClose(ours, theirs, 1e-3))
      }
      let test = try #require(structure.sphericity)
      #expect(isClose(test.chiSquared, expected["sphericity"].number, 1e-3))
      #expect(Double(test.df) == expected["sphericity_df"].number && test.p < 1e-9)
    }
  }

  /// psych finds each correlation by a line search that stops within about 1e-4, which is what
  /// loadings, with values below 1, can differ by a few times.
  @Test func loadingsOfWeightedPolychoricCorrelations() throws {
    for structure in structures {
      let expected = golden[structure.wave]
      let pattern = expected["loadings"].list.map(\.numbers)
      #expect(structure.factors == 8 && structure.loadings.count == pattern.count)
      for (item, row) in zip(structure.loadings, pattern) {
        #expect(zip(item.loadings, row).allSatisfy { isClose($0, $1, 5e-4) }, "\(item.item)")
      }
      for (ours, theirs) in zip(structure.factorCorrelations, expected["correlations"].list) {
        #expect(zip(ours, theirs.numbers).allSatisfy { isClose($0, $1, 1e-3) })
      }
      let all = try #require(structure.general.first)
      #expect(isClose(all.total, expected["omega_total"].number, 1e-4))
      #expect((all.hierarchical ?? 1) < (all.total ?? 0))
    }
  }

  /// The study is simulated with a trait for each construct and none for the outcome.
  @Test func everyConstructHasItsOwnFactor() {
    for structure in structures {
      let homes = structure.homes.compactMap(\.factor)
      #expect(Set(homes).count == 8 && homes.count == 8)
      #expect(structure.homes.allSatisfy { $0.strays.isEmpty })
      #expect(structure.homes.first { $0.factor == nil }?.construct == "outcome")
      #expect(structure.caveats == StructureCaveats())
      // Reversed items are turned, so that every item runs with its factor.
      #expect(
        structure.loadings.filter { $0.construct != "outcome" }
          .allSatisfy { item in item.strongest.map { item.loadings[$0] > 0 } ?? false })
    }
  }

  @Test func fiveItemsHaveNoThreeGroups() {
    for share in structures[0].general.dropFirst() {
      #expect(share.hierarchical == nil && share.total == nil && share.note != nil)
    }
  }

  @Test func theSameTwice() {
    #expect(study.waves[0].structure() == structures[0])
  }

  /// Items that few or all alike answered are left out by name, not counted as zero.
  @Test func itemsThatCannotBeAnalysedAreNamed() throws {
    var data = study.data
    let (rare, constant) = (0, 1)
    for wave in data.waves.indices {
      let n = data.waves[wave].respondents
      data.waves[wave].answers[rare] = (0..<n).map {
        $0 % 3 == 0 ? 2 : MissingKind.notShown.rawValue
      }
      data.waves[wave].answers[constant] = Array(repeating: 3, count: n)
    }
    let wave = try EstimatedWave(WeightedWave(data.waves[0], of: data), of: data)
    let structure = wave.structure()
    #expect(structure.leftOut == [data.codebook.items[rare].id, data.codebook.items[constant].id])
    // Three items are left of a construct's five: its factor may drown in chance.
    #expect(structure.factors >= 7)
  }

  @Test func nothingToAnalyseSaysWhy() throws {
    var data = study.data
    for wave in data.waves.indices {
      for item in data.codebook.items.indices.dropFirst(2) { data.waves[wave].answers[item] = nil }
    }
    let wave = try EstimatedWave(WeightedWave(data.waves[0], of: data), of: data)
    let structure = wave.structure()
    #expect(structure.note != nil && structure.loadings.isEmpty && structure.n == 0)
  }
}
