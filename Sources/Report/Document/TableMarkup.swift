internal import Survey

extension Table {
  /// A table of the page.  A number's cell carries the exact figure of the results
  /// file in `data-value`, so that the page can be traced back to it.
  var markup: Markup {
    let caption = title.isEmpty ? Markup() : element("caption", [:], title)
    let head = element(
      "tr", [:],
      columns.indices.map { index in
        columns[index].heading.isEmpty
          ? element("td")
          : element(
            "th", ["scope": "col", "class": isNumeric(index) ? "number" : nil],
            columns[index].heading)
      }.joined())
    let body = rows.map { element("tr", [:], $0.map(\.markup).joined()) }.joined()
    let table = element(
      "table", [:], caption + element("thead", [:], head) + element("tbody", [:], body))
    let notes = self.notes.map { element("p", ["class": "note"], $0) }.joined()
    return element("div", ["class": "scroll", "tabindex": "0", "role": "group"], table) + notes
  }

  private func isNumeric(_ column: Int) -> Bool {
    rows.contains { row in
      switch row[column] {
      case .number, .count: true
      default: false
      }
    }
  }
}

extension Cell {
  fileprivate var markup: Markup {
    switch self {
    case .number(let value, let decimals):
      element("td", ["data-value": value.description], minus(value, decimals))
    case .count(let count): element("td", ["data-value": count.description], spoken)
    case .text: element("td", [:], spoken)
    case .flag(let flag): element("td", ["class": flag.style], spoken)
    case .empty: element("td", ["class": "none"], "–")
    }
  }
}

extension Flag {
  /// Class of the style sheet.
  var style: String {
    switch self {
    case .higher: "higher"
    case .lower: "lower"
    case .noEvidence: "even"
    case .notTested: "untested"
    case .suppressed: "withheld"
    }
  }
}
