/// Portfolios by cost and value: a step line along those that no other beats, the chosen
/// one, and the budget.
struct FrontierChart: Chart {
  /// Cheapest first: pounds and points.
  var points: [(cost: Double, value: Double)]
  var chosen: (cost: Double, value: Double)
  var budget: Double?
  /// What the chart shows, for those who listen.
  var reading: String

  let form = ChartForm.frontier

  var figures: Table {
    var table = Table(columns: [
      .init("kind", "What"), .init("cost", "Cost, £"), .init("value", "Value"),
    ])
    for point in points { table.append(row("undominated", point.cost, point.value)) }
    table.append(row("chosen", chosen.cost, chosen.value))
    if let budget { table.append(row("budget", budget, nil)) }
    return table
  }

  private func row(_ kind: String, _ cost: Double, _ value: Double?) -> [Cell] {
    [.text(kind), .figure(cost, decimals: 0), .figure(value)]
  }

  private static let margin = 8.0

  /// In thousands of pounds.
  private var across: Axis {
    Self.axis((points.map(\.cost) + [chosen.cost] + [budget].compactMap(\.self)).map { $0 / 1000 })
  }
  private var up: Axis { Self.axis(points.map(\.value) + [chosen.value]) }

  /// From the least to the greatest, out to whole steps.
  private static func axis(_ values: [Double]) -> Axis {
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
    let steps = (0...8).flatMap { power in
      [1.0, 2, 5].map { $0 * (0..<power).reduce(1.0) { product, _ in product * 10 } }
    }
    let step = steps.first { $0 * 6 >= greatest - least } ?? (greatest - least)
    let lower = (least / step).rounded(.down) * step
    let upper = max((greatest / step).rounded(.up) * step, lower + step)
    return Axis(
      lower: lower, upper: upper,
      ticks: Array(stride(from: lower, through: upper + step / 2, by: step)))
  }

  private func x(_ cost: Double) -> String {
    percent(Self.margin + across.place(cost / 1000) * (98 - Self.margin) / 100)
  }
  /// Between 4 % and 88 % of the height.
  private func y(_ value: Double) -> String { percent(88 - up.place(value) * 0.84) }

  var markup: Markup {
    drawing(reading, height: 280, grid + limit + steps + dots + numbers)
  }

  private var grid: [Markup] {
    up.ticks.flatMap { tick in
      [
        line(percent(Self.margin), "98%", from: y(tick), to: y(tick), "grid"),
        element(
          "text", ["x": percent(Self.margin - 1), "y": y(tick), "text-anchor": "end"],
          minus(tick, 0)),
      ]
    }
  }

  private var limit: [Markup] {
    guard let budget else { return [] }
    return [
      line(x(budget), x(budget), from: "4%", to: "88%", "budget"),
      element(
        "text", ["x": x(budget), "y": "3%", "text-anchor": "end", "class": "strong"], "budget"),
    ]
  }

  /// From each point across to the cost of the next, then up to it.
  private var steps: [Markup] {
    zip(points, points.dropFirst()).flatMap { from, to in
      [
        line(x(from.cost), x(to.cost), from: y(from.value), to: y(from.value), "link"),
        line(x(to.cost), x(to.cost), from: y(from.value), to: y(to.value), "link"),
      ]
    }
  }

  private var dots: [Markup] {
    func mark(_ point: (cost: Double, value: Double), _ radius: String, _ style: String) -> Markup {
      element(
        "circle", ["cx": x(point.cost), "cy": y(point.value), "r": radius, "class": style])
    }
    return points.map { mark($0, "3", "dot") } + [mark(chosen, "6", "dot higher")]
  }

  private var numbers: [Markup] {
    across.ticks.map { tick in
      element(
        "text", ["x": x(1000 * tick), "y": "96%", "text-anchor": "middle"],
        "£\(minus(tick, 0))k")
    }
  }
}
