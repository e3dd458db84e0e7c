internal import Disclosure
internal import Survey

/// What the gate let through about one wave, as pilots' claims ask for it.
struct Evidence: Sendable {
  let wave: String
  let themes: [Theme]
  let population: Population?
  private let scores: [Place: Released<Score>]
  private let barriers: [String: Released<ThemePrevalence>]
  private let constructTitles: [String: String]
  private let segmentTitles: [String: String]

  private struct Place: Hashable {
    let domain: Domain
    let construct: String
    init(_ domain: Domain, _ construct: String) {
      (self.domain, self.construct) = (domain, construct)
    }
  }

  init(
    release: Release, wave: String, codebook: Codebook, segmentations: [Segmentation],
    themes: [Theme], population: Population?
  ) {
    (self.wave, self.themes, self.population) = (wave, themes, population)
    let means = release.scores.filter {
      $0.domain.wave == wave && $0.measure.kind == .construct && $0.statistic == .mean
    }
    scores = Dictionary(
      means.map { (Place($0.domain, $0.measure.id), $0.cell) },
      uniquingKeysWith: { first, _ in first })
    let named = release.themes.filter {
      $0.domain == .everyone(in: wave) && $0.polarity == .barrier
    }
    barriers = Dictionary(
      named.map { ($0.theme, $0.cell) }, uniquingKeysWith: { first, _ in first })
    constructTitles = Dictionary(
      codebook.constructs.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    segmentTitles = Dictionary(
      segmentations.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The mean score of a construct in a scope, as its shortfall.
  func score(of construct: String, in scope: Address.Scope?) throws(Unavailable) -> EvidenceCell {
    let (name, source, shown) = try shownScore(of: construct, in: scope)
    let (value, interval) = (shown.value.estimate.value, shown.value.estimate.interval)
    return EvidenceCell(
      point: value, draws: shown.draws,
      text: "shortfall of \(name): 100 − \(value.oneDecimal)\(interval.inBrackets)", source: source)
  }

  /// Half the width of the interval of that score, in points.
  func halfWidth(
    of construct: String, in scope: Address.Scope?
  ) throws(Unavailable) -> (points: Double, step: TrailStep) {
    let (name, source, shown) = try shownScore(of: construct, in: scope)
    guard let interval = shown.value.estimate.interval else {
      throw Unavailable(reason: "the score of \(name) has no interval", source: source)
    }
    let points = (interval.upper - interval.lower) / 2
    return (
      points, TrailStep(text: "\(name) is known within ± \(points.oneDecimal)", source: source)
    )
  }

  private func shownScore(
    of construct: String, in scope: Address.Scope?
  ) throws(Unavailable) -> (name: String, source: String, shown: Released<Score>.Shown) {
    let domain = Domain(
      wave: wave, segment: scope?.segment ?? "all", level: scope?.level ?? "all")
    let name = "\(title(of: construct)) for \(scope.map(title) ?? "everyone")"
    let source = "segments.csv: \(wave),\(domain.segment),\(domain.level),\(construct),mean"
    guard let cell = scores[Place(domain, construct)] else {
      throw Unavailable(reason: "there is no score of \(name) in wave \(wave)", source: source)
    }
    return (name, source, try cell.asked(for: "the score of \(name)", source))
  }

  /// The share of interviews that name a theme as a barrier.
  func barrier(_ theme: String, of construct: String?) throws(Unavailable) -> EvidenceCell {
    let source = "evidence.csv: \(wave),\(construct ?? ""),\(theme)"
    guard let cell = barriers[theme] else {
      throw Unavailable(
        reason: "wave \(wave) has no interviews coded for “\(theme)” as a barrier", source: source)
    }
    let shown = try cell.asked(for: "the share of interviews that name “\(theme)”", source)
    let found = shown.value
    return EvidenceCell(
      point: found.share, draws: shown.draws,
      text: "“\(theme)” a barrier in \(found.interviews) of \(found.n) interviews, "
        + "\(found.share.oneDecimal) %\(Interval?.some(found.interval).inBrackets)",
      source: source)
  }

  func title(of construct: String) -> String { constructTitles[construct] ?? construct }

  /// `Constable (Rank)`.
  func title(of scope: Address.Scope) -> String {
    "\(scope.level) (\(segmentTitles[scope.segment] ?? scope.segment))"
  }
}

extension Released {
  /// The shown figure, or the gate's reason for withholding it.
  fileprivate func asked(for name: String, _ source: String) throws(Unavailable) -> Shown {
    switch self {
    case .shown(let shown): return shown
    case .suppressed(let reason):
      throw Unavailable(reason: "\(name) is \(reason.explanation)", source: source)
    }
  }
}
