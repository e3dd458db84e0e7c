internal import Pilots

/// What would change the choice: the widest bars, those that change it marked.
func tornadoBlocks(_ figures: PilotFigures) -> [Block] {
  let shown = figures.tornado.prefix(tornadoRows)
  guard !shown.isEmpty else { return [] }
  let axis = Axis.differences(
    shown.flatMap { [figures.value($0.low.gain) ?? 0, figures.value($0.high.gain) ?? 0] })
  return [
    .figure(
      Figure(
        id: "tornado", title: tornadoTitle(figures),
        key: [
          ("bad-3", "less, another set"), ("bad-1", "less, the same set"),
          ("good-3", "more, another set"), ("good-1", "more, the same set"),
        ], chart: plot(shown.map { tornadoRow($0, figures, axis) }, axis: axis),
        note: """
          Points that the best portfolio gains or loses where one number goes to the 10th and \
          the 90th percentile of its draws, all else equal.
          """,
        data: [tornadoTable(figures)]))
  ]
}

private let tornadoRows = 15

private func tornadoTitle(_ figures: PilotFigures) -> Prose {
  let changing = figures.tornado.filter(\.changesPortfolio)
  guard let first = changing.first else {
    return "No single number, taken to its tenth or ninetieth percentile, changes the choice"
  }
  return """
    \(spelled(changing.count).capitalizedFirst) of \(grouped(figures.tornado.count)) uncertain \
    numbers would change the choice by \(changing.count == 1 ? "itself" : "themselves"), \
    above all the \(first.input.words)
    """
}

private func tornadoRow(_ bar: TornadoBar, _ figures: PilotFigures, _ axis: Axis) -> PlotRow {
  let ends = [bar.low, bar.high].map { figures.value($0.gain) ?? 0 }
  let swaps = [bar.low, bar.high].filter { !$0.swap.isNone }.map {
    "at \(figures.words($0.at, of: bar.input)): \(plain($0.swap.words, limit: 120))"
  }
  let words = ends.map { minus($0) }.joined(separator: " to ")
  return PlotRow(
    label: bar.input.words,
    detail: swaps.isEmpty ? nil : swaps.joined(separator: "; "),
    track: tornadoTrack(
      low: ends[0], high: ends[1], on: axis, isStrong: bar.changesPortfolio,
      reading: "\(words)\(swaps.isEmpty ? "" : ", another set")"),
    reading: "\(strong: words)")
}

private func tornadoTable(_ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("input", "Number"), .init("now", "Now"), .init("low", "10th percentile"),
      .init("high", "90th percentile"), .init("gain_low", "Gain there, low"),
      .init("gain_high", "Gain there, high"), .init("swap_low", "Change, low"),
      .init("swap_high", "Change, high"),
    ])
  for bar in figures.tornado {
    table.append([
      .text(bar.input.words), .text(figures.words(bar.now, of: bar.input)),
      .text(figures.words(bar.low.at, of: bar.input)),
      .text(figures.words(bar.high.at, of: bar.input)), .figure(figures.value(bar.low.gain)),
      .figure(figures.value(bar.high.gain)), .text(bar.low.swap.words),
      .text(bar.high.swap.words),
    ])
  }
  return table
}
