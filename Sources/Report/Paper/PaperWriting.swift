internal import Disclosure
internal import Pilots
internal import Survey

/// What a section of the paper is written from.
struct PaperReading {
  let content: PaperContent
  let part: Paper.Part
  let evidence: PaperEvidence
  let assessment: Assessment?

  var own: ReportContent { part == .published ? content.published : content.exempt }
  var plan: PaperPlan { content.plan }
  var chosen: [PilotScore] { assessment?.pilots.filter(\.isSelected) ?? [] }
  /// The wave whose evidence counts.
  var wave: String { assessment?.wave ?? "" }

  /// What somebody wrote, or the gap where nobody did.
  func remark(_ remark: PaperPlan.Remark) -> Passage {
    guard let text = plan.remarks[remark] else { return "\(gap: remark.hint)" }
    return "\(study: text, limit: 4000)"
  }

  /// The same for a date.
  func day(_ remark: PaperPlan.Remark) -> Passage {
    guard let text = plan.remarks[remark] else { return "\(gap: remark.hint)" }
    return "\(study: dayInWords(text))"
  }

  func count(_ fact: String) -> CitedFigure? { evidence.figure("facts.csv", [fact], "value") }
}

extension PaperPlan.Remark {
  /// What is to be written, and who could.
  var hint: String {
    switch self {
    case .to: "who decides (the office of the decision maker; “paper: to”)"
    case .from: "who asks (the sponsor of the programme; “paper: from”)"
    case .meeting: "at which meeting (its secretary; “paper: meeting”)"
    case .date: "the date of the paper (its author; “paper: date”)"
    case .contact: "whom to ask (its author; “paper: contact”)"
    case .neededBy: "by when a decision is needed (the programme; “paper: decision needed by”)"
    case .because: "why by then (the programme; “paper: because”)"
    case .background:
      "why this programme, and what was decided before (the programme; "
        + "“paper: background”)"
    case .issues: "what else the decision turns on (the programme; “paper: issues”)"
    case .funding: "which budget pays (finance; “paper: funding”)"
    case .legal: "legal comments: powers, contracts, conditions (legal services; “paper: legal”)"
    case .equality: "equality comments on the figures above (equality adviser; “paper: equality”)"
    case .privacy:
      "privacy comments: the impact assessment and its reference (data protection "
        + "officer; “paper: privacy”)"
    case .doNothing: "what follows if no pilot is funded (the programme; “paper: do nothing”)"
    case .risks: "risks that no figure shows, and who carries them (the programme; “paper: risks”)"
    case .engagement:
      "who else was asked, and what they said (the programme; "
        + "“paper: engagement”)"
    case .exempt:
      "on what ground this part is exempt (information access; "
        + "“paper: exempt because”)"
    }
  }
}

/// A part of the paper, written from its evidence.
func writePaper(_ content: PaperContent, _ part: Paper.Part, _ evidence: PaperEvidence) -> Paper {
  let reading = PaperReading(
    content: content, part: part, evidence: evidence, assessment: content.published.assessment)
  let title = content.published.title
  let marking: Passage =
    title.marking.isEmpty
    ? "\(gap: "the protective marking (the information owner; “marking” of the study)")"
    : "\(study: title.marking, limit: 60)"
  return Paper(
    part: part, marking: marking, title: title.title, organisation: title.organisation,
    head: part == .published ? head(reading) : [],
    sections: part == .published ? publishedSections(reading) : exemptSections(reading))
}

private func head(_ reading: PaperReading) -> [(label: String, passage: Passage)] {
  [
    ("To", reading.remark(.to)), ("From", reading.remark(.from)),
    ("Meeting", reading.remark(.meeting)), ("Date", reading.day(.date)),
    ("Contact", reading.remark(.contact)),
  ]
}

private func publishedSections(_ reading: PaperReading) -> [PaperSection] {
  [
    recommendation(reading), timeSensitivity(reading), background(reading), issues(reading),
    publishedFinance(reading), legal(reading), equality(reading), privacy(reading),
    alternatives(reading), risks(reading), engagement(reading), documents(reading),
  ]
}

private func exemptSections(_ reading: PaperReading) -> [PaperSection] {
  [
    exemption(reading), pilotCosts(reading), exemptFinance(reading), payments(reading),
    costedAlternatives(reading),
  ]
}
