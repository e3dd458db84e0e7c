internal import Survey

/// A number that grows from step to step: at each, a bar over the middle of its range, a dot at
/// its median, and a ring where one course of it goes.
struct GrowthChart: Chart {
  struct Step: Sendable {
    var place: Int
    var median: Double
    var range: Interval
    var course: Double
  }
  var steps: [Step]
  /// What the chart shows, for those who listen.
  var reading: String

  let form = ChartForm.growth

  var figures: Table {
    var table = Table(columns: [
      .init("place", "After"), .init("median", "Median"), .init("lower", "From"),
      .init("upper", "To"), .init("course", "Ring"),
    ])
    for step in steps {
      table.append([
        .count(step.place), .figure(step.median), .figure(step.range.lower),
        .figure(step.range.upper), .figure(step.course),
      ])
    }
    return table
  }

  private var across: Axis {
    let last = Double(steps.last?.place ?? 1)
    let round = [1.0, 2, 5, 10, 20, 50, 100, 200, 500].first { $0 * 6 >= last } ?? last
    return Axis(
      lower: 0, upper: last + 0.5, ticks: Array(stride(from: round, through: last, by: round)))
  }
  private var up: Axis {
    Axis.amounts(steps.map(\.range.upper) + steps.map(\.course))
  }

  /// Left of the bars stand the numbers of the upright axis.
  private static let margin = 8.0
  private func x(_ value: Double) -> String {
    percent(Self.margin + across.place(value) * (100 - Self.margin) / 100)
  }
  /// Between 3 % and 88 % of the height.
  private func y(_ value: Double) -> Double { 88 - up.place(value) * 0.85 }

  var markup: Markup {
    drawing(reading, height: 260, grid + steps.flatMap(shapes) + numbers)
  }

  private var grid: [Markup] {
    up.ticks.flatMap { tick in
      let height = percent(y(tick))
      return [
        line(percent(Self.margin), "100%", from: height, to: height, tick == 0 ? "zero" : "grid"),
        element(
          "text",
          ["x": percent(Self.margin - 1), "y": percent(y(tick) + 1.5), "text-anchor": "end"],
          minus(tick, 0)),
      ]
    }
  }

  private func shapes(_ step: Step) -> [Markup] {
    let place = Double(step.place)
    let (top, foot) = (y(step.range.upper), y(step.range.lower))
    let bar = element(
      "rect",
      [
        "x": x(place - 0.42), "width": percent(across.place(0.84) * (100 - Self.margin) / 100),
        "y": percent(top), "height": percent(max(foot - top, 0.4)), "class": "mid",
      ])
    func mark(_ value: Double, _ radius: String, _ style: String) -> Markup {
      element(
        "circle", ["cx": x(place), "cy": percent(y(value)), "r": radius, "class": style])
    }
    return [bar, mark(step.course, "3", "ring"), mark(step.median, "2.5", "dot")]
  }

  private var numbers: [Markup] {
    across.ticks.map { tick in
      element("text", ["x": x(tick), "y": "97%", "text-anchor": "middle"], minus(tick, 0))
    }
  }
}
