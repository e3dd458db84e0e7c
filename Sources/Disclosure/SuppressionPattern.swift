internal import Estimation
internal import Survey

/// Measures that could give each other away, and are shown or withheld together.
///
/// A construct's favourable count is the sum of its items', and its score their
/// mean, so one withheld item among shown ones could be worked out.  Options of one set
/// have their base in common.
enum MeasureFamily: Hashable {
  case construct(String)
  case index
  case set(String)
}

/// Which levels of every segmentation of one wave are withheld, family by family.
///
/// The patterns are nested: a level whose headcount is withheld shows no measure,
/// and the index shows no level at which a construct that it averages is withheld.
struct SuppressionPattern {
  private struct Place: Hashable {
    let domain: Domain
    let family: MeasureFamily
  }

  /// Domains whose headcount is withheld.
  private var headcounts: Set<Domain> = []
  private var withheld: Set<Place> = []
  private let familyOfItem: [String: MeasureFamily]

  func isWithheld(_ domain: Domain) -> Bool { headcounts.contains(domain) }
  func isWithheld(_ domain: Domain, _ measure: Measure) -> Bool {
    withheld.contains(Place(domain: domain, family: family(of: measure)))
  }
  func isWithheld(_ domain: Domain, item: String) -> Bool {
    isWithheld(domain, Measure(kind: .item, id: item))
  }

  func family(of measure: Measure) -> MeasureFamily {
    switch measure.kind {
    case .index: .index
    case .construct: .construct(measure.id)
    case .item: familyOfItem[measure.id] ?? .construct(measure.id)
    }
  }

  /// `sets` are those of the study; what is said of a set's answers has its id for an item.
  init(
    _ findings: WaveFindings, codebook: Codebook, sets: [ChoiceSet],
    segmentations: [Segmentation], threshold: Int
  ) {
    familyOfItem = Dictionary(
      codebook.items.map { ($0.id, .construct($0.construct)) } + sets.map { ($0.id, .set($0.id)) }
    ) { first, _ in first }
    let least = LeastRespondents(findings, codebook: codebook)
    let families =
      codebook.constructs.map { MeasureFamily.construct($0.id) }
      + sets.map { MeasureFamily.set($0.id) }
    let indexed = codebook.constructs.filter { !$0.isOutcome }.map {
      MeasureFamily.construct($0.id)
    }
    let groups =
      [[Domain.everyone(in: findings.wave)]]
      + segmentations.map { segmentation in
        segmentation.levels.map {
          Domain(wave: findings.wave, segment: segmentation.id, level: $0)
        }
      }
    for domains in groups {
      let heads = withheldLevels(
        counts: domains.map { least.heads[$0] ?? 0 }, threshold: threshold)
      for level in heads { headcounts.insert(domains[level]) }
      var inIndex = heads
      for family in families {
        let levels = withheldLevels(
          counts: domains.map { least.n($0, family) }, threshold: threshold, start: heads)
        form(levels, domains, family)
        if indexed.contains(family) { inIndex.formUnion(levels) }
      }
      let levels = withheldLevels(
        counts: domains.map { least.n($0, .index) }, threshold: threshold, start: inIndex)
      form(levels, domains, .index)
    }
  }

  private mutating func form(_ levels: Set<Int>, _ domains: [Domain], _ family: MeasureFamily) {
    for level in levels { withheld.insert(Place(domain: domains[level], family: family)) }
  }
}

/// The fewest respondents behind any measure of a family in a domain.
private struct LeastRespondents {
  private(set) var heads: [Domain: Int] = [:]
  private var least: [MeasureFamily: [Domain: Int]] = [:]
  /// How many measures of a family each domain has, and how many there are.
  private var present: [MeasureFamily: [Domain: Int]] = [:]

  init(_ findings: WaveFindings, codebook: Codebook) {
    let families = Dictionary(
      uniqueKeysWithValues: codebook.items.map { ($0.id, MeasureFamily.construct($0.construct)) })
    for response in findings.responses { heads[response.domain] = response.n }
    for score in findings.scores.map(\.score) {
      let family: MeasureFamily =
        switch score.measure.kind {
        case .index: .index
        case .construct: .construct(score.measure.id)
        case .item: families[score.measure.id] ?? .construct(score.measure.id)
        }
      add(score.estimate.n, family, score.domain)
    }
    for share in findings.choices { add(share.estimate.n, .set(share.set), share.domain) }
  }

  private mutating func add(_ n: Int, _ family: MeasureFamily, _ domain: Domain) {
    least[family, default: [:]][domain] = min(least[family]?[domain] ?? .max, n)
    present[family, default: [:]][domain, default: 0] += 1
  }

  /// 0 where some measure of the family has nobody at all.
  func n(_ domain: Domain, _ family: MeasureFamily) -> Int {
    let most = present[family]?.values.max() ?? 0
    guard present[family]?[domain] == most else { return 0 }
    return least[family]?[domain] ?? 0
  }
}
