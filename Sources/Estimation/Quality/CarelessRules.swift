internal import Survey

/// When answers count as a sign of carelessness.
///
/// Cut-offs are conventions, not tests: each is set so that few careful respondents pass
/// it, and two together are taken seriously.  Curran (2016), doi:10.1016/j.jesp.2015.07.006.
struct CarelessRules: Sendable, Equatable {
  /// Items asked in the wave.
  let items: Int
  /// Least answers for any sign: in fewer, chance looks like carelessness.
  static let leastItems = 10
  /// D² is flagged below this probability.
  static let probability = 0.001
  /// Huang et al. (2012), doi:10.1007/s10869-011-9231-8.
  static let secondsPerItem = 2.0

  /// Respondents with fewer answers, and fewer than half of them, are not judged.
  var leastAnswered: Int { max((items + 1) / 2, Self.leastItems) }
  /// Half of the questionnaire answered alike.
  var longString: Int { leastAnswered }

  func words(_ sign: CarelessSign) -> String {
    switch sign {
    case .longString: "the same label for \(longString) items in a row, or more"
    case .noVariability: "the same label for every item answered"
    case .inconsistent: "odd and even items of constructs correlate below 0"
    case .distant: "answers far from everybody’s (D² beyond p = \(Self.probability))"
    case .duplicate: "every answer the same as somebody else’s"
    case .fast: "under \(Int(Self.secondsPerItem)) seconds per item answered"
    }
  }

  static let severalWords = "two of these signs or more"
}
