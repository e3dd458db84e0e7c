internal import Survey

extension Evidence {
  /// The staff a pilot does something for, in % of staff in post.
  ///
  /// Distinct levels of one segmentation add up; of several segmentations, whose
  /// overlap is not known, the largest counts (a lower bound of the union); a
  /// claim for everyone is 100.  Certain: staff are counted, not sampled.
  func reach(of claims: [Address]) -> CriterionEvidence {
    let effective = claims.filter { $0.effect > 0 }
    guard !effective.isEmpty else {
      return CriterionEvidence(trail: [.addressesNothing(claims.first?.pilot)]) { .certain(0) }
    }
    let scopes = effective.compactMap(\.scope)
    guard scopes.count == effective.count else {
      let step = TrailStep(
        text: "for everyone: 100 %", source: "addresses.csv: \(effective[0].pilot)")
      return CriterionEvidence(trail: [step]) { .certain(100) }
    }
    return reach(of: scopes)
  }

  private func reach(of scopes: [Address.Scope]) -> CriterionEvidence {
    guard let total = population?.total, total > 0 else {
      return .unscored("the staff in post are not known: the study has no population file")
    }
    var (trail, obstacles, staff) = ([TrailStep](), [String](), [String: Int]())
    for scope in scopes.distinct {
      let key = "population.csv: \(scope.segment),\(scope.level)"
      guard let count = population?.counts[scope.segment]?[scope.level] else {
        obstacles.append("staff in post of \(title(of: scope)) are not known")
        continue
      }
      staff[scope.segment, default: 0] += count
      let share = (100 * Double(count) / Double(total)).oneDecimal
      trail.append(
        TrailStep(text: "\(scope.level): \(count) of \(total) staff, \(share) %", source: key))
    }
    return CriterionEvidence(trail: trail, obstacles: obstacles) {
      .certain(min(100, 100 * Double(staff.values.max() ?? 0) / Double(total)))
    }
  }
}

extension CriterionEvidence {
  /// No score, for one reason.
  static func unscored(_ reason: String) -> CriterionEvidence {
    CriterionEvidence(trail: [], obstacles: [reason]) { .certain(0) }
  }
}

extension [Address.Scope] {
  /// Each once, in order of appearance.
  fileprivate var distinct: [Address.Scope] {
    var seen = Set<Address.Scope>()
    return filter { seen.insert($0).inserted }
  }
}
