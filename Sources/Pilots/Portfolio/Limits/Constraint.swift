internal import Survey

/// One rule that a set of candidates must keep, by their indices.
enum Constraint: Sendable, Equatable {
  case exactly(Int)
  case atLeast(Int)
  case atMost(Int)
  /// Pounds.
  case budget(Double)
  case requires(Int, Int)
  /// It requires something that is no candidate.
  case unmet(Int, String)
  /// The lower index first.
  case excludes(Int, Int)
  case coverage(String, PilotSet, atLeast: Int)
  case groupAtLeast(String, PilotSet, Int)
  case groupAtMost(String, PilotSet, Int)
}

extension [Constraint] {
  /// What a plan says of those of its pilots that can be ranked, in the order in
  /// which a person would say it.
  init(_ plan: PilotPlan, pilots: [Pilot]) {
    let selection = plan.selection
    self = Self.sizes(selection) + (selection.budget.map { [.budget($0)] } ?? [])
    self += Self.links(pilots)
    for coverage in selection.coverage {
      let helpers = plan.addresses.filter {
        $0.target == .construct(coverage.construct) && $0.effect > 0
      }
      let members = pilots.indices.filter { one in
        helpers.contains { $0.pilot == pilots[one].id }
      }
      append(.coverage(coverage.construct, PilotSet(members), atLeast: coverage.atLeast))
    }
    for group in selection.groups {
      let members = PilotSet(pilots.indices.filter { pilots[$0].group == group.name })
      if let least = group.atLeast { append(.groupAtLeast(group.name, members, least)) }
      if let most = group.atMost { append(.groupAtMost(group.name, members, most)) }
    }
  }

  private static func sizes(_ selection: Selection) -> [Constraint] {
    if let count = selection.count { return [.exactly(count)] }
    return (selection.atLeast.map { [.atLeast($0)] } ?? [])
      + (selection.atMost.map { [.atMost($0)] } ?? [])
  }

  private static func links(_ pilots: [Pilot]) -> [Constraint] {
    let index = Dictionary(
      pilots.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var links: [Constraint] = []
    for (one, pilot) in pilots.enumerated() {
      links += pilot.requires.map { id in
        index[id].map { .requires(one, $0) } ?? .unmet(one, id)
      }
    }
    for (one, pilot) in pilots.enumerated() {
      for other in pilot.excludes.compactMap({ index[$0] }) {
        let exclusion = Constraint.excludes(Swift.min(one, other), Swift.max(one, other))
        if !links.contains(exclusion) { links.append(exclusion) }
      }
    }
    return links
  }
}
