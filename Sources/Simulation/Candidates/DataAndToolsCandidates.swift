extension Candidate {
  /// The candidates about data, access and systems.
  static let dataAndTools = [
    Candidate(
      id: "P01", name: "Data quality clinic for crime recording",
      sponsor: "Head of Crime Recording",
      cost: (34_000, 41_000, 52_000), weeks: 20, requires: [], excludes: ["P02"],
      judged: .init(learning: (5, 7, 8), readiness: 4, risk: 2),
      addresses: [
        .init(topic: .quality, effect: 3, scope: ""),
        .init(topic: .tools, effect: 1, scope: "frontline=Front line"),
      ],
      outputs: [
        .init(
          name: "Clinic held in five areas", price: 16_000, due: "2018-09-28",
          accepted: "2018-09-26"),
        .init(
          name: "Error catalogue with owners", price: 14_000, due: "2018-11-30",
          accepted: "2018-12-07"),
        .init(name: "Before-and-after audit", price: 11_000, due: "2019-01-31", accepted: ""),
      ]),
    Candidate(
      id: "P02", name: "Automatic duplicate merging in the person index",
      sponsor: "Chief Data Officer",
      cost: (48_000, 62_000, 84_000), weeks: 36, requires: [], excludes: ["P01"],
      judged: .init(learning: (5, 7, 9), readiness: 2, risk: 4),
      addresses: [
        .init(topic: .quality, effect: 3, scope: ""),
        .init(topic: .access, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Matching rules tested on a sample", price: 22_000, due: "2018-10-31",
          accepted: "2018-11-02"),
        .init(
          name: "Merge tool in the test system", price: 24_000, due: "2019-01-31", accepted: ""),
        .init(name: "Live merge of one area", price: 16_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P03", name: "Self-service data catalogue", sponsor: "Chief Data Officer",
      cost: (38_000, 47_000, 60_000), weeks: 26, requires: [], excludes: [],
      judged: .init(learning: (5, 6, 8), readiness: 3, risk: 2),
      addresses: [
        .init(topic: .access, effect: 3, scope: ""),
        .init(topic: .quality, effect: 1, scope: ""),
        .init(topic: .sharing, effect: 1, scope: ""),
      ],
      outputs: [
        .init(
          name: "Catalogue of forty datasets", price: 21_000, due: "2018-10-26",
          accepted: "2018-10-26"),
        .init(
          name: "Owners and refresh dates shown", price: 14_000, due: "2018-12-21", accepted: ""),
        .init(
          name: "Use report after three months", price: 12_000, due: "2019-03-29", accepted: ""),
      ]),
    Candidate(
      id: "P04", name: "Permissions that follow the posting", sponsor: "Head of Information Access",
      cost: (22_000, 28_000, 39_000), weeks: 16, requires: [], excludes: [],
      judged: .init(learning: (3, 4, 6), readiness: 4, risk: 2),
      addresses: [
        .init(topic: .access, effect: 3, scope: ""),
        .init(topic: .access, effect: 2, scope: "group=Central Area"),
      ],
      outputs: [
        .init(
          name: "Role map for two groups", price: 13_000, due: "2018-08-31", accepted: "2018-08-30"),
        .init(name: "Automatic grant on posting", price: 15_000, due: "2018-11-30", accepted: ""),
      ]),
    Candidate(
      id: "P05", name: "Record once: joined arrest and custody forms", sponsor: "Custody Lead",
      cost: (52_000, 68_000, 90_000), weeks: 40, requires: [], excludes: [],
      judged: .init(learning: (6, 8, 9), readiness: 2, risk: 4),
      addresses: [
        .init(topic: .tools, effect: 3, scope: "frontline=Front line"),
        .init(topic: .quality, effect: 2, scope: "group=Custody and Justice"),
      ],
      outputs: [
        .init(name: "Single form agreed", price: 20_000, due: "2018-10-31", accepted: ""),
        .init(name: "Form in two custody suites", price: 30_000, due: "2019-01-31", accepted: ""),
        .init(name: "Time and error study", price: 18_000, due: "2019-04-26", accepted: ""),
      ]),
    Candidate(
      id: "P06", name: "Briefings on the mobile device", sponsor: "Head of Response",
      cost: (40_000, 52_000, 66_000), weeks: 24, requires: [], excludes: [],
      judged: .init(learning: (4, 6, 7), readiness: 4, risk: 3),
      addresses: [
        .init(topic: .tools, effect: 3, scope: "rank=Constable"),
        .init(topic: .access, effect: 1, scope: "frontline=Front line"),
      ],
      outputs: [
        .init(
          name: "Briefing app on 200 devices", price: 27_000, due: "2018-09-28",
          accepted: "2018-10-05"),
        .init(name: "Offline mode", price: 15_000, due: "2018-12-21", accepted: ""),
        .init(name: "User study", price: 10_000, due: "2019-02-22", accepted: ""),
      ]),
    Candidate(
      id: "P07", name: "Control room data screen", sponsor: "Head of Contact",
      cost: (30_000, 38_000, 49_000), weeks: 22, requires: [], excludes: [],
      judged: .init(learning: (4, 5, 7), readiness: 3, risk: 2),
      addresses: [
        .init(topic: .tools, effect: 2, scope: "group=Contact and Control"),
        .init(topic: .decisions, effect: 1, scope: "group=Contact and Control"),
      ],
      outputs: [
        .init(name: "Screen design with operators", price: 12_000, due: "2018-08-31", accepted: ""),
        .init(name: "Screen in one control room", price: 18_000, due: "2018-11-30", accepted: ""),
        .init(name: "Evaluation", price: 8_000, due: "2019-02-22", accepted: ""),
      ]),
  ]
}
