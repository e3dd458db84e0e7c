/// The ways the study divides staff.
enum Segment: Int, CaseIterable {
  case rank, group, role, service, frontline

  var id: String {
    switch self {
    case .rank: "rank"
    case .group: "group"
    case .role: "role"
    case .service: "service"
    case .frontline: "frontline"
    }
  }

  var header: String {
    switch self {
    case .rank: "Rank"
    case .group: "Business group"
    case .role: "Role"
    case .service: "Length of service"
    case .frontline: "Front line"
    }
  }

  /// The 2019 export calls rank by another name.
  func header(in round: Round) -> String {
    self == .rank && round == .second ? "Grade" : header
  }

  var levels: [String] {
    switch self {
    case .rank: ["Constable", "Sergeant", "Inspector and above", "Staff"]
    case .group: BusinessGroup.all.map(\.name)
    case .role:
      [
        "Response", "Neighbourhood", "Investigation", "Intelligence and analysis",
        "Contact and custody", "Specialist operations", "Enabling services",
      ]
    case .service:
      ["Under 2 years", "2 to 5 years", "6 to 10 years", "11 to 20 years", "Over 20 years"]
    case .frontline: ["Front line", "Not front line"]
    }
  }

  /// The level's words in a round's export: constables are "PC" in 2019.
  func word(_ level: Int, in round: Round) -> String {
    self == .rank && level == 0 && round == .second ? "PC" : levels[level]
  }

  /// Probability that a respondent would rather not say.
  var refused: Double {
    switch self {
    case .rank, .frontline: 0.005
    case .group, .role: 0.008
    case .service: 0.012
    }
  }
}
