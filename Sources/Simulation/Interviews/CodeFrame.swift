/// A theme of the interviews: how often it is truly raised, and its codes.
struct InterviewTheme {
  let name: String
  /// nil: no survey item speaks to it.
  let topic: Topic?
  /// Probability that an interviewee names it as a barrier, and as a help.
  let barrier: Double
  let enabler: Double
  /// Weights of severity 1, 2 and 3.
  let severity: [Double]
  let codes: [Code]

  /// A code with a sentence of the kind it is given to.
  struct Code {
    let name: String
    let barrier: String
    let enabler: String
  }
}

/// The ten themes and 24 codes.
enum CodeFrame {
  static let themes = [
    InterviewTheme(
      name: "Data that cannot be relied on", topic: .quality, barrier: 0.62, enabler: 0.12,
      severity: [0.2, 0.4, 0.4],
      codes: [
        .init(
          name: "duplicate records", barrier: "The same address sits in there four ways.",
          enabler: "The merge exercise cleared most of the duplicates."),
        .init(
          name: "incomplete recording", barrier: "Half the fields I need are left blank.",
          enabler: "Mandatory fields have made our returns complete."),
        .init(
          name: "own spreadsheets",
          barrier: "Every team keeps its own list because nobody trusts ours.",
          enabler: "We closed our private tracker and use the shared one."),
      ]),
    InterviewTheme(
      name: "Getting hold of data", topic: .access, barrier: 0.30, enabler: 0.15,
      severity: [0.4, 0.4, 0.2],
      codes: [
        .init(
          name: "slow permissions", barrier: "Six weeks to be granted a licence I was entitled to.",
          enabler: "Permissions now follow the posting on day one."),
        .init(
          name: "not knowing what exists", barrier: "I found out by accident that we hold that.",
          enabler: "The list of datasets saved my analyst a week."),
      ]),
    InterviewTheme(
      name: "Systems that do not talk", topic: .tools, barrier: 0.72, enabler: 0.20,
      severity: [0.1, 0.4, 0.5],
      codes: [
        .init(
          name: "double keying", barrier: "They type the same arrest into three systems.",
          enabler: "One entry now fills both systems."),
        .init(
          name: "mobile devices", barrier: "The handset drops out in the one place they need it.",
          enabler: "Officers read the briefing on the handset before they arrive."),
        .init(
          name: "ageing systems", barrier: "That system is older than some of my constables.",
          enabler: "The replacement has been quicker than we hoped."),
      ]),
    InterviewTheme(
      name: "People who can read data", topic: .skills, barrier: 0.42, enabler: 0.25,
      severity: [0.3, 0.5, 0.2],
      codes: [
        .init(
          name: "training gap", barrier: "They were shown the dashboard once, in a corridor.",
          enabler: "The course was built round their own cases."),
        .init(
          name: "analyst shortage", barrier: "I have one analyst for nine hundred people.",
          enabler: "Our embedded analyst changed how we plan."),
        .init(
          name: "reading numbers", barrier: "A bad week becomes a trend in the meeting.",
          enabler: "My inspectors ask about the base before the percentage."),
      ]),
    InterviewTheme(
      name: "Direction from the top", topic: .leadership, barrier: 0.50, enabler: 0.35,
      severity: [0.2, 0.5, 0.3],
      codes: [
        .init(
          name: "unclear ownership", barrier: "Ask who owns that data and the room goes quiet.",
          enabler: "Each dataset has a name against it now."),
        .init(
          name: "initiative fatigue", barrier: "We launch these things and then they fade.",
          enabler: "This one lasted because it was reviewed every month."),
        .init(
          name: "sponsorship", barrier: "No chief officer has ever asked me about it.",
          enabler: "The deputy opened the meeting with the data."),
      ]),
    InterviewTheme(
      name: "Evidence in decisions", topic: .decisions, barrier: 0.28, enabler: 0.42,
      severity: [0.4, 0.4, 0.2],
      codes: [
        .init(
          name: "performance culture", barrier: "People still bring figures to defend themselves.",
          enabler: "We use the figures to learn, and nobody is on trial."),
        .init(
          name: "no evaluation", barrier: "We never went back to see whether it worked.",
          enabler: "We ran it in two places and compared."),
      ]),
    InterviewTheme(
      name: "Working across boundaries", topic: .sharing, barrier: 0.46, enabler: 0.22,
      severity: [0.3, 0.4, 0.3],
      codes: [
        .init(
          name: "partner sharing", barrier: "The hospital says no before we finish asking.",
          enabler: "The agreement with the councils works without me."),
        .init(
          name: "internal silos", barrier: "The other group treats it as theirs.",
          enabler: "We sat the two teams together and it stopped."),
      ]),
    InterviewTheme(
      name: "Confidence about the rules", topic: .ethics, barrier: 0.55, enabler: 0.18,
      severity: [0.3, 0.4, 0.3],
      codes: [
        .init(
          name: "fear of breach",
          barrier: "They would sooner not look than be told off for looking.",
          enabler: "A short guide took the fear out of it."),
        .init(
          name: "public legitimacy",
          barrier: "I could not explain that list to a community meeting.",
          enabler: "We published how the tool works, and nobody complained."),
      ]),
    InterviewTheme(
      name: "Capacity and workload", topic: nil, barrier: 0.52, enabler: 0.04,
      severity: [0.2, 0.4, 0.4],
      codes: [
        .init(
          name: "demand first", barrier: "When the phones ring, data quality waits.",
          enabler: "The quiet shift is kept for putting records right."),
        .init(
          name: "turnover of staff", barrier: "The person who understood it was posted away.",
          enabler: "Handover notes kept it going when she left."),
      ]),
    InterviewTheme(
      name: "Suppliers and contracts", topic: nil, barrier: 0.24, enabler: 0.08,
      severity: [0.4, 0.4, 0.2],
      codes: [
        .init(
          name: "supplier lock-in", barrier: "Every change request has a price and a year.",
          enabler: "The new contract gives us our data in an open format."),
        .init(
          name: "procurement time", barrier: "By the time it was bought we needed something else.",
          enabler: "The framework let us buy it within a month."),
      ]),
  ]
}
