internal import Survey

/// Levels × measures as a table whose cells are shaded by how far they lie from
/// everybody else.  It is its own data table: each cell prints its figure, and its flag
/// as a sign beside the shade, so that it reads without colour.
struct HeatMap {
  struct HeatCell {
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
  struct Group {
    /// A segmentation's title.
    var title: String
    var rows: [(level: String, n: Int?, cells: [HeatCell])]
  }
  var columns: [String]
  var groups: [Group]

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
    let small = isSmall ? " small" : ""
    guard let flag else { return "even" + small }
    switch flag {
    case .higher: return "good-\(shade) flagged" + small
    case .lower: return "bad-\(shade) flagged" + small
    case .noEvidence: return "even" + small
    case .notTested, .suppressed: return "untested" + small
    }
  }

  /// Deeper from 4 and from 8 points; only what a test flags has colour at all.
  private var shade: Int {
    let size = abs(difference ?? 0)
    return size >= 8 ? 3 : size >= 4 ? 2 : 1
  }
}
