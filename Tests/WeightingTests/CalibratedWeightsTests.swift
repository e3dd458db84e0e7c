internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Linear, bounded-logit and post-stratified weights and their variance against R's
/// `calibrate` and `postStratify`, in a stratified, a simple and a clustered sample.
@Suite(.enabled(if: RealStudies.has("weights-api"), "\(RealStudies.reason)"))
struct CalibratedWeightsTests {
  let golden: Golden

  init() throws { golden = try Golden("calibration-methods") }

  static let sources = ["strat", "srs", "clus1"]
  static let kinds = [
    "raking near", "raking far", "linear near", "linear far", "linear extreme", "logit near",
    "logit far", "post near",
  ]

  @Test(arguments: sources, kinds)
  func weights(_ source: String, _ kind: String) throws {
    let study = try ApiStudy(source, kind, golden)
    let weighted = try WeightedWave(study.wave, of: study.data)
    let order = study.order
    let expected = try #require(golden["weights"].rows(source, kind).first)["weights"].numbers
    #expect(expected.count == order.count)
    for (row, weight) in weighted.weights.enumerated() {
      #expect(isClose(weight, expected[order[row]]))
    }
    let summary = try #require(golden["summaries"].rows(source, kind).first)
    #expect(isClose(weighted.summary.effectiveRespondents, summary["kish_n"].number))
    #expect(Double(weighted.summary.negative) == summary["negative"].number)
    #expect(weighted.summary.largestMarginError <= 1e-10)
  }

  /// What others got wrong: calibration ignored in variance.
  @Test(arguments: sources, kinds)
  func errors(_ source: String, _ kind: String) throws {
    let study = try ApiStudy(source, kind, golden)
    let weighted = try WeightedWave(study.wave, of: study.data)
    let rows = golden["estimates"].rows(source, kind)
    #expect(rows.count == 12)
    for row in rows {
      let isRatio = row["what"].text == "ratio"
      let linear = study.linearised(
        isRatio ? "api.stu" : "api00", over: isRatio ? "enroll" : nil, by: row["by"].text ?? "",
        level: row["by"].text == "" ? nil : row["level"].text, weighted)
      #expect(isClose(linear.estimate, row["estimate"].number))
      let error = weighted.variances(of: linear.values).withReplacement[0].squareRoot()
      #expect(
        isClose(error, row["se"].number), "\(row["by"].text ?? "") \(row["level"].text ?? "")")
    }
    guard source != "clus1" else { return }  // 15 districts: the margins explain little there
    let everyone = try #require(rows.first { $0["by"].text == "" && $0["what"].text == "api00" })
    let aware = try #require(everyone["se"].number)
    let unaware = try #require(everyone["se_weights_as_fixed"].number)
    #expect(abs(aware / unaware - 1) > 0.01)
  }

  @Test(arguments: sources)
  func postStratificationOfOneSegmentationIsLinearIsRaking(_ source: String) throws {
    var study = try ApiStudy(source, "raking near", golden)
    var plans = [DesignPlan(postStratify: ["stype"])]
    plans += [.raking, .linear, .logit(lower: 0.1, upper: 9)].map {
      DesignPlan(rake: ["stype"], calibration: $0)
    }
    let all = try plans.map { plan in
      study.data.design = plan
      return try WeightedWave(study.wave, of: study.data).weights
    }
    for weights in all { #expect(zip(weights, all[0]).allSatisfy { isClose($0, $1) }) }
  }

  /// Neither the unit of the start weights nor the order of the levels matters.
  @Test(arguments: kinds)
  func invariances(_ kind: String) throws {
    let study = try ApiStudy("srs", kind, golden)
    let weights = try WeightedWave(study.wave, of: study.data).weights
    let scaled = try ApiStudy("srs", kind, golden, scale: 1e-3)
    let again = try WeightedWave(scaled.wave, of: scaled.data).weights
    #expect(zip(weights, again).allSatisfy { isClose($0, $1, 1e-9) })
    let turned = study.reversingLevels()
    let reversed = try WeightedWave(turned.wave, of: turned.data).weights
    #expect(zip(weights, reversed).allSatisfy { isClose($0, $1, 1e-9) })
  }

  @Test(arguments: ["raking far", "linear far", "logit far"])
  func marginsThatAreMetAlreadyChangeNothing(_ kind: String) throws {
    var study = try ApiStudy("srs", kind, golden)
    let weights = try WeightedWave(study.wave, of: study.data).weights
    study.wave.weights = Array(weights)
    let again = try WeightedWave(study.wave, of: study.data)
    #expect(zip(weights, again.weights).allSatisfy { isClose($0, $1, 1e-9) })
    #expect(again.summary.iterations <= 1)
  }

  @Test(arguments: ["linear far", "logit far", "post near"])
  func everyReplicateIsCalibratedAnew(_ kind: String) throws {
    let study = try ApiStudy("srs", kind, golden)
    let weighted = try WeightedWave(study.wave, of: study.data)
    #expect(weighted.draws.lost.count < 5)
    let weights = weighted.draws.weights(of: weighted.draws.panels[0])
    for replicate in 1...40 where !weighted.draws.lost.contains(replicate - 1) {
      for (level, name) in ApiStudy.levels["stype", default: []].enumerated() {
        let sum = (0..<200).reduce(0.0) {
          Int(study.wave.levels[0][$1]) == level ? $0 + weights[replicate, $1] : $0
        }
        let margins = golden[kind == "post near" ? "near" : "far"]
        #expect(isClose(sum, margins["stype"][name].number, 1e-9))
      }
    }
  }

  @Test func boundsThatCannotHoldNameTheMargin() throws {
    var study = try ApiStudy("srs", "logit far", golden)
    study.data.design.calibration = .logit(lower: 0.9, upper: 1.1)
    let error = #expect(throws: WeightingError.self) {
      try WeightedWave(study.wave, of: study.data)
    }
    guard case .marginNotMet(_, _, "1", let amount) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(amount > 0.1 && amount.isFinite)
    #expect("\(try #require(error))".contains("widen `bounds`"))
  }

  @Test func combinationsWithoutStaffOrRespondentsAreNamed() throws {
    var study = try ApiStudy("srs", "post near", golden)
    var counts = try #require(study.data.population?.counts["stype*sch.wide"])
    counts["H*No"] = nil
    study.data.population = Population(counts: ["stype*sch.wide": counts])
    #expect(
      throws: WeightingError.noStaffAt(segment: "stype*sch.wide", level: "H*No", wave: "1")
    ) { try WeightedWave(study.wave, of: study.data) }
    for row in study.wave.levels[0].indices where study.wave.levels[0][row] == 1 {
      study.wave.levels[0][row] = 2
    }
    #expect(
      throws: WeightingError.nobodyAt(segment: "stype*sch.wide", level: "H*Yes", wave: "1")
    ) { try WeightedWave(study.wave, of: study.data) }
  }
}

