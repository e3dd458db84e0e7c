/// What is chosen, side by side by cost, against a budget.
struct BudgetBar: Chart {
  /// Names to cost, in pounds.
  var parts: [(name: String, cost: Double)]
  var budget: Double?
  /// What the chart shows, for those who listen.
  var reading: String

  let form = ChartForm.budget

  var figures: Table {
    var table = Table(columns: [
      .init("kind", "What"), .init("number", "No."), .init("pilot", "Pilot"),
      .init("cost", "Cost, £"),
    ])
    for (index, part) in parts.enumerated() {
      table.append([
        .text("pilot"), .count(index + 1), .text(part.name), .figure(part.cost, decimals: 0),
      ])
    }
    if let budget { table.append([.text("budget"), .empty, .empty, .figure(budget, decimals: 0)]) }
    return table
  }

  var markup: Markup {
    let total = parts.reduce(0) { $0 + $1.cost }
    let axis = Axis(lower: 0, upper: max(total, budget ?? 0, 1), ticks: [0])
    var start = 0.0
    var shapes: [Markup] = []
    for (index, part) in parts.enumerated() {
      let end = start + part.cost
      shapes.append(
        rectangle(
          from: start, to: end, on: axis, y: "18", height: "30",
          index.isMultiple(of: 2) ? "good-2" : "good-1"))
      if axis.place(end) - axis.place(start) > 5 {
        shapes.append(
          element(
            "text",
            [
              "x": axis.x((start + end) / 2), "y": "38", "text-anchor": "middle",
              "class": "on-pale",
            ], part.name))
      }
      start = end
    }
    if let budget {
      shapes.append(line(axis.x(budget), axis.x(budget), from: "12", to: "54", "budget"))
      shapes.append(
        element(
          "text", ["x": axis.x(budget), "y": "9", "text-anchor": "end", "class": "strong"],
          "budget £\(fixed(budget, 0))"))
    }
    shapes.append(
      element("text", ["x": axis.x(0), "y": "64", "text-anchor": "start"], "£0"))
    shapes.append(
      element(
        "text", ["x": axis.x(total), "y": "64", "text-anchor": "end"], "chosen £\(fixed(total, 0))")
    )
    return drawing(reading, height: 68, shapes)
  }
}
