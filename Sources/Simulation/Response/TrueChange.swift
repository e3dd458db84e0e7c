/// What truly changed between the rounds, in standard deviations of a trait;
/// everything else stayed.
struct TrueChange {
  let topic: Topic
  /// nil: everybody.
  let scope: (segment: Segment, level: String)?
  let size: Double
  let story: String

  /// What the changes of a trait come to for staff of one profile.
  static func sum(on topic: Topic, _ profile: Profile) -> Double {
    all.filter { change in
      let concerns = change.scope.map { profile.isAt($0.level, of: $0.segment) } ?? true
      return change.topic == topic && concerns
    }.reduce(0) { $0 + $1.size }
  }

  static let all = [
    TrueChange(
      topic: .tools, scope: nil, size: 0.21, story: "New mobile devices reached everybody."),
    TrueChange(
      topic: .leadership, scope: nil, size: -0.155,
      story: "A reorganisation left the data strategy without an owner."),
    TrueChange(
      topic: .skills, scope: (.rank, "Sergeant"), size: 0.42,
      story: "A course for first-line leaders trained sergeants, and nobody else."),
  ]
}
