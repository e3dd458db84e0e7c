internal import Statistics

/// Everybody in post: a person is a place from 0 to `size` − 1, business group
/// after business group, and the profile is a function of place and seed.
struct Force {
  let seed: UInt64
  /// How many times 43,000 the force is.
  let scale: Int
  private let ends: [Int]

  /// The smallest multiple of 43,000 staff of whom at most 30 % respond.
  init(respondents: Int, seed: UInt64) {
    self.seed = seed
    let staff = BusinessGroup.all.map(\.staff)
    let capacity = staff.reduce(0, +) * 3 / 10
    let scale = max(1, (respondents + capacity - 1) / capacity)
    self.scale = scale
    ends = staff.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 * scale) }
  }

  var size: Int { ends[ends.count - 1] }

  func profile(of person: Int) -> Profile {
    let place = ends.firstIndex { $0 > person } ?? ends.count
    let group = BusinessGroup.all[place - 1]
    var draw = CounterGenerator(seed: seed, subject: person, .profile)
    let rank = draw.choice(group.ranks)
    let role = draw.choice(group.roles)
    let service = draw.choice(RankTable.service[rank])
    let frontLine = draw.happens(group.frontLine * RankTable.frontLine[rank])
    return Profile(
      rank: UInt8(rank), group: UInt8(place - 1), role: UInt8(role), service: UInt8(service),
      frontline: frontLine ? 0 : 1)
  }

  /// The person's id in both rounds.  Multiplication by a prime that shares no
  /// factor with the size keeps ids distinct and hides the business group.
  func id(of person: Int) -> String {
    let digits = String(person * 28_657 % size + 1)
    return "P" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
