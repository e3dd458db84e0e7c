extension Candidate {
  /// The candidates about sharing, trust and platforms.
  static let sharingAndTrust = [
    Candidate(
      id: "P15", name: "Sharing agreement in a week", sponsor: "Head of Partnerships",
      cost: (32_000, 40_000, 55_000), weeks: 24, requires: [], excludes: [],
      judged: .init(learning: (4, 6, 7), readiness: 3, risk: 3),
      addresses: [
        .init(topic: .sharing, effect: 3, scope: ""),
        .init(topic: .ethics, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Model agreement signed by two partners", price: 18_000, due: "2018-10-31",
          accepted: "2018-11-14"),
        .init(name: "Six agreements made", price: 22_000, due: "2019-02-28", accepted: ""),
      ]),
    Candidate(
      id: "P16", name: "Joint data room for serious crime", sponsor: "Head of Serious Crime",
      cost: (46_000, 60_000, 82_000), weeks: 34, requires: ["P15"], excludes: [],
      judged: .init(learning: (5, 7, 9), readiness: 2, risk: 4),
      addresses: [
        .init(topic: .sharing, effect: 3, scope: "group=Serious Crime"),
        .init(topic: .access, effect: 2, scope: "group=Serious Crime"),
      ],
      outputs: [
        .init(name: "Room equipped and vetted", price: 28_000, due: "2018-12-14", accepted: ""),
        .init(name: "Two operations supported", price: 20_000, due: "2019-03-29", accepted: ""),
        .init(name: "Review", price: 12_000, due: "2019-04-26", accepted: ""),
      ]),
    Candidate(
      id: "P17", name: "May I? Plain guide and help line on data protection",
      sponsor: "Data Protection Officer",
      cost: (17_000, 23_000, 29_000), weeks: 14, requires: [], excludes: [],
      judged: .init(learning: (3, 4, 6), readiness: 5, risk: 1),
      addresses: [
        .init(topic: .ethics, effect: 3, scope: ""),
        .init(topic: .sharing, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Guide tested with forty staff", price: 10_000, due: "2018-08-10",
          accepted: "2018-08-10"),
        .init(name: "Help line for three months", price: 13_000, due: "2018-11-30", accepted: ""),
      ]),
    Candidate(
      id: "P18", name: "Public panel on uses of data", sponsor: "Data Protection Officer",
      cost: (30_000, 39_000, 48_000), weeks: 30, requires: [], excludes: [],
      judged: .init(learning: (6, 8, 9), readiness: 3, risk: 3),
      addresses: [
        .init(topic: .ethics, effect: 3, scope: ""),
        .init(topic: .leadership, effect: 1, scope: ""),
      ],
      outputs: [
        .init(name: "Panel recruited", price: 12_000, due: "2018-09-28", accepted: ""),
        .init(name: "Four meetings", price: 18_000, due: "2019-01-31", accepted: ""),
        .init(name: "Published response", price: 9_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P19", name: "Dashboards built with the people who use them", sponsor: "Head of Analysis",
      cost: (36_000, 45_000, 56_000), weeks: 26, requires: [], excludes: ["P20"],
      judged: .init(learning: (5, 7, 8), readiness: 3, risk: 2),
      addresses: [
        .init(topic: .tools, effect: 2, scope: ""),
        .init(topic: .decisions, effect: 2, scope: ""),
        .init(topic: .skills, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Needs of three roles", price: 12_000, due: "2018-08-31", accepted: "2018-09-03"),
        .init(name: "Three dashboards", price: 24_000, due: "2018-12-21", accepted: ""),
        .init(name: "Use after three months", price: 9_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P20", name: "One reporting platform", sponsor: "Chief Information Officer",
      cost: (54_000, 70_000, 98_000), weeks: 48, requires: ["P03"], excludes: ["P19"],
      judged: .init(learning: (4, 6, 8), readiness: 1, risk: 5),
      addresses: [
        .init(topic: .tools, effect: 3, scope: ""),
        .init(topic: .access, effect: 2, scope: ""),
        .init(topic: .quality, effect: 1, scope: ""),
      ],
      outputs: [
        .init(name: "Platform for one group", price: 32_000, due: "2018-12-21", accepted: ""),
        .init(name: "Move of thirty reports", price: 24_000, due: "2019-03-29", accepted: ""),
        .init(name: "Old reports closed", price: 14_000, due: "2019-05-31", accepted: ""),
      ]),
  ]
}
