internal import Disclosure
internal import Survey

extension Reading {
  /// The joint display of the last wave in which both sources spoke, else of the last
  /// that has one.
  var latestEvidence: [JointEvidence] {
    let waves = content.waveTitles.map(\.id)
    func last(_ speaks: (JointEvidence) -> Bool) -> String? {
      waves.last { id in release.evidence.contains { $0.wave == id && speaks($0) } }
    }
    let wave = last { $0.shortfall != nil && $0.salience != nil } ?? last { _ in true }
    return release.evidence.filter { $0.wave == wave }
  }

  /// What a row of the joint display is about.
  func subject(of row: JointEvidence) -> String {
    row.construct.map { constructName($0) } ?? shortened(row.theme ?? "")
  }
}

/// By what both sources make of it, then by shortfall, then by salience: an order, not a score.
func ranked(_ evidence: [JointEvidence]) -> [JointEvidence] {
  let verdicts: [Verdict] = [.confirm, .conflict, .surveyOnly, .interviewsOnly, .silent]
  func key(_ row: JointEvidence) -> (Int, Double, Double) {
    let place = row.verdict.flatMap { verdicts.firstIndex(of: $0) } ?? verdicts.count
    return (place, -(row.shortfall?.value ?? -1), -(row.salience?.share ?? -1))
  }
  return evidence.enumerated().sorted { left, right in
    let (a, b) = (key(left.element), key(right.element))
    return a == b ? left.offset < right.offset : a < b
  }.map(\.element)
}

/// Challenges ranked from survey and interviews.
func challengesSection(_ reading: Reading) -> Section? {
  let evidence = ranked(reading.latestEvidence)
  guard evidence.contains(where: { $0.theme != nil }) else { return nil }
  return Section(
    id: "challenges", name: "Challenges", finding: challengesFinding(evidence, reading),
    blocks: jointBlocks(evidence, reading) + seniorBlocks(evidence, reading)
      + silenceBlocks(evidence, reading))
}

private func challengesFinding(_ evidence: [JointEvidence], _ reading: Reading) -> Prose {
  let confirmed = evidence.filter { $0.verdict == .confirm }.map { reading.subject(of: $0) }
  guard !confirmed.isEmpty else { return "No challenge is named by both sources" }
  let others = confirmed.count - 3
  guard others > 0 else { return "Survey and interviews both point to \(listed(confirmed))" }
  return """
    Survey and interviews both point to \(confirmed.prefix(3).joined(separator: ", ")) and \
    \(spelled(others)) more
    """
}

private func jointBlocks(_ evidence: [JointEvidence], _ reading: Reading) -> [Block] {
  let rows = evidence.map { jointRow($0, reading) }
  return [
    .paragraph("From \(reading.waveName(evidence.first?.wave ?? "")). " + jointSentence),
    .figure(
      Figure(
        id: "challenges", title: jointTitle(evidence),
        key: [
          ("bad-2", "points short of 100 (survey)"),
          ("bad-3", "% of interviews that name it a barrier"),
        ], chart: plot(rows), data: [jointTable(evidence, reading)])),
    .more("What the verdicts mean", [.definitions(verdictMeanings)] + verdictRule(reading)),
  ]
}

private func verdictRule(_ reading: Reading) -> [Block] {
  reading.content.provenance.verdictRule.map { [.paragraph("The rule: \($0)")] } ?? []
}

private let jointSentence: Prose = """
  Both sources stand side by side and are not blended into one number. Ordered by verdict, then \
  by how far the survey falls short.
  """

private func jointTitle(_ evidence: [JointEvidence]) -> Prose {
  let confirmed = evidence.filter { $0.verdict == .confirm }.count
  let conflicts = evidence.filter { $0.verdict == .conflict }.count
  return """
    Of \(spelled(evidence.count)) subjects, both sources confirm \(spelled(confirmed)) and \
    contradict each other on \(spelled(conflicts))
    """
}

/// What each verdict says; the rule that decides it is printed beside.
private let verdictMeanings: [(term: String, meaning: Prose)] = [
  ("confirm", "both sources call it a challenge"),
  ("survey only", "the survey does; the interviews hardly mention it"),
  ("interviews only", "the interviews do; the survey does not, or does not ask"),
  ("conflict", "the two sources contradict each other"),
  ("silent", "neither source does"),
]

private func jointRow(_ row: JointEvidence, _ reading: Reading) -> PlotRow {
  let shortfall = row.shortfall.map { fixed($0.value, 0) }
  let salience = row.salience.map { "\($0.interviews)/\($0.n)" }
  return PlotRow(
    label: reading.subject(of: row), detail: jointDetail(row),
    track: pairTrack(
      left: row.shortfall?.value, right: row.salience?.share,
      reading: """
        survey \(shortfall ?? "not known") points short, interviews \(salience ?? "not known")
        """),
    reading: "\(strong: row.verdict?.rawValue ?? "–") \(shortfall ?? "–") · \(salience ?? "–")")
}

/// "interviews only; coders' α 0.97".
private func jointDetail(_ row: JointEvidence) -> String? {
  let alpha = row.agreement?.value?.estimate.map { "coders' α \(fixed($0, 2))" }
  let parts = [row.construct == nil ? "interviews only" : nil, alpha].compactMap(\.self)
  return parts.isEmpty ? nil : parts.joined(separator: "; ")
}

private func jointTable(_ evidence: [JointEvidence], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("construct", "Construct"), .init("theme", "Theme"),
      .init("shortfall", "Points short"), .init("lower", "From"), .init("upper", "To"),
      .init("interviews", "Interviews"), .init("n", "of"), .init("salience", "%"),
      .init("alpha", "Coders' α"), .init("verdict", "Verdict"),
    ])
  for row in evidence {
    table.append([
      .word(row.construct.map { reading.constructName($0) }), .word(row.theme),
      .figure(row.shortfall?.value), .figure(row.shortfall?.interval?.lower),
      .figure(row.shortfall?.interval?.upper), .whole(row.salience?.interviews),
      .whole(row.salience?.n), .figure(row.salience?.share),
      .figure(row.agreement?.value?.estimate, decimals: 2), .word(row.verdict?.rawValue),
    ])
  }
  return table
}
