internal import Survey

/// Writes blocks of a section as Markdown, headings at a depth.
struct MarkdownBlocks {
  let depth: Int

  func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let prose), .lead(let prose): [prose.markdown, ""]
    case .points(let points): points.map { "- \($0.markdown)" } + [""]
    case .facts(let facts):
      facts.map { "- **\(markdown(plain($0.figure)))** \(markdown(plain($0.meaning)))" } + [""]
    case .story(let title, let points): heading(title) + lines(.points(points))
    case .subheading(let prose): heading(prose)
    case .figure(let figure): lines(figure)
    case .table(let table): lines(table)
    case .more(let summary, let blocks): heading(summary) + below(blocks)
    case .definitions(let terms):
      terms.map { "- **\(markdown(plain($0.term)))**: \($0.meaning.markdown)" } + [""]
    case .key: []
    case .views(let views): views.flatMap { heading(Prose($0.name)) + below($0.blocks) }
    case .weighing: []
    }
  }

  /// At most the sixth level, which is the last there is.
  private func heading(_ title: Prose) -> [String] {
    [String(repeating: "#", count: min(depth, 6)) + " " + title.unstressed, ""]
  }

  private func below(_ blocks: [Block]) -> [String] {
    let writer = MarkdownBlocks(depth: depth + 1)
    return blocks.flatMap(writer.lines)
  }

  private func lines(_ figure: Figure) -> [String] {
    let note = figure.note.map { [$0.markdown, ""] } ?? []
    return heading(figure.title) + note + figure.written.flatMap(lines)
  }

  private func lines(_ table: Table) -> [String] {
    guard !table.rows.isEmpty else { return [] }
    let title = table.title.isEmpty ? [] : ["**\(markdown(plain(table.title)))**", ""]
    let headings = table.columns.map { markdown(plain($0.heading, limit: 90)) }
    return title + pipeTable(headings, table.rows) + [""]
      + table.notes.flatMap { [markdown(plain($0)), ""] }
  }
}

extension Figure {
  /// What stands in the place of the drawing, also where the drawing prints all its figures.
  fileprivate var written: [Table] {
    if let map = chart as? HeatMap { return [map.grid] + data }
    guard tables.isEmpty, let chart else { return tables }
    return [chart.figures]
  }
}

extension HeatMap {
  /// As it is drawn: a row per level, a column per measure, the sign beside the figure.
  fileprivate var grid: Table {
    var table = Table(
      columns: [.init("segment", "Segmentation"), .init("level", "Level"), .init("n")]
        + columns.map { .init($0) })
    for group in groups {
      for row in group.rows {
        let figures = row.cells.map { cell in
          cell.value.map { minus($0, cell.decimals) + (cell.flag.map { " \($0.symbol)" } ?? "") }
        }
        table.append(
          [.text(group.title), .text(shortened(row.level)), .whole(row.n)]
            + figures.map { .text($0 ?? "–") })
      }
    }
    return table
  }
}
