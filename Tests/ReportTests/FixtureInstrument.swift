internal import Survey

extension Fixture {
  static let constructs: [(id: String, title: String, score: Double)] = [
    ("Q", "Quality and trust in data", 47), ("A", "Access and findability", 44),
    ("T", "Tools and systems", 38), ("S", "Skills and confidence", 55),
    ("L", "Leadership and direction", 51), ("D", "Use in decisions and analysis", 49),
    ("C", "Sharing and collaboration", 52), ("E", "Ethics, protection and public trust", 66),
    ("outcome", "Data works for me and us", 48),
  ]

  static let levels: [(id: String, title: String, levels: [String])] = [
    ("rank", "Rank", ["Constable", "Sergeant", "Inspector and above", "Staff"]),
    (
      "group", "Business group",
      [
        "Response", "Neighbourhoods", "Investigation", "Public protection", "Intelligence",
        "Roads", "Custody", "Contact", "Forensics", "Professional standards", "Corporate",
        "Aviation",
      ]
    ),
    (
      "role", "Role",
      ["Officer", "Community support", "Analyst", "Support staff", "Data producer"]
    ),
    ("service", "Length of service", ["Under 2 years", "2–5", "6–10", "11–20", "Over 20"]),
    ("frontline", "Front line", ["Front line", "Not front line"]),
  ]

  var scale: Scale {
    Scale(
      id: "agree5",
      labels: [
        "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
      ].map(rename), favourable: [false, false, false, true, true])
  }

  var codebook: Codebook {
    var items: [Item] = []
    var constructs: [Construct] = []
    for construct in Self.constructs {
      let count = construct.id == "outcome" ? 3 : 5
      let first = items.count
      for number in 1...count {
        let isReversed = number == 5 && construct.id != "S"
        items.append(
          Item(
            id: "\(construct.id)\(number)",
            wording: rename(
              isReversed
                ? "I spend too much time re-typing the same information into different systems."
                : "The data and systems I rely on in my work are good enough for what I do."),
            scale: scale, construct: construct.id, direction: isReversed ? .negative : .positive))
      }
      constructs.append(
        Construct(
          id: construct.id, title: rename(construct.title),
          items: Array(first..<first + count), isOutcome: construct.id == "outcome"))
    }
    return Codebook(items: items, constructs: constructs)
  }

  var segmentations: [Segmentation] {
    Self.levels.prefix(segmentCount).map {
      Segmentation(id: $0.id, title: rename($0.title), levels: $0.levels.map(rename))
    }
  }

  /// Everyone, then every level, of a wave.
  func domains(in wave: String) -> [Domain] {
    [.everyone(in: wave)]
      + segmentations.flatMap { segmentation in
        segmentation.levels.map {
          Domain(wave: wave, segment: segmentation.id, level: $0)
        }
      }
  }

  /// The level by its place, so that renaming it changes no figure.
  func position(of domain: Domain) -> String {
    let peers = Self.levels.first { $0.id == domain.segment }?.levels
    return "\(peers?.firstIndex { rename($0) == domain.level } ?? 0)"
  }

  func count(in domain: Domain) -> Int {
    if domain.isEveryone { return 1300 }
    if isSmall(domain) { return 7 }
    let peers = Self.levels.first { $0.id == domain.segment }?.levels.count ?? 1
    var dice = Dice("n", domain.wave, domain.segment, position(of: domain))
    return Int(1300 / Double(peers) * dice.roll(0.5...1.5))
  }
}
