extension AnswerSheet {
  /// Seconds a respondent took per item answered.
  ///
  /// - Parameter durations: seconds for the whole questionnaire, per respondent; nil where
  ///   not recorded.
  /// - Returns: nil where the time is not recorded or nothing is answered.
  ///
  /// Source: Huang et al. (2012), doi:10.1007/s10869-011-9231-8, who hold that nobody reads
  /// and answers an item in under two seconds.
  public func secondsPerItem(_ durations: [Double?]) -> [Double?] {
    precondition(durations.count == respondents, "\(durations.count) for \(respondents)")
    return zip(durations, answered()).map { duration, answered in
      duration.flatMap { answered > 0 ? $0 / Double(answered) : nil }
    }
  }
}
