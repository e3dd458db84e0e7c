/// What is chosen, side by side by cost, against a budget.
///
/// `parts`: names to cost, in pounds.
func budgetBar(_ parts: [(name: String, cost: Double)], budget: Double?, reading: String) -> Markup
{
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
      "text", ["x": axis.x(total), "y": "64", "text-anchor": "end"], "chosen £\(fixed(total, 0))"))
  return drawing(reading, height: 68, shapes)
}
