@testable internal import Disclosure
internal import Pilots
internal import Report
internal import Survey

/// A report as large as the shipped study's, with made-up figures: two waves, eight
/// constructs and the outcome, 43 items, five segmentations of 28 levels, 20 pilots.
struct Fixture {
  var audience = Audience.analyst
  /// What every name of the study is turned into.
  var rename: @Sendable (String) -> String = { $0 }
  var waves = ["2018", "2019"]
  /// How many of the segmentations it has.
  var segmentCount = 5
  var hasInterviews = true
  var hasPilots = true

  var content: ReportContent {
    var content = ReportContent(
      title: StudyTitle(
        title: rename("Data culture baseline (synthetic)"),
        organisation: rename("Example Constabulary"), marking: rename("OFFICIAL")),
      codebook: codebook, segmentations: segmentations,
      waveTitles: zip(waves, ["Baseline, spring 2018", "Follow-up, spring 2019"])
        .map { WaveTitle(id: $0, label: rename($1)) },
      release: release, assessment: hasPilots ? assessment : nil,
      provenance: ReportProvenance(
        engine: "0.1.0", conventions: "1", seed: 20_180_524, replicates: 1000, confidence: 0.95,
        inputs: [
          InputFile(
            path: rename("responses-2018.csv"), bytes: 93_211,
            sha256: String(repeating: "0b", count: 32))
        ],
        viewer: rename("A. Contractor"), accompaniedBy: rename("Sgt B. Officer"),
        purpose: rename("ways of working"), notes: [rename("codebook.csv: column “theme” unused")]))
    if hasPilots {
      content.delivery = Delivery(plan: plan, assessment: assessment)
      content.coverage = QuestionCoverage(plan: plan, assessment: assessment)
    }
    content.choiceSets = choiceSets
    content.comments = comments
    return content
  }

  var isGated: Bool { audience.isGated }
  /// Levels that few people belong to.
  func isSmall(_ domain: Domain) -> Bool { domain.level == rename("Aviation") }

  /// A figure after the gate: withheld where few stand behind it, rounded for the gated.
  func released<Value>(_ value: Value, in domain: Domain) -> Released<Value> {
    if isSmall(domain) && isGated { return .suppressed(.tooFew(threshold: 10)) }
    return .shown(.init(value, isSmall: isSmall(domain)))
  }
  func rounded(_ value: Double) -> Double { isGated ? (value * 10).rounded() / 10 : value }
}

/// The same numbers every time.
struct Dice {
  var state: UInt64

  init(_ words: String...) {
    state = words.joined(separator: "|").utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }
  mutating func roll(_ range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return range.lowerBound
      + (range.upperBound - range.lowerBound) * Double((mixed ^ (mixed >> 29)) >> 11) / 0x1p53
  }
}
