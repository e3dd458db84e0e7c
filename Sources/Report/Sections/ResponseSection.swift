internal import Disclosure
internal import Survey

/// Who answered, beside who could have.
func responseSection(_ reading: Reading) -> Section? {
  guard let wave = reading.latest else { return nil }
  let rows = reading.release.responses.filter { $0.domain.wave == wave.id }
  guard !rows.isEmpty || !reading.release.weighting.isEmpty else { return nil }
  return Section(
    id: "response", name: "Who answered", finding: responseFinding(rows, reading, wave),
    blocks: responseFigures(rows, reading) + earlierResponse(reading) + nonresponseBlocks(reading)
      + weightingBlocks(reading))
}

private func responseFinding(
  _ rows: [ReleasedResponse], _ reading: Reading, _ wave: WaveTitle
) -> Prose {
  guard let everyone = rows.first(where: { $0.domain.isEveryone })?.cell.value else {
    let n = reading.release.weighting.last { $0.wave == wave.id }?.respondents
    return n.map { "\($0) people answered" } ?? "How many answered"
  }
  let force = everyone.population.map { " of \(grouped($0)) staff in post" } ?? ""
  return "\(everyone.n) people\(force) answered in \(reading.waveName(wave.id))"
}

private func responseFigures(_ rows: [ReleasedResponse], _ reading: Reading) -> [Block] {
  let levels = rows.filter { !$0.domain.isEveryone && $0.cell.value?.populationShare != nil }
  guard !levels.isEmpty else { return [] }
  let values = levels.compactMap(\.cell.value)
  let axis = Axis.amounts(values.flatMap { [$0.sampleShare, $0.populationShare ?? 0] })
  let lines = reading.content.segmentations.flatMap { segmentation -> [PlotRow] in
    let own = rows.filter { $0.domain.segment == segmentation.id }
    let heading = PlotRow(label: shortened(segmentation.title))
    return own.isEmpty ? [] : [heading] + own.map { responseRow($0, axis) }
  }
  let figure = Figure(
    id: "response", title: representation(values),
    key: [("dot", "share of respondents, %"), ("ring", "share of staff in post, %")],
    chart: plot(lines, axis: axis),
    data: [responseTable(rows.filter { !$0.domain.isEveryone }, reading)])
  return [.figure(figure)]
}

/// Names the level whose share of respondents is furthest from its share of staff.
private func representation(_ values: [Response]) -> Prose {
  let known = values.compactMap { value in value.populationShare.map { (value, $0) } }
  let widest = known.max { abs($0.0.sampleShare - $0.1) < abs($1.0.sampleShare - $1.1) }
  guard let (value, staff) = widest else { return "Respondents beside staff in post" }
  return """
    \(shortened(value.domain.level)) is the group furthest from its share of staff: \
    \(fixed(value.sampleShare)) % of respondents, \(fixed(staff)) % of staff
    """
}

private func responseRow(_ level: ReleasedResponse, _ axis: Axis) -> PlotRow {
  guard let value = level.cell.value else {
    return withheldRow(level.domain.level, level.cell.suppression, axis)
  }
  let staff = value.populationShare.map { " · \(fixed($0)) of staff" } ?? ""
  let detail = value.population.map { "\(grouped(value.n)) of \(grouped($0))" } ?? grouped(value.n)
  return PlotRow(
    label: shortened(level.domain.level), detail: detail,
    track: dumbbellTrack(
      from: value.populationShare, to: value.sampleShare, on: axis,
      reading: "\(fixed(value.sampleShare)) % of respondents\(staff)"),
    reading: "\(strong: fixed(value.sampleShare))\(staff)")
}

/// A row for what the gate kept back.
func withheldRow(_ label: String, _ suppression: Suppression?, _ axis: Axis) -> PlotRow {
  PlotRow(
    label: shortened(label), track: Track(nothing: "withheld", on: axis), reading: "withheld",
    style: "withheld")
}

private func responseTable(_ levels: [ReleasedResponse], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "Segment"), .init("level", "Level"), .init("n", "Respondents"),
      .init("population", "Staff in post"), .init("rate", "Answered, %"),
      .init("sample_share", "% of respondents"), .init("population_share", "% of staff"),
      .init("weighted_share", "% after weighting"),
    ])
  for level in levels {
    let value = level.cell.value
    table.append([
      .text(reading.segmentName(level.domain.segment)), .text(level.domain.level),
      .whole(value?.n), .whole(value?.population), .figure(value?.rate),
      .figure(value?.sampleShare), .figure(value?.populationShare), .figure(value?.weightedShare),
    ])
  }
  return table
}

private func earlierResponse(_ reading: Reading) -> [Block] {
  reading.waves.dropLast().reversed().compactMap { wave in
    let rows = reading.release.responses.filter {
      $0.domain.wave == wave.id && !$0.domain.isEveryone
    }
    guard !rows.isEmpty else { return nil }
    return .more(
      "Who answered in \(reading.waveName(wave.id))", [.table(responseTable(rows, reading))])
  }
}
