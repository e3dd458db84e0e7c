internal import Pilots
internal import Survey

/// How the pilots were compared, where they stand, and what will be learnt.
func issues(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "issues", "Issues for consideration",
    [
      compared(reading),
      reading.evidence.table(
        "weights.csv", "What pilots were compared by, and how much it counts.",
        [("criterion", "Criterion"), ("source", "From"), ("weight", "Weight")]),
      standing(reading), learnt(reading), coverage(reading),
      .paragraph(reading.remark(.issues)),
    ])
}

private func compared(_ reading: PaperReading) -> PaperBlock? {
  guard let candidates = reading.count("candidates") else { return nil }
  let limit: Passage =
    reading.count("pilots to choose").map { " Exactly \($0) were to be chosen." }
    ?? ""
  return .paragraph(
    """
    \(candidates) candidates were scored from released evidence and by judgement on scales fixed \
    beforehand, from worth nothing to worth everything.\(limit)
    """)
}

private func standing(_ reading: PaperReading) -> PaperBlock? {
  reading.evidence.table(
    "pilots.csv",
    """
    The recommended pilots: value of nought to a hundred at the stated weights with its interval, \
    and the share of draws in which each ranks first and is chosen.
    """,
    [
      ("pilot", "Pilot"), ("name", "Name"), ("rank", "Rank"), ("value", "Value"),
      ("lower", "From"), ("upper", "To"), ("p_first", "First, %"), ("p_selected", "Chosen, %"),
    ], where: { $0("selected") == "yes" })
}

private func learnt(_ reading: PaperReading) -> PaperBlock? {
  guard let answered = reading.count("questions answered"), let all = reading.count("questions")
  else { return nil }
  return .paragraph(
    """
    The recommended pilots answer \(answered) of the \(all) questions that the programme asks. A \
    pilot answers once the last of its outputs is due.
    """)
}

private func coverage(_ reading: PaperReading) -> PaperBlock? {
  reading.evidence.table(
    "questions.csv", "What the programme will learn; blank: no recommended pilot answers.",
    [
      ("question", "Question"), ("document", "Document"), ("answered_by", "Answered by"),
      ("first", "First answer due"), ("by", "All by"),
    ])
}
