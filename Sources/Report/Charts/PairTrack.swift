/// Two measures of one thing back to back, each 0–100 from the middle outwards: the
/// survey to the left, the interviews to the right.
func pairTrack(left: Double?, right: Double?, reading: String) -> Track {
  let axis = Axis(lower: -100, upper: 100, ticks: [-100, -50, 0, 50, 100])
  var shapes = [gridLines(axis)]
  if let left {
    shapes.append(rectangle(from: -left, to: 0, on: axis, y: "25%", height: "50%", "bad-2"))
  }
  if let right {
    shapes.append(rectangle(from: 0, to: right, on: axis, y: "25%", height: "50%", "bad-3"))
  }
  return Track(
    .pairs, on: axis, [.init("survey", "Survey"), .init("interviews", "Interviews, %")],
    [[.figure(left), .figure(right)]], drawing(reading, shapes))
}
