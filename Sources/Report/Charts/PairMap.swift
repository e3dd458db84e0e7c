/// Things × things as a table: how often two come together, shaded where a test says that it is
/// more or less often than if they were unrelated.  It is its own data table; each cell prints
/// its figure, and a sign beside the shade.
struct PairMap: Chart {
  struct PairCell: Sendable {
    /// nil: withheld, or the thing with itself.
    var both: Int?
    /// More often (true) or less often than by chance; nil: not told from chance.
    var isMore: Bool?
    /// The whole story, on hover.
    var story: String
  }
  var names: [String]
  /// Below the diagonal: row r has r cells.
  var rows: [[PairCell]]
  /// What the table is of, for those who listen.
  var label: String

  let form = ChartForm.together
  let isTable = true

  var figures: Table {
    var table = Table(columns: [
      .init("first", "Theme"), .init("second", "and"), .init("both", "Both"),
      .init("style", "Shade"),
    ])
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        table.append([
          .text(names[row]), .text(names[column]), .whole(cell.both), .text(cell.shade),
        ])
      }
    }
    return table
  }

  /// The last name heads no column, the first no row.
  var markup: Markup {
    let heads =
      [element("td", ["class": "corner"])]
      + names.indices.dropLast().map { column in
        element("th", ["scope": "col", "title": names[column]], "\(column + 1)")
      }
    let body = names.indices.map { row in
      let cells = rows[row].map(\.markup)
      let rest = max(0, names.count - 1 - rows[row].count)
      let blank = (0..<rest).map { _ in element("td", ["class": "corner"]) }
      return element(
        "tr", [:],
        element("th", ["scope": "row"], "\(row + 1) \(names[row])") + (cells + blank).joined())
    }
    let table = element(
      "table", ["class": "heat"],
      element("thead", [:], element("tr", [:], heads.joined()))
        + element("tbody", [:], body.joined()))
    return element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], table)
  }
}

extension PairMap.PairCell {
  /// What the style sheet calls its shade.
  fileprivate var shade: String { isMore.map { $0 ? "good-2" : "bad-2" } ?? "even" }

  fileprivate var markup: Markup {
    guard let both else { return element("td", ["class": "withheld", "title": story], "–") }
    let style = isMore == nil ? shade : shade + " flagged"
    let sign = isMore.map { $0 ? "▲" : "▼" } ?? ""
    return element(
      "td", ["class": style, "title": story, "data-value": "\(both)"],
      Markup("\(both)") + element("i", [:], sign))
  }
}
