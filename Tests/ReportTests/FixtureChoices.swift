@testable internal import Disclosure
internal import Survey

extension Fixture {
  static let options = ["Crime maps", "Tables of figures", "None of these", "A person I know"]

  var choiceSets: [ChoiceSet] {
    [
      ChoiceSet(
        id: "sources", question: rename("Where do you look things up?"),
        options: Self.options.map(rename)),
      ChoiceSet(id: "unasked", question: rename("What was not asked?"), options: [rename("a")]),
    ]
  }

  func choices(in domain: Domain) -> [ReleasedChoiceShare] {
    let n = count(in: domain)
    return Self.options.enumerated().map { index, option in
      let value = rounded([20.4, 61.2, 0, 20.4][index])
      let share = ChoiceShare(
        domain: domain, set: "sources", option: rename(option),
        estimate: Estimate(
          value: value, standardError: 1,
          interval: Interval(lower: rounded(value * 0.9), upper: rounded(value * 1.05 + 1)),
          df: n - 1, n: n), none: n / 40)
      return ReleasedChoiceShare(
        domain: domain, set: "sources", option: rename(option), cell: released(share, in: domain))
    }
  }
}
