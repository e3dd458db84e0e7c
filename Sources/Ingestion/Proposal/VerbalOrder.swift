/// An order that people know labels in, worst first; labels of one rank mean the same.
struct VerbalOrder {
  /// For the scale's name.
  let name: String
  private let ranks: [String: Int]

  fileprivate init(_ name: String, _ labels: [String]) {
    self.name = name
    var ranks: [String: Int] = [:]
    for (rank, spellings) in labels.enumerated() {
      for spelling in spellings.split(separator: "|") { ranks[String(spelling)] = rank }
    }
    self.ranks = ranks
  }

  /// The rank of a normalised label; nil of another order's.
  func rank(_ label: String) -> Int? {
    ranks[label.lowercased().replacing("’", with: "'").trimmingStops]
  }

  static let all: [VerbalOrder] =
    [
      .init("yesno", ["no|n", "partly|sometimes|maybe|to some extent", "yes|y"]),
      .init("truth", ["false", "true"]),
    ]
    + graded("agree", "agree", "disagree", neutral: agreeNeutral) + satisfied
    + graded("likely", "likely", "unlikely", neutral: "neither likely nor unlikely|\(middle)")
    + graded("easy", "easy", "difficult", neutral: "neither easy nor difficult|\(middle)")
    + unipolar("important") + unipolar("confident") + unipolar("useful") + unipolar("true")
    + [often, quality, extent]
}

private let middle = "neutral|neither|unsure|undecided|not sure|neither one nor the other"
private let agreeNeutral =
  "neither agree nor disagree|neither agree or disagree|neither disagree nor agree|\(middle)"

/// `very`, plain and `slightly` on both sides of a middle.
private func graded(
  _ name: String, _ good: String, _ bad: String, neutral: String
) -> [VerbalOrder] {
  func spelled(_ word: String, _ degrees: [String]) -> String {
    degrees.map { $0.isEmpty ? word : "\($0) \(word)" }.joined(separator: "|")
  }
  let most = ["completely", "totally", "extremely", "entirely"]
  let (much, mild) = (["strongly", "very"], ["slightly", "somewhat", "a little", "fairly"])
  let plain = ["", "tend to", "mostly", "moderately", "quite"]
  let degrees = [most, much, plain, mild]
  return [
    VerbalOrder(
      name,
      degrees.map { spelled(bad, $0) } + [neutral] + degrees.reversed().map { spelled(good, $0) })
  ]
}

private let satisfied = graded(
  "satisfied", "satisfied", "dissatisfied",
  neutral: "neither satisfied nor dissatisfied|neither dissatisfied nor satisfied|\(middle)")

/// From `not at all` to `extremely`, and `absolutely essential` above `very important`.
private func unipolar(_ word: String) -> [VerbalOrder] {
  [
    VerbalOrder(
      word,
      [
        "not at all \(word)|not \(word) at all|un\(word)|not at all",
        "not \(word)|not very \(word)",
        "slightly \(word)|a little \(word)|a little bit \(word)|of little \(word)",
        "somewhat \(word)|fairly \(word)", "\(word)|moderately \(word)", "quite \(word)",
        "very \(word)", "extremely \(word)|completely \(word)|essential|absolutely essential",
      ])
  ]
}

private let often = VerbalOrder(
  "often",
  [
    "never|not at all", "almost never|hardly ever|very rarely", "rarely|seldom", "occasionally",
    "sometimes|some of the time|about half the time", "regularly", "often|frequently",
    "usually|most of the time", "very often|very frequently|almost always|nearly always",
    "always|all of the time",
  ])

private let quality = VerbalOrder(
  "quality",
  [
    "terrible|extremely poor", "very poor|very bad", "poor|bad", "below average",
    "fair|average|adequate|acceptable|ok|neither good nor poor|neither good nor bad|neither",
    "above average", "good", "very good", "excellent|outstanding",
  ])

private let extent = VerbalOrder(
  "extent",
  [
    "not at all|none|to no extent", "very little|to a very small extent",
    "slightly|a little|to a small extent", "somewhat|to some extent",
    "moderately|a moderate amount|to a moderate extent", "a lot|quite a lot|to a large extent",
    "very much|a great deal|to a great extent|to a very large extent", "completely|extremely",
  ])

extension String {
  fileprivate var trimmingStops: String {
    hasSuffix(".") || hasSuffix("!") ? String(dropLast()) : self
  }
}
