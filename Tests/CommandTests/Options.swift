internal import Testing

/// A key, what else a study says beside it, and two values of it.
struct Option: CustomTestStringConvertible {
  let section: String
  let key: String
  var beside: [String] = []
  /// As the study file writes it; nil: not at all.
  let one: String?
  let other: String
  /// The figures that must change.
  var figures = "segments"

  var testDescription: String { "\(section): \(key)" }

  func study(_ value: String?) -> WrittenStudy {
    var study = WrittenStudy.sampled()
    let lines = beside + [value.map { "\(key): \($0)" }].compactMap(\.self)
    study.sections[section] = "\(section): {\(lines.joined(separator: ", "))}"
    return study
  }
}

private let counted = "population: population.csv"
private let raked = [counted, "rake: [role, site]"]

let options = [
  Option(section: "design", key: "weight", one: nil, other: "w"),
  Option(section: "design", key: "stratum", one: nil, other: "region"),
  Option(section: "design", key: "cluster", one: nil, other: "team"),
  Option(section: "design", key: "population", one: nil, other: "population.csv"),
  Option(section: "design", key: "rake", beside: [counted], one: "[role]", other: "[role, site]"),
  Option(
    section: "design", key: "post-stratify", beside: [counted], one: "[role]",
    other: "[role, site]"),
  Option(section: "design", key: "calibrate", beside: raked, one: "raking", other: "linear"),
  Option(
    section: "design", key: "bounds", beside: raked + ["calibrate: logit"], one: "[0.3, 2]",
    other: "[0.1, 9]"),
  Option(section: "design", key: "trim", beside: raked, one: nil, other: "2.2"),
  Option(
    section: "design", key: "lonely", beside: ["stratum: post"], one: "certainty",
    other: "adjust"),
  Option(
    section: "design", key: "lonely", beside: ["stratum: post"], one: "certainty",
    other: "average"),
  Option(section: "estimates", key: "replicates", one: "30", other: "31", figures: "errors"),
  Option(
    section: "estimates", key: "seed", beside: ["replicates: 30"], one: "1", other: "2",
    figures: "errors"),
  Option(
    section: "estimates", key: "method", beside: ["replicates: 30"], one: "bootstrap",
    other: "poisson", figures: "errors"),
  Option(
    section: "estimates", key: "method", beside: ["replicates: 30"], one: nil,
    other: "jackknife", figures: "errors"),
  Option(
    section: "estimates", key: "rho", beside: ["method: fay", "replicates: 30"], one: "0.3",
    other: "0.6", figures: "errors"),
  Option(
    section: "estimates", key: "method", beside: ["replicates: 30"], one: "brr", other: "fay",
    figures: "errors"),
  Option(
    section: "estimates", key: "confidence", beside: ["replicates: 30"], one: "0.95",
    other: "0.9"),
  Option(
    section: "estimates", key: "least", beside: ["replicates: 30"], one: nil,
    other: "{item: 200}"),
  Option(
    section: "estimates", key: "least", beside: ["replicates: 30"], one: nil,
    other: "{construct: 200}"),
  Option(
    section: "estimates", key: "least", beside: ["replicates: 30"], one: nil,
    other: "{index: 200}"),
]

extension WrittenStudy {
  /// Respondents in four regions of two teams each, with unequal weights, and more or fewer of
  /// a role and a site than the staff has.  Sampling units are pairs where teams are.
  static func sampled() -> WrittenStudy {
    var study = WrittenStudy()
    study.people = 96
    study.sections["segments"] = """
      segments: [{id: role, levels: [Officer, Staff]}, {id: site, levels: [North, South]}]
      """
    study.cells = [
      "role": { $0 % 3 == 0 ? "Staff" : "Officer" }, "site": { $0 % 5 < 2 ? "South" : "North" },
      "w": { "\(1 + $0 % 4)" }, "region": { "region \($0 / 24)" }, "team": { "team \($0 / 12)" },
      "post": { $0 == 95 ? "alone" : "post \($0 / 48)" },
    ]
    study.population = [
      "role,Officer,400", "role,Staff,600", "site,North,450", "site,South,550",
      "role*site,Officer*North,200", "role*site,Officer*South,200", "role*site,Staff*North,250",
      "role*site,Staff*South,350",
    ]
    study.sections["design"] = "design: {stratum: region, cluster: team}"
    return study
  }
}
