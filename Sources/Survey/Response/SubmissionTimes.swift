/// When each respondent answered, in seconds since 1970 by the clock of the export; nil where
/// missing.
///
/// Eight bytes each, where an optional number takes sixteen.
public struct SubmissionTimes: Sendable, Equatable {
  /// What stands among ``init(stored:)`` for a missing time; no calendar goes back so far.
  public static let missing = Int64.min

  private let seconds: [Int64]

  /// Seconds as they are kept, ``missing`` where there are none.  O(1).
  public init(stored seconds: [Int64]) { self.seconds = seconds }

  /// Seconds, nil where there are none.
  public init(_ times: some Sequence<Int64?>) { seconds = times.map { $0 ?? Self.missing } }
}

extension SubmissionTimes: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { seconds.count }

  public subscript(row: Int) -> Int64? {
    let second = seconds[row]
    return second == Self.missing ? nil : second
  }
}

extension SubmissionTimes: ExpressibleByArrayLiteral {
  public init(arrayLiteral times: Int64?...) { self.init(times) }
}
