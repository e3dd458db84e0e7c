internal import Survey

/// A value on an axis with how sure it is.
///
/// `reference`: a value to compare with, as a dashed line.
/// `style`: a flag's style, colours the marks.
func intervalTrack(
  _ value: Double?, _ interval: Interval?, on axis: Axis, reference: Double? = nil,
  style: String? = nil
) -> Track {
  guard let value else { return Track(nothing: "withheld", on: axis) }
  var shapes = [gridLines(axis)]
  if let reference {
    shapes.append(line(axis.x(reference), axis.x(reference), from: "0", to: "100%", "reference"))
  }
  if let interval {
    shapes.append(
      line(axis.x(interval.lower), axis.x(interval.upper), "band\(style.map { " \($0)" } ?? "")"))
  }
  shapes.append(dot(axis.x(value), "dot\(style.map { " \($0)" } ?? "")"))
  return Track(
    .intervals, on: axis,
    [
      .init("value", "Estimate"), .init("lower", "From"), .init("upper", "To"),
      .init("reference", "Compared with"), .init("style", "Finding"),
    ],
    [
      [
        .figure(value), .figure(interval?.lower), .figure(interval?.upper), .figure(reference),
        .text(style ?? "none"),
      ]
    ], drawing(reading(value, interval), shapes))
}

private func reading(_ value: Double, _ interval: Interval?) -> String {
  guard let interval else { return minus(value) }
  return "\(minus(value)), interval \(range(interval))"
}

/// An interval in words: "60.1 to 64.2".
func range(_ interval: Interval?, _ decimals: Int = 1) -> String {
  guard let interval else { return "no interval" }
  return "\(minus(interval.lower, decimals)) to \(minus(interval.upper, decimals))"
}
