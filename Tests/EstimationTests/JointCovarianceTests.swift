@testable internal import Estimation
internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Covariances of all columns at all levels from moments alone.
@Suite struct JointCovarianceTests {
  /// R's `svyby(covmat = TRUE)` on the api samples (Tests/Golden/joint.R).
  @Test(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
  func meansAtEveryLevelAsInR() throws {
    let designs = try Golden("joint")["designs"].list
    #expect(designs.count == 4)
    for design in designs {
      let sample = try ApiLevels(design)
      let block = JointCovariance(sample.moments, MarginMoments(sample.weighted), sample.weighted)
        .block([0, 1])
      let ours = design["fpc"].flag == true ? block.finite : block.withReplacement
      for (row, values) in design["covariance"].list.enumerated() {
        for (column, value) in values.numbers.enumerated() {
          #expect(isClose(ours[row, column], value), "\(design["name"].text ?? "")")
        }
      }
    }
  }

  /// The same numbers as residuals written out, for designs of every kind: strata, clusters,
  /// lonely units by every policy, finite populations, raked margins, unknown levels.
  @Test(arguments: 0..<40)
  func agreesWithResidualsWrittenOut(_ seed: Int) throws {
    let study = try RandomDesign(seed)
    let covariance = JointCovariance(study.moments, MarginMoments(study.weighted), study.weighted)
    let block = covariance.block([1, 0])
    var written = Matrix(rows: study.values.rows, columns: 2 * study.levels)
    for (position, column) in [1, 0].enumerated() {
      for (row, code) in study.codes.enumerated() where Int(code) < study.levels {
        written[row, position * study.levels + Int(code)] = study.values[row, column]
      }
    }
    let size = 2 * study.levels
    for i in 0..<size {
      for j in 0..<size {
        // Polarisation: V(a + b) = V(a) + V(b) + 2 C(a, b).
        var three = Matrix(rows: written.rows, columns: 3)
        for row in 0..<written.rows {
          three[row, 0] = written[row, i]
          three[row, 1] = written[row, j]
          three[row, 2] = written[row, i] + written[row, j]
        }
        let variances = study.weighted.variances(of: three)
        for (v, ours) in [
          (variances.withReplacement, block.withReplacement), (variances.finite, block.finite),
        ] {
          let expected = (v[2] - v[0] - v[1]) / 2
          // Polarisation loses the digits of the larger variances.
          #expect(abs(ours[i, j] - expected) <= 1e-10 * (v[2] + v[0] + v[1] + 1e-12))
        }
      }
    }
  }

  /// One panel or many: the same covariance.
  @Test func panelsMayBeAddedInAnyNumber() throws {
    let study = try RandomDesign(7)
    var parts = DomainMoments(study.weighted, levels: study.levels, columns: 2)
    for rows in [0..<31, 31..<32, 32..<study.codes.count] {
      let domains = DomainRows(
        codes: study.codes.codes(of: rows), levels: study.levels, first: rows.lowerBound)
      parts.add(
        study.values.selectingRows(Array(domains.order[domains.known])), study.weighted.rows(rows),
        domains)
    }
    let (whole, sum) = (
      JointCovariance(study.moments, MarginMoments(study.weighted), study.weighted).block([0, 1])
        .finite,
      JointCovariance(parts, MarginMoments(study.weighted), study.weighted).block([0, 1]).finite
    )
    for index in whole.span.indices {
      #expect(abs(whole.span[index] - sum.span[index]) <= 1e-12 * abs(whole[0, 0]))
    }
  }
}

/// Means of api00 and api99 at the levels of one classification, linearised.
private struct ApiLevels {
  let weighted: WeightedWave
  var moments: DomainMoments