extension Golden {
  /// Entries of one sample and one kind of weights.
  func rows(_ source: String, _ kind: String) -> [Golden] {
    list.filter { $0["source"].text == source && $0["kind"].text == kind }
  }
}

extension ApiStudy {
  /// The sample weighted as a kind of the golden file says.
  init(_ source: String, _ kind: String, _ golden: Golden, scale: Double = 1) throws {
    let words = kind.split(separator: " ").map(String.init)
    try self.init("api\(source)", population: golden[words[1]], scale: scale)
    let summary = golden["summaries"].rows(source, kind).first
    let margins = ["stype", "sch.wide"]
    switch words[0] {
    case "post":
      data.design = DesignPlan(postStratify: margins)
      data.population = Population(counts: ["stype*sch.wide": Self.cells(golden["cells"])])
    case "linear": data.design = DesignPlan(rake: margins, calibration: .linear)
    case "logit":
      let (lower, upper) = (summary?["lower"].number ?? 0, summary?["upper"].number ?? 0)
      data.design = DesignPlan(rake: margins, calibration: .logit(lower: lower, upper: upper))
    default: data.design = DesignPlan(rake: margins)
    }
  }

  private static func cells(_ golden: Golden) -> [String: Int] {
    var counts: [String: Int] = [:]
    for type in golden.keys {
      for wide in golden[type].keys {
        counts["\(type)*\(wide)"] = Int(golden[type][wide].number ?? 0)
      }
    }
    return counts
  }

  /// The same study with every segmentation's levels in reverse order.
  func reversingLevels() -> ApiStudy {
    var turned = self
    turned.data.segmentations = data.segmentations.map {
      Segmentation(id: $0.id, title: $0.title, levels: $0.levels.reversed())
    }
    for (number, segmentation) in data.segmentations.enumerated() {
      turned.wave.levels[number] = LevelCodes(
        wave.levels[number].lazy.map { UInt16(segmentation.levels.count) - 1 - $0 })
    }
    return turned
  }
}
