internal import Disclosure
internal import Pilots
internal import Survey

func legal(_ reading: PaperReading) -> PaperSection {
  PaperSection("legal", "Legal comments", [.paragraph(reading.remark(.legal))])
}

/// Who answered, and whom the recommended pilots reach.
func equality(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "equality", "Equality comments",
    [
      reading.evidence.table(
        "response.csv",
        "Who answered beside who is in post; a blank line is a group too small to be shown.",
        [
          ("segment", "Of"), ("level", "Group"), ("n", "Answered"),
          ("population", "Staff in post"), ("sample_share", "% of answers"),
          ("population_share", "% of staff"),
        ], where: { $0("wave") == reading.wave && $0("segment") != "all" }),
      reached(reading), .paragraph(reading.remark(.equality)),
    ])
}

/// The share of staff that each recommended pilot is for, where reach is a criterion.
private func reached(_ reading: PaperReading) -> PaperBlock? {
  let reach = reading.assessment?.criteria.first { $0.criterion.source == .reach }
  guard let criterion = reach?.criterion.id else { return nil }
  let points = reading.chosen.compactMap { score -> Passage? in
    reading.evidence.figure("criteria.csv", [score.pilot.id, criterion], "raw", unit: " %").map {
      "\(pilotName(score)) is for \($0) of staff in post."
    }
  }
  return points.isEmpty ? nil : .points(points)
}

/// What data, at which threshold, and what was withheld.
func privacy(_ reading: PaperReading) -> PaperSection {
  let threshold: Passage =
    reading.count("threshold").map {
      "No figure about fewer than \($0) people stands here, nor one that would give away such a group."
    } ?? ""
  let withheld: Passage =
    reading.count("cells withheld").map { " \($0) figures are withheld for that." } ?? ""
  return PaperSection(
    "privacy", "Privacy comments",
    [
      .paragraph(
        """
        The figures are of answers to a staff survey and of coded interviews, read on the \
        organisation’s own machine. \(threshold)\(withheld)
        """),
      reading.part == .published
        ? .paragraph("People are counted in fives here, and scores and shares are whole numbers.")
        : nil,
      .paragraph(reading.remark(.privacy)),
    ])
}

func engagement(_ reading: PaperReading) -> PaperSection {
  let people = reading.evidence.figure("response.csv", [reading.wave, "all", "all"], "n")
  let asked = [
    people.map { "\($0) staff by survey" as Passage },
    interviewCount(reading).map { "people in \($0) interviews" as Passage },
  ].compactMap(\.self)
  return PaperSection(
    "engagement", "Engagement",
    [
      asked.isEmpty ? nil : .paragraph("Heard were \(Passage.list(asked))."),
      .paragraph(reading.remark(.engagement)),
    ])
}
