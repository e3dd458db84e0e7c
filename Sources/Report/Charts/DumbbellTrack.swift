/// Two values of one thing and the way between them: a ring where it was (or should
/// be), a dot where it is.
func dumbbellTrack(
  from start: Double?, to end: Double?, on axis: Axis, reading: String, style: String? = nil
) -> Track {
  var shapes = [gridLines(axis)]
  if let start, let end { shapes.append(line(axis.x(start), axis.x(end), "link")) }
  if let start { shapes.append(dot(axis.x(start), radius: "4.5", "ring")) }
  if let end { shapes.append(dot(axis.x(end), "dot\(style.map { " \($0)" } ?? "")")) }
  return Track(
    .dumbbells, on: axis, [.init("from", "Ring"), .init("to", "Dot"), .init("style", "Finding")],
    [[.figure(start), .figure(end), .text(style ?? "none")]], drawing(reading, shapes))
}
