internal import Disclosure
internal import Survey

/// A report's content as a document: what it says, in order.
func document(_ content: ReportContent) -> Document {
  let reading = Reading(content)
  return Document(
    title: content.title.title, organisation: content.title.organisation,
    marking: content.title.marking, handling: handling(of: content),
    isConfined: content.release.audience == .analyst, byline: byline(reading),
    sections: [
      summarySection(reading), responseSection(reading), scoresSection(reading),
      heatMapSection(reading), itemsSection(reading), choicesSection(reading),
      commentsSection(reading), interviewsSection(reading), challengesSection(reading),
      driversSection(reading),
      pilotsSection(reading), deliverySection(reading), learningSection(reading),
      changeSection(reading), methodSection(reading), glossarySection(),
    ].compactMap { $0 }
  ).themed(content.theme)
}

/// Waves and engine.
func byline(_ reading: Reading) -> Prose {
  let waves = listed(reading.content.waveTitles.map { reading.waveName($0.id) })
  return "\(waves). Made by Canvass \(reading.content.provenance.engine)."
}

/// What a reader may do with the page.
func handling(of content: ReportContent) -> Prose {
  let provenance = content.provenance
  switch content.release.audience {
  case .analyst:
    return """
      \(strong: "For analysts, on this machine only.") Nothing is withheld here: small groups \
      can be recognised. This page may not leave the machine.
      """
  case .partner:
    let viewer = provenance.viewer ?? "nobody named"
    let company = provenance.accompaniedBy ?? "nobody named"
    let purpose = provenance.purpose ?? "not stated"
    return """
      \(strong: "For an accompanied partner.") Viewer: \(shortened(viewer)). Accompanied by: \
      \(shortened(company)). Purpose: \(plain(purpose, limit: 300)).
      """
  case .public:
    return """
      \(strong: "For publication.") Figures are rounded, and groups of fewer than \
      \(content.release.threshold) people are withheld.
      """
  }
}
