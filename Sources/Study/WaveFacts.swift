internal import Report
internal import Survey

/// What was read of each wave, in words.
func waveFacts(_ data: SurveyData, _ shares: [AnswerShare]) -> [FactList] {
  var seen: Set<Int32> = []
  return data.waveTitles.map { title in
    var list = FactList(title.label == title.id ? title.id : "\(title.id) · \(title.label)")
    if let origin = data.origins.first(where: { $0.wave == title.id }) { list.append(origin) }
    if let wave = data.waves.first(where: { $0.id == title.id }) {
      list.append("items", of: shares.filter { $0.wave == wave.id && !$0.isSet })
      list.append("choices", of: shares.filter { $0.wave == wave.id && $0.isSet })
      for (question, comments) in zip(data.comments.questions, wave.comments) {
        list.append("comments", comments.map { commentFact(question, $0) })
      }
      list.append("twice", repeated(wave))
      list.append("people", linked(wave, to: seen))
      seen.formUnion(wave.persons ?? [])
    }
    list.append("interviews", data.interviews[title.id].map(interviewFact))
    return list
  }
}

extension FactList {
  fileprivate mutating func append(_ origin: WaveOrigin) {
    append("responses", "\(countOf(origin.rows, "row")) of \(origin.file)")
    append("read as", readAs(origin))
    append("left out", sentence(origin.leftOut))
    append("kept", sentence(origin.doubtful))
  }

  fileprivate mutating func append(_ what: String, of shares: [AnswerShare]) {
    guard !shares.isEmpty else { return }
    let mean = shares.map(\.answered).reduce(0, +) / Double(shares.count)
    append(what, "\(grouped(shares.count)), answered by \(percentage(mean)) on average")
    let least = shares.sorted { $0.answered < $1.answered }.prefix(3).filter { $0.answered < 99.95 }
    let names = least.map { "\($0.id) (\(percentage($0.answered)))" }
    append("least", names.isEmpty ? nil : names.joined(separator: ", "))
  }
}

/// `Qualtrics, 3 header rows, 17 metadata columns, UTF-8`.
private func readAs(_ origin: WaveOrigin) -> String {
  var facts = [origin.tool]
  if origin.headerRows > 1 { facts.append(countOf(origin.headerRows, "header row")) }
  if origin.metadataColumns > 0 { facts.append(countOf(origin.metadataColumns, "metadata column")) }
  return (facts + [origin.encoding].compactMap(\.self)).joined(separator: ", ")
}

/// `4 preview rows (told by Status)`; nil where there are none.
private func sentence(_ counts: [RowCount]) -> String? {
  guard !counts.isEmpty else { return nil }
  return counts.map { count in
    let why = count.toldBy.isEmpty ? "" : " (told by \(count.toldBy))"
    return countOf(count.count, "\(count.kind) row") + why
  }.joined(separator: ", ")
}

/// `improve: 412 written, 88 blank; masked: 35 names, 12 numbers`.
private func commentFact(_ question: CommentQuestion, _ comments: Comments) -> String {
  let nouns: [(Mask, String)] = [
    (.name, "name"), (.number, "number"), (.email, "e-mail address"), (.link, "link"),
  ]
  let masked = nouns.compactMap { mask, noun -> String? in
    guard let count = comments.masks[mask], count > 0 else { return nil }
    return count == 1 || noun != "e-mail address"
      ? countOf(count, noun) : "\(grouped(count)) e-mail addresses"
  }
  let blank = comments.texts.count - comments.written
  let masks = masked.isEmpty ? "nothing masked" : "masked: \(masked.joined(separator: ", "))"
  let cut = comments.cut > 0 ? "; \(grouped(comments.cut)) cut, being too long" : ""
  return
    "\(question.id): \(grouped(comments.written)) written, \(grouped(blank)) blank; \(masks)\(cut)"
}

private func repeated(_ wave: Wave) -> String? {
  guard let count = rowsGivenTwice(wave), count > 0 else { return nil }
  return "\(countOf(count, "row")) with every item and segment as in the row before"
}

private func linked(_ wave: Wave, to seen: Set<Int32>) -> String? {
  guard let persons = wave.persons, !seen.isEmpty else { return nil }
  return "\(grouped(persons.filter(seen.contains).count)) answered an earlier wave, too"
}

private func interviewFact(_ interviews: Interviews) -> String {
  let passages = countOf(interviews.codings.count, "passage")
  return "\(grouped(interviews.interviews.count)), \(passages) coded"
}
