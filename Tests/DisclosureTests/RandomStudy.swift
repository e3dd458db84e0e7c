internal import Estimation
internal import Survey

@testable internal import Disclosure

/// A small study of random group sizes and missing answers, as findings.
struct RandomStudy {
  let data: SurveyData
  let findings: Findings
  let levels: [String]

  init(seed: UInt64, order: [Int]? = nil) {
    var dice = Dice(state: seed)
    let count = 2 + dice.roll(7)
    let sizes = (0..<count).map { _ in dice.roll(3) == 0 ? dice.roll(12) : dice.roll(40) }
    let gaps = (0..<count).map { _ in (0..<6).map { _ in dice.roll(4) } }
    let order = order ?? Array(0..<count)
    levels = order.prefix(count).map { "L\($0)" }
    let scale = Scale(id: "s", labels: ["no", "yes"], favourable: [false, true])
    let items = ["a1", "a2", "b1", "b2"].map {
      Item(
        id: $0, wording: $0, scale: scale, construct: String($0.prefix(1)), direction: .positive)
    }
    let constructs = [("a", [0, 1]), ("b", [2, 3])].map {
      Construct(id: $0.0, title: $0.0, items: $0.1, isOutcome: false)
    }
    var data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(items: items, constructs: constructs),
      segmentations: [Segmentation(id: "g", title: "g", levels: levels)], waves: [],
      waveTitles: [], threshold: 10)
    let options = ["x", "y"]
    data.choiceSets = [ChoiceSet(id: "s", question: "s", options: options)]
    self.data = data
    var wave = WaveFindings(wave: "1")
    let measures =
      items.map { Measure(kind: .item, id: $0.id) }
      + constructs.map { Measure(kind: .construct, id: $0.id) } + [.index]
    func n(_ level: Int, _ measure: Int) -> Int {
      let missing = measure < 4 ? gaps[level][measure] : measure < 6 ? 0 : gaps[level][4]
      return max(0, sizes[level] - missing)
    }
    func answered(_ level: Int) -> Int { max(0, sizes[level] - gaps[level][5]) }
    for level in order.prefix(count) {
      let domain = Domain(wave: "1", segment: "g", level: "L\(level)")
      wave.responses.append(Self.response(domain, sizes[level]))
      for (index, measure) in measures.enumerated() where n(level, index) > 0 {
        wave.scores.append(Self.score(domain, measure, n(level, index)))
      }
      wave.add(options, domain, n: answered(level))
    }
    let everyone = Domain.everyone(in: "1")
    wave.responses.append(Self.response(everyone, sizes.reduce(0, +)))
    for (index, measure) in measures.enumerated() {
      let all = (0..<count).reduce(0) { $0 + n($1, index) }
      if all > 0 { wave.scores.append(Self.score(everyone, measure, all)) }
    }
    wave.add(options, everyone, n: (0..<count).reduce(0) { $0 + answered($1) })
    findings = Findings(waves: [wave], changes: [])
  }

  private static func response(_ domain: Domain, _ n: Int) -> Response {
    Response(
      domain: domain, n: n, population: nil, sampleShare: 0, populationShare: nil, weightedShare: 0)
  }

  private static func score(_ domain: Domain, _ measure: Measure, _ n: Int) -> DrawnScore {
    let estimate = Estimate(value: 50, standardError: 1, interval: nil, df: n - 1, n: n)
    return DrawnScore(
      score: Score(domain: domain, measure: measure, statistic: .mean, estimate: estimate),
      draws: [])
  }

  func release(for audience: Audience) -> Release {
    Release(findings, through: Gate(for: audience, of: data))
  }
}

extension WaveFindings {
  /// Shares of a set's options, and of who did not answer it.
  fileprivate mutating func add(_ options: [String], _ domain: Domain, n: Int) {
    let estimate = Estimate(value: 50, standardError: 1, interval: nil, df: n - 1, n: n)
    if n > 0 {
      choices += options.map {
        ChoiceShare(domain: domain, set: "s", option: $0, estimate: estimate, none: 1)
      }
    }
    let heads = responses.first { $0.domain == domain }?.n ?? n
    missing.append(
      MissingShare(
        domain: domain, item: "s", kind: .notAnswered, share: 1, n: heads, answered: n))
  }
}

/// Numbers that look random and are the same on every run.
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
