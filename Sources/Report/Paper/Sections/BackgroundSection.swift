internal import Disclosure
internal import Pilots
internal import Survey

/// What was asked, of whom, and what it showed.
func background(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "background", "Background",
    [
      asked(reading), interviewed(reading), confirmed(reading),
      .paragraph(reading.remark(.background)),
    ])
}

private func asked(_ reading: PaperReading) -> PaperBlock? {
  let key = [reading.wave, "all", "all"]
  guard let n = reading.evidence.figure("response.csv", key, "n") else { return nil }
  let staff = reading.evidence.figure("response.csv", key, "population")
  let force: Passage = staff.map { " of \($0) staff in post" } ?? ""
  return .paragraph(
    "\(n) people\(force) answered the survey (\(study: waveLabel(reading)))." + rate(reading))
}

private func waveLabel(_ reading: PaperReading) -> String {
  reading.own.waveTitles.first { $0.id == reading.wave }?.label ?? reading.wave
}

private func rate(_ reading: PaperReading) -> Passage {
  let key = [reading.wave, "all", "all"]
  return reading.evidence.figure("response.csv", key, "rate", decimals: 0, unit: " %")
    .map { " That is \($0)." } ?? ""
}

/// How many interviews there were, by a theme of everyone.
private func interviewed(_ reading: PaperReading) -> PaperBlock? {
  guard let n = interviewCount(reading) else { return nil }
  return .paragraph("\(n) interviews were coded by theme.")
}

/// Interviews of the wave, which every theme of everyone is counted among.
func interviewCount(_ reading: PaperReading) -> CitedFigure? {
  let theme = reading.own.release.themes.first {
    $0.domain.wave == reading.wave && $0.domain.isEveryone && $0.polarity == nil
  }
  return theme.flatMap {
    reading.evidence.figure("themes.csv", [reading.wave, "all", "all", $0.theme], "n")
  }
}

/// Challenges that survey and interviews both show, at most five, the gravest first.
private func confirmed(_ reading: PaperReading) -> PaperBlock? {
  let rows = reading.own.release.evidence.filter {
    $0.wave == reading.wave && $0.verdict == .confirm
  }.sorted { ($0.shortfall?.value ?? 0) > ($1.shortfall?.value ?? 0) }
  let points = rows.prefix(5).compactMap { challenge($0, reading) }
  return points.isEmpty ? nil : .points(points)
}

private func challenge(_ row: JointEvidence, _ reading: PaperReading) -> Passage? {
  guard let construct = row.construct, let theme = row.theme else { return nil }
  let key = [row.wave, construct, theme]
  guard
    let shortfall = reading.evidence.figure("evidence.csv", key, "shortfall", decimals: 0),
    let salience = reading.evidence.figure("evidence.csv", key, "salience", unit: " %")
  else { return nil }
  let title = reading.own.codebook.constructs.first { $0.id == construct }?.title ?? construct
  return """
    Survey and interviews both show \(study: title): the score is \(shortfall) points short of its \
    most, and \(salience) of interviews name a barrier.
    """
}
