internal import Survey

/// What the paper was written from, so that somebody else can write it again.
func documents(_ reading: PaperReading) -> PaperSection {
  let provenance = reading.own.provenance
  return PaperSection(
    "documents", "Background documents",
    [
      .paragraph(
        """
        Written by Canvass \(study: provenance.engine) with seed \(study: "\(provenance.seed)"). The \
        study’s files, with their SHA-256:
        """),
      .points(
        provenance.inputs.map { "\(study: $0.path): \(study: $0.sha256)" }),
    ])
}
