extension Candidate {
  /// The candidates about skills, leadership and decisions.
  static let peopleAndDirection = [
    Candidate(
      id: "P08", name: "Data apprenticeships for sergeants", sponsor: "Head of Learning",
      cost: (33_000, 42_000, 50_000), weeks: 44, requires: [], excludes: [],
      judged: .init(learning: (4, 6, 8), readiness: 4, risk: 2),
      addresses: [
        .init(topic: .skills, effect: 3, scope: "rank=Sergeant"),
        .init(topic: .decisions, effect: 1, scope: "rank=Sergeant"),
      ],
      outputs: [
        .init(name: "Curriculum agreed", price: 10_000, due: "2018-08-31", accepted: "2018-09-14"),
        .init(name: "First cohort of twenty", price: 20_000, due: "2018-12-21", accepted: ""),
        .init(name: "Workplace project reports", price: 12_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P09", name: "Lunchtime lessons in reading numbers", sponsor: "Head of Learning",
      cost: (16_000, 21_000, 27_000), weeks: 18, requires: [], excludes: [],
      judged: .init(learning: (3, 5, 6), readiness: 5, risk: 1),
      addresses: [
        .init(topic: .skills, effect: 2, scope: "")
      ],
      outputs: [
        .init(
          name: "Twelve lessons with materials", price: 13_000, due: "2018-09-28",
          accepted: "2018-09-28"),
        .init(
          name: "Attendance and confidence report", price: 8_000, due: "2018-12-14", accepted: ""),
      ]),
    Candidate(
      id: "P10", name: "Embedded analysts in two areas", sponsor: "Head of Analysis",
      cost: (45_000, 58_000, 70_000), weeks: 30, requires: [], excludes: [],
      judged: .init(learning: (6, 8, 9), readiness: 3, risk: 2),
      addresses: [
        .init(topic: .decisions, effect: 3, scope: ""),
        .init(topic: .skills, effect: 2, scope: ""),
      ],
      outputs: [
        .init(
          name: "Two analysts in post", price: 26_000, due: "2018-09-14", accepted: "2018-09-14"),
        .init(
          name: "Case book of decisions supported", price: 18_000, due: "2018-12-21", accepted: ""),
        .init(name: "Cost and benefit note", price: 14_000, due: "2019-03-01", accepted: ""),
      ]),
    Candidate(
      id: "P11", name: "Owners for the twenty vital datasets",
      sponsor: "Deputy Commissioner's Office",
      cost: (20_000, 26_000, 33_000), weeks: 16, requires: [], excludes: [],
      judged: .init(learning: (3, 5, 7), readiness: 4, risk: 2),
      addresses: [
        .init(topic: .leadership, effect: 3, scope: ""),
        .init(topic: .quality, effect: 2, scope: ""),
      ],
      outputs: [
        .init(
          name: "Owners named and published", price: 12_000, due: "2018-08-31",
          accepted: "2018-09-07"),
        .init(name: "Quarterly review held twice", price: 14_000, due: "2019-01-31", accepted: ""),
      ]),
    Candidate(
      id: "P12", name: "Data questions at every chief officer meeting",
      sponsor: "Deputy Commissioner's Office",
      cost: (18_000, 24_000, 30_000), weeks: 26, requires: ["P11"], excludes: [],
      judged: .init(learning: (4, 5, 6), readiness: 4, risk: 1),
      addresses: [
        .init(topic: .leadership, effect: 2, scope: ""),
        .init(topic: .decisions, effect: 2, scope: "rank=Inspector and above"),
      ],
      outputs: [
        .init(
          name: "Question set and standard page", price: 9_000, due: "2018-09-28", accepted: ""),
        .init(name: "Six meetings observed", price: 15_000, due: "2019-01-31", accepted: ""),
      ]),
    Candidate(
      id: "P13", name: "Try it in two places: evaluation kit", sponsor: "Head of Analysis",
      cost: (28_000, 36_000, 46_000), weeks: 28, requires: [], excludes: [],
      judged: .init(learning: (7, 9, 10), readiness: 3, risk: 2),
      addresses: [
        .init(topic: .decisions, effect: 3, scope: ""),
        .init(topic: .leadership, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Kit with worked examples", price: 16_000, due: "2018-10-12", accepted: "2018-10-19"
        ),
        .init(name: "Three trials supported", price: 20_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P14", name: "Feedback to those who record", sponsor: "Head of Crime Recording",
      cost: (24_000, 31_000, 41_000), weeks: 20, requires: [], excludes: [],
      judged: .init(learning: (4, 6, 8), readiness: 4, risk: 1),
      addresses: [
        .init(topic: .sharing, effect: 3, scope: "frontline=Front line"),
        .init(topic: .quality, effect: 1, scope: ""),
        .init(topic: .decisions, effect: 1, scope: ""),
      ],
      outputs: [
        .init(name: "Monthly note for five teams", price: 11_000, due: "2018-08-31", accepted: ""),
        .init(name: "Note produced automatically", price: 12_000, due: "2018-11-30", accepted: ""),
        .init(name: "Effect on recording", price: 8_000, due: "2019-02-22", accepted: ""),
      ]),
  ]
}
