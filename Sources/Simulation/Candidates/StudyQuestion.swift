/// A question the programme must answer, the document it informs and the pilots
/// that help to answer it.
struct StudyQuestion {
  let question: String
  let document: String
  let pilots: [String]

  static let all = [
    StudyQuestion(
      question: "What makes staff trust the data they use?", document: "Data strategy, chapter 2",
      pilots: ["P01", "P02", "P11", "P14"]),
    StudyQuestion(
      question: "How much time would recording once give back?",
      document: "Business case for systems", pilots: ["P05", "P06", "P07", "P20"]),
    StudyQuestion(
      question: "Which skills does each role need?", document: "Learning plan",
      pilots: ["P08", "P09", "P10"]),
    StudyQuestion(
      question: "What do leaders do where data changes decisions?",
      document: "Leadership standard", pilots: ["P10", "P11", "P12", "P13", "P19"]),
    StudyQuestion(
      question: "What keeps lawful sharing from happening?", document: "Data strategy, chapter 4",
      pilots: ["P03", "P04", "P15", "P16", "P17"]),
    StudyQuestion(
      question: "What would the public accept?", document: "Ethics framework",
      pilots: ["P17", "P18"]),
  ]
}
