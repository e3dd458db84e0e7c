internal import Survey

/// Levels × measures as a table whose cells are shaded by how far they lie from
/// everybody else.  It is its own data table: each cell prints its figure, and its flag
/// as a sign beside the shade, so that it reads without colour.
struct HeatMap: Chart {
  struct HeatCell: Sendable {
    /// nil: withheld, or not asked.
    var value: Double?
    var flag: Flag?
    /// From everybody else, in points; decides the shade.
    var difference: Double?
    var isSmall = false
    /// The whole story, on hover.
    var story: String
    var decimals = 0
  }
  struct Group: Sendable {
    /// A segmentation's title.
    var title: String
    var rows: [(level: String, n: Int?, cells: [HeatCell])]
  }
  var columns: [String]
  var groups: [Group]

  let form = ChartForm.heat
  let isTable = true

  /// Under the title of its segmentation a level's name stands for itself alone.
  var figures: Table {
    var table = Table(columns: [
      .init("level", "Group"), .init("n", "n"), .init("measure", "Measure"),
      .init("value", "Value"), .init("difference", "From everybody else"),
      .init("flag", "Finding"), .init("style", "Shade"),
    ])
    for group in groups {
      let heading = group.title.isEmpty ? "" : group.title + ": "
      for row in group.rows {
        for (column, cell) in zip(columns, row.cells) {
          table.append([
            .text(heading + shortened(row.level)), .whole(row.n), .text(column),
            .figure(cell.value, decimals: cell.decimals), .figure(cell.difference),
            .mark(cell.flag), .text(cell.shadeName),
          ])
        }
      }
    }
    return table
  }

  var markup: Markup {
    let head = element("tr", [:], heads.joined())
    let body = groups.map(\.markup).joined()
    let table = element(
      "table", ["class": "heat"], element("thead", [:], head) + body)
    return element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Heat map"],
      table)
  }

  private var heads: [Markup] {
    [element("td", ["class": "corner"]), element("th", ["scope": "col", "class": "n"], "n")]
      + columns.map { element("th", ["scope": "col"], $0) }
  }
}

extension HeatMap.Group {
  fileprivate var markup: Markup {
    let title = element(
      "tr", ["class": "group"],
      self.title.isEmpty
        ? element("td", ["class": "n"])
        : element("th", ["colspan": "2", "scope": "rowgroup"], self.title))
    let lines = rows.map { row in
      element(
        "tr", [:],
        element("th", ["scope": "row"], shortened(row.level))
          + element(
            "td", ["class": "n", "data-value": row.n.map { "\($0)" }],
            row.n.map { grouped($0) } ?? "–")
          + row.cells.map(\.markup).joined())
    }
    return element("tbody", [:], title + lines.joined())
  }
}

extension HeatMap.HeatCell {
  fileprivate var markup: Markup {
    guard let value else {
      return element("td", ["class": "withheld", "title": story], "–")
    }
    let sign = element("i", [:], flag?.symbol ?? "")
    return element(
      "td", ["class": style, "title": story, "data-value": value.description],
      Markup(minus(value, decimals)) + sign)
  }

  private var style: String {
    let isFlagged = flag?.isClear == true
    return shadeName + (isFlagged ? " flagged" : "") + (isSmall ? " small" : "")
  }

  /// What the style sheet calls it; a spreadsheet shades by it too.
  var shadeName: String {
    switch flag {
    case .higher: "good-\(shade)"
    case .lower: "bad-\(shade)"
    case nil, .noEvidence: "even"
    case .notTested, .suppressed: "untested"
    }
  }

  /// Deeper from 4 and from 8 points; only what a test flags has colour at all.
  private var shade: Int {
    let size = abs(difference ?? 0)
    return size >= 8 ? 3 : size >= 4 ? 2 : 1
  }
}
