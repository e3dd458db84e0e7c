internal import Survey

/// By when, and why.
func timeSensitivity(_ reading: PaperReading) -> PaperSection {
  let next = reading.evidence.date("delivery_pilots.csv", ["chosen"], "next_due")
  return PaperSection(
    "time", "Time sensitivity",
    [
      .paragraph(
        """
        A decision is needed by \(reading.day(.neededBy)), because: \(reading.remark(.because))
        """),
      next.map { .paragraph("The next output of the recommended pilots is due on \($0).") },
    ])
}
