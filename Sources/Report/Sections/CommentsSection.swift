internal import Disclosure
internal import Survey

/// What people wrote in their own words, question by question.
func commentsSection(_ reading: Reading) -> Section? {
  guard let wave = reading.lastCommented else { return nil }
  let questions = reading.content.comments.questions.compactMap {
    EveryonesComments($0, reading, wave: wave)
  }
  guard !questions.isEmpty else { return nil }
  return Section(
    id: "comments", name: "Comments", finding: commentsFinding(questions, reading),
    blocks: [.paragraph(commentsSentence)] + questions.flatMap { commentBlocks($0, reading) })
}

private let commentsSentence: Prose = """
  Here people wrote in their own words. A comment speaks of a construct where it has a word of \
  the study’s dictionary; a respondent counts once, however often the word stands there, and all \
  count alike, without weights. Names, numbers and addresses were masked before anything was counted.
  """

private func commentsFinding(_ questions: [EveryonesComments], _ reading: Reading) -> Prose {
  guard let first = questions.first(where: { $0.count != nil }), let count = first.count else {
    return "What people wrote"
  }
  let wrote = "\(grouped(count.written)) of \(grouped(count.asked)) wrote something"
  guard let share = first.shares.first, share.respondents > 0 else { return Prose(wrote) }
  return "\(wrote), most often about \(reading.topicName(share.topic)) (\(fixed(share.share, 0)) %)"
}

private func commentBlocks(_ comments: EveryonesComments, _ reading: Reading) -> [Block] {
  guard let count = comments.count, count.written > 0 else {
    let reason = comments.suppression?.explanation ?? "nobody wrote anything"
    return [.paragraph("\(strong: comments.wording): \(reason).")]
  }
  return topicBlocks(comments, count, reading) + wordBlocks(comments, reading)
    + quotationBlocks(comments, reading)
}

private func topicBlocks(
  _ comments: EveryonesComments, _ count: CommentCount, _ reading: Reading
) -> [Block] {
  guard let first = comments.shares.first else {
    return [.paragraph("\(strong: comments.wording) \(wrote(count)).")]
  }
  let title: Prose = """
    \(comments.wording) \(strong: reading.topicName(first.topic)) comes up most often, in \
    \(fixed(first.share, 0)) % of comments
    """
  let hidden = comments.withheld
  let rest =
    hidden == 0 ? "" : " \(countOf(hidden, "more")) came up too seldom to say how often."
  let note: Prose = """
    % of comments that speak of it, with \(reading.confidence) interval; under the name, how the \
    construct scores in the survey. \(wrote(count)).\(rest)
    """
  let figure = Figure(
    id: "topics", title: title,
    chart: plot(comments.shares.map { topicRow($0, reading) }, axis: .score),
    note: note, data: [topicTable(comments, reading)])
  return [.figure(figure)] + groupTables(comments, reading)
}

/// "412 of 1,300 wrote something".
private func wrote(_ count: CommentCount) -> String {
  "\(grouped(count.written)) of \(grouped(count.asked)) wrote something"
}

private func topicRow(_ share: CommentShare, _ reading: Reading) -> PlotRow {
  let score = score(of: share.topic, in: share.domain.wave, reading)
  return PlotRow(
    label: reading.topicName(share.topic), detail: score.map { "scores \(fixed($0))" },
    track: intervalTrack(share.share, share.interval, on: .score),
    reading: "\(strong: "\(fixed(share.share)) %") \(range(share.interval))")
}

/// The mean of everyone; nil of a theme, and where it is withheld or was not asked.
private func score(
  of topic: CommentDictionary.Topic, in wave: String, _ reading: Reading
) -> Double? {
  topic.construct.flatMap {
    reading.score(Measure(kind: .construct, id: $0), .mean, in: .everyone(in: wave))
  }?.estimate.value
}

private func topicTable(_ comments: EveryonesComments, _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("topic", "Speaks of"), .init("respondents", "Comments"), .init("n", "of"),
      .init("share", "%"), .init("lower", "From"), .init("upper", "To"),
      .init("score", "Score in the survey"),
    ])
  for share in comments.shares {
    table.append([
      .text(reading.topicName(share.topic)), .whole(share.respondents), .whole(share.n),
      .figure(share.share), .figure(share.interval.lower), .figure(share.interval.upper),
      .figure(score(of: share.topic, in: share.domain.wave, reading)),
    ])
  }
  return table
}

/// Groups past these stand in `comment_constructs.csv` alone.
private let groupLimit = 12

/// Topics by the levels of each segmentation that has few enough.
private func groupTables(_ comments: EveryonesComments, _ reading: Reading) -> [Block] {
  reading.content.segmentations.filter { $0.levels.count <= groupLimit }.map { segmentation in
    var shares: [String: [CommentDictionary.Topic: CommentShare]] = [:]
    for row in reading.release.comments.shares
    where row.comment == comments.question.id && row.domain.wave == comments.wave
      && row.domain.segment == segmentation.id
    { shares[row.domain.level, default: [:]][row.topic] = row.cell.value }
    var table = Table(
      columns: [.init("topic", "Speaks of")]
        + segmentation.levels.enumerated().map { .init("level\($0)", shortened($1)) })
    table.append(
      [.text("Of so many comments")]
        + segmentation.levels.map { .whole(shares[$0]?.values.map(\.n).max()) })
    for share in comments.shares {
      table.append(
        [.text(reading.topicName(share.topic))]
          + segmentation.levels.map { .figure(shares[$0]?[share.topic]?.share) })
    }
    return .more(
      "\(comments.wording) By \(reading.segmentName(segmentation.id)), in %", [.table(table)])
  }
}

/// What people wrote, as the gate let it pass: no group stands beside it.
private func quotationBlocks(_ comments: EveryonesComments, _ reading: Reading) -> [Block] {
  let topics = comments.shares.map(\.topic)
  let quoted = topics.compactMap { topic -> Block? in
    let own = comments.quotations.filter { $0.topic == topic }
    guard !own.isEmpty else { return nil }
    return .story(
      Prose(reading.topicName(topic)), own.map { Prose("“\(plain($0.text.text, limit: 320))”") })
  }
  guard !quoted.isEmpty else { return [] }
  let sentence: Prose = """
    Sentences drawn by the study’s seed from all comments that speak of it, not chosen. They are \
    masked; what is left may still tell a colleague who wrote it.
    """
  return [.more("\(comments.wording) In people’s words", [.paragraph(sentence)] + quoted)]
}
