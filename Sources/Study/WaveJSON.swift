internal import Report
internal import Survey

/// What was read of a wave, for programs; null for what is not known.
func waveJSON(_ title: WaveTitle, _ data: SurveyData) -> JSON {
  let origin = data.origins.first { $0.wave == title.id }
  let wave = data.waves.first { $0.id == title.id }
  let comments = wave.map { commentsJSON($0, data) } ?? []
  return .object([
    ("wave", .text(title.id)), ("label", .text(title.label)),
    ("file", origin.map { .text($0.file) } ?? .null),
    ("tool", origin.map { .text($0.tool) } ?? .null),
    ("encoding", origin?.encoding.map(JSON.text) ?? .null),
    ("header_rows", origin.map { .count($0.headerRows) } ?? .null),
    ("rows", wave.map { .count($0.respondents) } ?? .null),
    ("left_out", .list((origin?.leftOut ?? []).map(rowsJSON))),
    ("doubtful", .list((origin?.doubtful ?? []).map(rowsJSON))),
    ("given_twice", wave.flatMap(rowsGivenTwice).map(JSON.count) ?? .null),
    ("comments", .list(comments)),
    ("interviews", data.interviews[title.id].map { .count($0.interviews.count) } ?? .null),
  ])
}

private func rowsJSON(_ count: RowCount) -> JSON {
  .object([
    ("kind", .text(count.kind)), ("rows", .count(count.count)), ("told_by", .text(count.toldBy)),
  ])
}

/// How many wrote something under each question, and what was masked.
private func commentsJSON(_ wave: Wave, _ data: SurveyData) -> [JSON] {
  zip(data.comments.questions, wave.comments).compactMap { question, comments in
    comments.map { commentJSON(question, $0) }
  }
}

private func commentJSON(_ question: CommentQuestion, _ comments: Comments) -> JSON {
  let masks = Mask.allCases.map { mask -> (String, JSON) in
    (String(mask.rawValue.dropFirst().dropLast()), .count(comments.masks[mask] ?? 0))
  }
  return .object([
    ("comment", .text(question.id)), ("written", .count(comments.written)),
    ("blank", .count(comments.texts.count - comments.written)), ("masked", .object(masks)),
  ])
}
