@testable internal import Disclosure
internal import Survey

extension Fixture {
  /// Seventeen of 1,300 show two signs or more; times are not recorded; one sign was seen
  /// in too few to tell anybody but analysts.
  func careless(in wave: String) -> [ReleasedCarelessCount] {
    let signs: [CarelessSign?] = CarelessSign.allCases.map { $0 } + [nil]
    return signs.map { sign in
      let flagged = sign == .fast ? nil : sign == .duplicate ? 4 : sign == .inconsistent ? 91 : 17
      let value = CarelessCount(
        wave: wave, sign: sign, rule: "a rule", flagged: flagged, n: sign == .fast ? 0 : 1290,
        share: flagged.map { rounded(100 * Double($0) / 1290) },
        note: sign == .fast ? "how long respondents took is not recorded" : nil)
      return ReleasedCarelessCount(
        wave: wave, sign: sign, rule: value.rule,
        cell: isGated && sign == .duplicate
          ? .suppressed(.tooFew(threshold: 10)) : .shown(.init(value, isSmall: flagged == 4)))
    }
  }

  func sensitivity(in wave: String) -> [ReleasedSensitivity] {
    ([(Measure.index, 50)]
      + Self.constructs.map { (Measure(kind: .construct, id: $0.id), $0.score) })
      .map { measure, score in
        let moves = measure.id == "T" ? -0.31 : 0.06
        let value = Sensitivity(
          wave: wave, measure: measure, estimate: score, without: score + moves,
          difference: moves, inErrors: moves / 0.7, n: 1290, nWithout: 1273)
        return ReleasedSensitivity(
          wave: wave, measure: measure, cell: .shown(.init(value, isSmall: false)))
      }
  }
}
