/// Items, scales and constructs that a proposal writes.
struct ProposedItems {
  struct Scale {
    let id: String
    let group: ScaleGroup
  }
  struct Item {
    let id: String
    let wording: String
    let scale: String
    let construct: String
    let column: String
  }
  private(set) var scales: [Scale] = []
  /// In the order of the export.
  private(set) var items: [Item] = []
  /// In order of appearance, with the block each is named by.
  private(set) var constructs: [(id: String, title: String)] = []

  init(_ candidates: [CandidateColumn], _ names: inout ProposalNames) {
    var scaleOf: [Int: String] = [:]
    var scaleNames = ProposalNames()
    for group in ScaleGroup.groups(of: candidates) {
      let id = scaleNames.id("\(group.family)\(group.labels.count)", else: "scale")
      scales.append(Scale(id: id, group: group))
      for member in group.members { scaleOf[member.column.index] = id }
    }
    var constructOf: [String: String] = [:]
    for candidate in candidates {
      let title = candidate.block ?? "survey"
      guard constructOf[title] == nil else { continue }
      let id = names.id(title, else: "construct")
      constructOf[title] = id
      constructs.append((id, title))
    }
    for candidate in candidates {
      items.append(
        Item(
          id: names.id(shortName(candidate.column.facts), else: "item"),
          wording: candidate.column.wording,
          scale: scaleOf[candidate.column.index] ?? "",
          construct: constructOf[candidate.block ?? "survey"] ?? "", column: candidate.reference))
    }
  }

  /// Items whose wording may be turned the other way.
  var negations: [Item] { items.filter { isNegative($0.wording) } }
}

extension ScaleGroup {
  /// What a scale is named by.
  fileprivate var family: String {
    switch order {
    case .verbal(let name): name
    case .numeric: "rating"
    case .declared, .unknown: "labels"
    }
  }
}

/// `affSat1` of `likertagree2[affSat1]`, `satisGen1_SQ001` of `satisGen1[SQ001]`.
private func shortName(_ facts: ExportColumn) -> String {
  guard let match = facts.name.wholeMatch(of: /([A-Za-z]\w*)\[(\w+)\]/) else { return facts.name }
  let isNumbered = match.2.contains(/^(SQ)?\d+$/)
  return isNumbered ? "\(match.1)_\(match.2)" : String(match.2)
}

/// Whether a wording has a word that often turns a statement.
func isNegative(_ wording: String) -> Bool {
  let words = wording.lowercased().replacing("’", with: "'")
    .split { !($0.isLetter || $0 == "'") }.map(String.init)
  return words.contains { negations.contains($0) || $0.hasSuffix("n't") }
}

private let negations: Set<String> = [
  "not", "no", "never", "none", "nobody", "nothing", "cannot", "without", "unable", "lack",
  "lacks", "difficult", "hard", "fail", "fails", "poor", "worry", "worried", "stress", "stressful",
  "frustrating", "frustrated", "waste", "unnecessary", "unfair", "rarely", "hardly", "leave",
  "quit", "little",
]
