/// A share of 0–100 from the left, with a ring where another share stands.
func shareTrack(_ share: Double, ring: Double?, reading: String) -> Track {
  let axis = Axis.score
  var shapes = [
    gridLines(axis), rectangle(from: 0, to: share, on: axis, y: "25%", height: "50%", "good-2"),
  ]
  if let ring { shapes.append(dot(axis.x(ring), "ring")) }
  return Track(
    .shares, on: axis, [.init("share", "Bar, %"), .init("ring", "Ring, %")],
    [[.figure(share), .figure(ring)]], drawing(reading, shapes))
}
