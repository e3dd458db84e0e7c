internal import Survey

/// Items × factors as a table shaded by the size of each loading: blocks of shade show which
/// items hang together.  It is its own data table; small loadings are printed faintly.
struct LoadingMap: Chart {
  struct Row: Sendable {
    /// What people call the item.
    var item: String
    var loadings: [Double]
    /// The factor of its construct's most items, from 0.
    var home: Int?
  }
  /// Items by construct.
  var groups: [(construct: String, rows: [Row])]
  var factors: Int

  let form = ChartForm.loadings
  let isTable = true

  var figures: Table {
    var table = Table(columns: [
      .init("construct", "Construct"), .init("item", "Item"), .init("factor", "Factor"),
      .init("loading", "Loading"),
    ])
    for group in groups {
      for row in group.rows {
        for (factor, loading) in row.loadings.enumerated() {
          table.append([
            .text(group.construct), .text(row.item), .count(factor + 1),
            .figure(loading, decimals: 2),
          ])
        }
      }
    }
    return table
  }

  var markup: Markup {
    let heads =
      [element("td", ["class": "corner"])]
      + (0..<factors).map { element("th", ["scope": "col"], "Factor \($0 + 1)") }
    let head = element("thead", [:], element("tr", [:], heads.joined()))
    let table = element("table", ["class": "heat"], head + groups.map(body).joined())
    return element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Loadings"],
      table)
  }

  private func body(_ group: (construct: String, rows: [Row])) -> Markup {
    let title = element(
      "tr", ["class": "group"],
      element("th", ["colspan": "2", "scope": "rowgroup"], group.construct))
    let lines = group.rows.map { row in
      element(
        "tr", [:],
        element("th", ["scope": "row"], row.item) + row.loadings.indices.map(row.cell).joined())
    }
    return element("tbody", [:], title + lines.joined())
  }
}

extension LoadingMap.Row {
  fileprivate func cell(_ factor: Int) -> Markup {
    let loading = loadings[factor]
    let place = factor == home ? "; most of its construct loads here" : ""
    return element(
      "td",
      [
        "class": style(loading), "data-value": loading.description,
        "title": "\(item), factor \(factor + 1): \(minus(loading, 2))\(place)",
      ], minus(loading, 2))
  }

  /// Deeper from 0.3, 0.5 and 0.7; red where the sign is against the factor's.
  private func style(_ loading: Double) -> String {
    let size = loading.magnitude
    let shade = size >= 0.7 ? 3 : size >= 0.5 ? 2 : size >= 0.3 ? 1 : 0
    return shade == 0 ? "untested" : "\(loading < 0 ? "bad" : "good")-\(shade)"
  }
}
