extension CoveragePage {
  /// Where the band does not hold, and why.  Which cells those are is counted afresh in
  /// every run; a cell outside that nothing here explains is said to be so.
  var reading: String {
    let printed = rows.filter { $0.figure.kind != .candidate }.flatMap(\.cells)
    let outside = printed.filter(\.isOutside)
    var left = outside
    let reasons = Reason.all.compactMap { reason -> String? in
      let cells = left.filter(reason.explains)
      left.removeAll(where: reason.explains)
      return cells.isEmpty ? nil : item(reason.text, cells)
    }
    let rest = left.isEmpty ? [] : [item("Outside, and not explained here.", left)]
    let list = ([summary(printed, outside)] + reasons + rest).joined(separator: "\n")
    return list + "\n\n" + undefined + "\n"
  }

  private func summary(_ printed: [CoverageCell], _ outside: [CoverageCell]) -> String {
    let sizes = Coverage.sizes.compactMap { n -> String? in
      let all = printed.filter { $0.n == n }
      guard !all.isEmpty else { return nil }
      let inside = all.count { !$0.isOutside }
      return "\(inside) of \(all.count) at n = \(n)"
    }
    return """
      Within 93.5–96.5 %: \(sizes.joined(separator: ", ")).\
      \(outside.isEmpty ? "" : " The others, by reason:")

      """
  }

  private func item(_ text: String, _ cells: [CoverageCell]) -> String {
    let ratios = cells.compactMap(\.tally.errorRatio)
    let range = ratios.min().flatMap { low in ratios.max().map { (low, $0) } }
    let spread =
      range.map { " SE/spread \(Double?($0.0).digits(2)) to \(Double?($0.1).digits(2))." } ?? ""
    let figures = rows.compactMap { row in list(row.figure, cells) }
    return "- \(text)\(spread)\n  " + figures.joined(separator: ";\n  ")
  }

  /// "mean, item, n = 60: raked 91.5, teams 93.2".
  private func list(_ figure: Figure, _ cells: [CoverageCell]) -> String? {
    let sizes = Coverage.sizes.compactMap { n -> String? in
      let own = cells.filter { $0.figure.name == figure.name && $0.n == n }
      let list = own.map { "\($0.design.name) \($0.tally.coverage.percent(1))" }
      return list.isEmpty ? nil : "n = \(n): " + list.joined(separator: ", ")
    }
    return sizes.isEmpty ? nil : "*\(figure.name)*, " + sizes.joined(separator: "; ")
  }

  /// Surveys that Canvass refused.
  private var undefined: String {
    let refused = (rows.first?.cells ?? []).filter { ($0.tally.undefined ?? 0) > 0 }
    guard !refused.isEmpty else { return "Every survey could be weighed." }
    let list = refused.map {
      "\($0.tally.undefined.percent(1)) % (\($0.design.name), n = \($0.n))"
    }
    return """
      Surveys that could not be weighed have no interval and are not in the coverage: nobody of a
      level that is raked to answered, or one team alone of a stratum did; Canvass then names the
      level or the stratum and stops. \(list.joined(separator: ", ")).
      """
  }
}
