internal import Survey

/// A theme's share of interviews with its interval, and behind it the shares that name it a
/// barrier, in the upper half, and an enabler, in the lower.
func themeTrack(
  _ share: Double, _ interval: Interval, barrier: Double?, enabler: Double?, reading: String
) -> Track {
  let axis = Axis.score
  var shapes = [gridLines(axis)]
  if let barrier, barrier > 0 {
    shapes.append(rectangle(from: 0, to: barrier, on: axis, y: "14%", height: "34%", "bad-2"))
  }
  if let enabler, enabler > 0 {
    shapes.append(rectangle(from: 0, to: enabler, on: axis, y: "52%", height: "34%", "good-2"))
  }
  shapes.append(line(axis.x(interval.lower), axis.x(interval.upper), "band"))
  shapes.append(dot(axis.x(share)))
  return Track(
    .themes, on: axis,
    [
      .init("share", "%"), .init("lower", "From"), .init("upper", "To"),
      .init("barrier", "Barrier, %"), .init("enabler", "Enabler, %"),
    ],
    [
      [
        .figure(share), .figure(interval.lower), .figure(interval.upper), .figure(barrier),
        .figure(enabler),
      ]
    ], drawing(reading, shapes))
}
