internal import Statistics

/// One row of the interview file.
struct CodedPassage {
  let interviewee: Interviewee
  let unit: String
  let coder: String
  /// nil: this coder read the passage and gave it no code.
  let code: InterviewTheme.Code?
  let isBarrier: Bool
  let severity: Int
  /// What was said.
  let excerpt: String
}

/// Two coders at work: the first reads every passage, the second about half.
///
/// Each finds the passage's code with probability `accuracy`.  A slip stays
/// within the theme; only the second coder may pass a mention over, so that
/// every theme an interviewee raises is in the file at least once.
struct Coders {
  static let names = ["Coder A", "Coder B"]
  static let accuracy = 0.87
  /// Share of passages that the second coder reads too.
  static let doubleCoded = 0.5
  /// Share of the second coder's slips that leave no code.
  private static let passedOver = 0.4

  let process: InterviewProcess

  func code(_ interviewee: Interviewee) -> [CodedPassage] {
    var draw = CounterGenerator(seed: process.seed, subject: interviewee.number, .passages)
    let passages = process.passages(interviewee, drawing: &draw)
    return passages.enumerated().flatMap { index, mention -> [CodedPassage] in
      let unit = "\(interviewee.id).\(index < 9 ? "0" : "")\(index + 1)"
      let readers = draw.happens(Self.doubleCoded) ? 2 : 1
      guard let mention else {
        return (0..<readers).map { uncoded(interviewee, unit, coder: $0) }
      }
      return code(mention, of: interviewee, unit, readers: readers, drawing: &draw)
    }
  }

  private func code(
    _ mention: Mention, of interviewee: Interviewee, _ unit: String, readers: Int,
    drawing draw: inout CounterGenerator
  ) -> [CodedPassage] {
    let theme = CodeFrame.themes[mention.theme]
    let truth = draw.index(below: theme.codes.count)
    let severity = 1 + draw.choice(theme.severity)
    let said = mention.isBarrier ? theme.codes[truth].barrier : theme.codes[truth].enabler
    return (0..<readers).map { coder in
      let code = choose(truth, in: theme, coder, drawing: &draw)
      let step = draw.happens(0.2) ? (draw.happens(0.5) ? 1 : -1) : 0
      return CodedPassage(
        interviewee: interviewee, unit: unit, coder: Self.names[coder], code: code,
        isBarrier: mention.isBarrier, severity: min(3, max(1, severity + step)), excerpt: said)
    }
  }

  private func choose(
    _ truth: Int, in theme: InterviewTheme, _ coder: Int, drawing draw: inout CounterGenerator
  ) -> InterviewTheme.Code? {
    if draw.happens(Self.accuracy) { return theme.codes[truth] }
    if coder == 1 && draw.happens(Self.passedOver) { return nil }
    let other = 1 + draw.index(below: theme.codes.count - 1)
    return theme.codes[(truth + other) % theme.codes.count]
  }

  private func uncoded(_ interviewee: Interviewee, _ unit: String, coder: Int) -> CodedPassage {
    CodedPassage(
      interviewee: interviewee, unit: unit, coder: Self.names[coder], code: nil, isBarrier: false,
      severity: 0, excerpt: "We spoke of other matters here.")
  }
}
