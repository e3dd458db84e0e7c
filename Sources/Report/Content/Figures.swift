internal import Disclosure
internal import Survey

/// A report's content with its figures at hand: what the sections read from.
struct Reading {
  let content: ReportContent
  /// Waves that were surveyed, in the study's order.
  let waves: [WaveTitle]
  private let scores: [Place: Released<Score>]

  private struct Place: Hashable {
    let domain: Domain
    let measure: Measure
    let statistic: Statistic
  }

  init(_ content: ReportContent) {
    self.content = content
    scores = Dictionary(
      content.release.scores.map {
        (Place(domain: $0.domain, measure: $0.measure, statistic: $0.statistic), $0.cell)
      }, uniquingKeysWith: { first, _ in first })
    let surveyed = Set(content.release.scores.map(\.domain.wave))
    waves = content.waveTitles.filter { surveyed.contains($0.id) }
  }

  var release: Release { content.release }
  /// The wave that the report is about; the others are for comparison.
  var latest: WaveTitle? { waves.last }

  /// nil where the measure was not asked there.
  func cell(_ measure: Measure, _ statistic: Statistic, in domain: Domain) -> Released<Score>? {
    scores[Place(domain: domain, measure: measure, statistic: statistic)]
  }
  func score(_ measure: Measure, _ statistic: Statistic, in domain: Domain) -> Score? {
    cell(measure, statistic, in: domain)?.value
  }
}

extension Reading {
  /// The constructs that make the index, and after them the outcome.
  var constructs: [Construct] {
    content.codebook.constructs.filter { !$0.isOutcome }
      + content.codebook.constructs.filter(\.isOutcome)
  }
  var measures: [Measure] { [.index] + constructs.map { Measure(kind: .construct, id: $0.id) } }

  /// What people call a measure.
  func name(_ measure: Measure) -> String {
    switch measure.kind {
    case .index: "Index"
    case .construct: constructName(measure.id)
    case .item: content.codebook.items.first { $0.id == measure.id }?.wording ?? measure.id
    }
  }
  func constructName(_ id: String) -> String {
    shortened(content.codebook.constructs.first { $0.id == id }?.title ?? id)
  }
  func waveName(_ id: String) -> String {
    shortened(content.waveTitles.first { $0.id == id }?.label ?? id)
  }
  func segmentName(_ id: String) -> String {
    id == "all" ? "Everyone" : shortened(title(ofSegmentation: id))
  }
  private func title(ofSegmentation id: String) -> String {
    content.segmentations.first { $0.id == id }?.title ?? id
  }
}

/// Names stay short enough for a row of a chart.
func shortened(_ name: String) -> String { plain(name, limit: 90) }
