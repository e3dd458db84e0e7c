/// Two bars from nought: what is gained or lost at the low and at the high end of a range.
///
/// `isStrong`: the chosen set changes.
func tornadoTrack(
  low: Double, high: Double, on axis: Axis, isStrong: Bool, reading: String
) -> Track {
  let bars = [low, high].filter { $0 != 0 }.map { gain in
    rectangle(
      from: min(gain, 0), to: max(gain, 0), on: axis, y: "25%", height: "50%",
      (gain < 0 ? "bad" : "good") + (isStrong ? "-3" : "-1"))
  }
  return Track(
    .tornado, on: axis,
    [.init("low", "Low end"), .init("high", "High end"), .init("style", "Set")],
    [[.figure(low), .figure(high), .text(isStrong ? "another" : "same")]],
    drawing(reading, [gridLines(axis)] + bars))
}
