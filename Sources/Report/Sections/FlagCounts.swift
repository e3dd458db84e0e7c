internal import Survey

/// How many comparisons a test told which way.
struct FlagCounts {
  let lower: Int
  let higher: Int
  /// With and without a finding.
  let tested: Int
  var clear: Int { lower + higher }

  init(_ flags: [Flag?]) {
    (lower, higher) = (flags.count { $0 == .lower }, flags.count { $0 == .higher })
    tested = lower + higher + flags.count { $0 == .noEvidence }
  }
}