  init(_ design: Golden) throws {
    let columns = try csvColumns(
      RealStudies.data.appendingPathComponent("weights-api/\(design["data"].text ?? "").csv"))
    let levels = design["levels"].list.compactMap(\.text)
    let codes = (columns[design["by"].text ?? ""] ?? []).map {
      UInt16(levels.firstIndex(of: $0) ?? Int(Wave.unknownLevel))
    }
    let weights = (columns["pw"] ?? []).compactMap(Double.init)
    func numbers(_ key: String) -> [Int32]? {
      let parity = columns["dnum"]?.map { String((Int($0) ?? 0) % 3) }
      guard let name = design[key].text, let texts = name == "parity" ? parity : columns[name]
      else { return nil }
      let names = Set(texts).sorted()
      return texts.map { Int32(names.firstIndex(of: $0) ?? 0) }
    }
    var wave = Wave(
      id: "1", label: "1", respondents: weights.count,
      answers: [], levels: [LevelCodes(codes)],
      weights: weights)
    (wave.strata, wave.clusters) = (numbers("strata"), numbers("psu"))
    let sizes = Dictionary(
      zip(columns["stype"] ?? [], (columns["fpc"] ?? []).compactMap { Double($0).map { Int($0) } }),
      uniquingKeysWith: { first, _ in first })
    let outcomes = ["api00", "api99"].map { (columns[$0] ?? []).compactMap(Double.init) }
    wave.persons = weights.indices.map { Int32($0) }
    let data = SurveyData(
      codebook: [], segmentations: [Segmentation(id: "by", title: "by", levels: levels)],
      wave: wave, strata: Set(columns["stype"] ?? []).sorted(),
      population: design["fpc"].flag == true ? Population(counts: ["stype": sizes]) : nil)
    let weighted = try WeightedWave(wave, of: data)
    self.weighted = weighted
    let order = (weighted.wave.persons ?? []).map(Int.init)
    let sorted = weighted.wave.levels[0]
    let domains = DomainRows(codes: sorted, levels: levels.count)
    var values = Matrix(rows: domains.known.count, columns: 2)
    for block in domains.blocks {
      let rows = domains.order[block]
      let total = rows.reduce(0) { $0 + weighted.weights[$1] }
      for column in 0..<2 {
        let mean =
          rows.reduce(0) { $0 + weighted.weights[$1] * outcomes[column][order[$1]] } / total
        for (place, row) in zip(block, rows) {
          values[place, column] = (outcomes[column][order[row]] - mean) / total
        }
      }
    }
    moments = DomainMoments(weighted, levels: levels.count, columns: 2)
    moments.add(values, weighted.rows(0..<weights.count), domains)
  }
}

/// A random sample under a random design, with two random columns.
private struct RandomDesign {
  let weighted: WeightedWave
  let codes: LevelCodes
  let levels = 3
  /// respondents × 2.
  let values: Matrix
  var moments: DomainMoments

  init(_ seed: Int) throws {
    var dice = CounterGenerator(seed: 11, purpose: .simulation, stream: seed)
    let n = 60 + dice.index(below: 60)
    let (hasStrata, hasClusters, isRaked) = (
      seed % 2 == 1, seed % 4 > 1, seed % 8 > 3
    )
    let policy = [DesignPlan.LonelyUnits.certainty, .adjust, .average][seed % 3]
    func draw(_ count: Int) -> [Int] { (0..<n).map { _ in dice.index(below: count) } }
    let first = LevelCodes(draw(4).map { $0 == 3 ? Wave.unknownLevel : UInt16($0) })
    let second = LevelCodes(draw(3).map(UInt16.init))
    var wave = Wave(
      id: "1", label: "1", respondents: n, answers: [],
      levels: [first, second], weights: (0..<n).map { _ in 0.5 + dice.uniform() })
    // The last stratum has one unit, so that every policy has work to do.
    if hasStrata { wave.strata = draw(3).enumerated().map { $0 == 0 ? 3 : Int32($1) } }
    if hasClusters { wave.clusters = draw(12).map(Int32.init) }
    let counts = ["0": 400, "1": 700, "2": 900]
    let inStrata = ["0": 300, "1": 700, "2": 500, "3": 500]
    let population = Population(counts: hasStrata ? ["b": counts, "s": inStrata] : ["b": counts])
    let data = SurveyData(
      codebook: [],
      segmentations: [
        Segmentation(id: "a", title: "a", levels: ["0", "1", "2"]),
        Segmentation(id: "b", title: "b", levels: ["0", "1", "2"]),
      ], wave: wave, strata: ["0", "1", "2", "3"], population: population,
      design: DesignPlan(rake: isRaked ? ["b"] : [], lonely: policy),
      strataSegmentation: hasStrata ? "s" : nil)
    weighted = try WeightedWave(wave, of: data)
    codes = weighted.wave.levels[0]
    values = Matrix(rows: n, columns: 2, columnMajor: (0..<2 * n).map { _ in dice.uniform() - 0.5 })
    moments = DomainMoments(weighted, levels: levels, columns: 2)
    let domains = DomainRows(codes: codes, levels: levels)
    moments.add(
      values.selectingRows(Array(domains.order[domains.known])), weighted.rows(0..<n), domains)
  }
}

extension SurveyData {
  /// A study of one wave without items.
  fileprivate init(
    codebook items: [Item], segmentations: [Segmentation], wave: Wave, strata: [String],
    population: Population?, design: DesignPlan = DesignPlan(lonely: .certainty),
    strataSegmentation: String? = "stype"
  ) {
    self.init(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: items, constructs: []), segmentations: segmentations,
      waves: [wave], waveTitles: [WaveTitle(id: "1", label: "1")], strata: strata,
      strataSegmentation: strataSegmentation, population: population, design: design,
      estimation: EstimationPlan(replicates: 1, seed: 1))
  }
}
