/// What is truly different between staff, in standard deviations of a trait.
struct Effect {
  let topic: Topic
  let segment: Segment
  let level: String
  let size: Double

  /// What the effects on a trait come to for staff of one profile.
  static func sum(on topic: Topic, _ profile: Profile) -> Double {
    all.filter { $0.topic == topic && profile.isAt($0.level, of: $0.segment) }
      .reduce(0) { $0 + $1.size }
  }

  static let all: [Effect] = rank + group + frontline + rest

  private static let rank = [
    Effect(topic: .tools, segment: .rank, level: "Constable", size: -0.15),
    Effect(topic: .leadership, segment: .rank, level: "Constable", size: -0.15),
    Effect(topic: .decisions, segment: .rank, level: "Constable", size: -0.10),
    Effect(topic: .leadership, segment: .rank, level: "Inspector and above", size: 0.40),
    Effect(topic: .decisions, segment: .rank, level: "Inspector and above", size: 0.35),
    Effect(topic: .access, segment: .rank, level: "Inspector and above", size: 0.15),
    Effect(topic: .skills, segment: .rank, level: "Staff", size: 0.25),
    Effect(topic: .ethics, segment: .rank, level: "Staff", size: 0.15),
  ]
  private static let group = [
    Effect(topic: .access, segment: .group, level: "Central Area", size: -0.30),
    Effect(topic: .decisions, segment: .group, level: "South Area", size: 0.35),
    Effect(topic: .tools, segment: .group, level: "Contact and Control", size: -0.40),
    Effect(topic: .sharing, segment: .group, level: "Serious Crime", size: -0.40),
    Effect(topic: .access, segment: .group, level: "Serious Crime", size: -0.20),
    Effect(topic: .quality, segment: .group, level: "Intelligence", size: -0.30),
    Effect(topic: .skills, segment: .group, level: "Intelligence", size: 0.40),
    Effect(topic: .quality, segment: .group, level: "Custody and Justice", size: -0.40),
    Effect(topic: .leadership, segment: .group, level: "Headquarters", size: 0.35),
    Effect(topic: .sharing, segment: .group, level: "Headquarters", size: 0.20),
    Effect(topic: .tools, segment: .group, level: "Digital and Technology", size: 0.40),
    Effect(topic: .skills, segment: .group, level: "Digital and Technology", size: 0.45),
    Effect(topic: .quality, segment: .group, level: "Digital and Technology", size: 0.25),
  ]
  private static let frontline = [
    Effect(topic: .tools, segment: .frontline, level: "Front line", size: -0.25),
    Effect(topic: .access, segment: .frontline, level: "Front line", size: -0.15),
    Effect(topic: .skills, segment: .frontline, level: "Front line", size: -0.10),
    Effect(topic: .ethics, segment: .frontline, level: "Front line", size: -0.10),
  ]
  private static let rest = [
    Effect(topic: .decisions, segment: .role, level: "Intelligence and analysis", size: 0.30),
    Effect(topic: .sharing, segment: .service, level: "Under 2 years", size: 0.15),
    Effect(topic: .skills, segment: .service, level: "Over 20 years", size: -0.15),
    Effect(topic: .leadership, segment: .service, level: "Over 20 years", size: -0.10),
  ]
}

extension Profile {
  func isAt(_ level: String, of segment: Segment) -> Bool {
    segment.levels[self[segment]] == level
  }
}
