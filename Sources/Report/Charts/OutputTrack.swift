internal import Pilots

/// Outputs side by side, one block each, by how they stand.
func outputTrack(_ states: [OutputState], reading: String) -> Track {
  let axis = Axis(lower: 0, upper: Double(max(states.count, 1)), ticks: [0])
  let blocks = states.enumerated().map { index, state in
    rectangle(
      from: Double(index), to: Double(index + 1), on: axis, y: "6", height: "16",
      outputStyle(state))
  }
  return Track(
    .outputs, on: axis, [.init("number", "Output"), .init("state", "State")],
    states.enumerated().map { [.count($0 + 1), .text($1.words)] },
    drawing(reading, height: 28, blocks))
}

private func outputStyle(_ state: OutputState) -> String {
  switch state {
  case .acceptedOnTime, .acceptedUndated: "good-3"
  case .acceptedLate: "good-1"
  case .overdue: "bad-2"
  case .due, .undated: "mid"
  }
}
