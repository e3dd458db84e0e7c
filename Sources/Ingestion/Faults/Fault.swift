/// One thing wrong with the study's files, with what would put it right.
///
/// Prints `wave.csv:14:9: “6” is not a label of agree5; allowed: …; did you mean “5”?`
public struct Fault: Error, Sendable, Equatable, Comparable, CustomStringConvertible {
  /// What the process tells its caller.
  public enum Kind: Sendable, Equatable {
    case badData
    /// The study, or a file it names, is not there.
    case noInput
  }
  public let kind: Kind
  public let place: Place
  /// What is wrong, with the remedy where it does not follow.
  public let message: String
  /// What could have stood here; empty where that is no list.
  public let allowed: [String]
  /// The allowed value that was most likely meant.
  public let nearest: String?

  public init(
    _ kind: Kind = .badData, at place: Place, _ message: String, allowed: [String] = [],
    nearest: String? = nil
  ) {
    (self.kind, self.place, self.message) = (kind, place, message)
    (self.allowed, self.nearest) = (allowed, nearest)
  }

  public var file: String { place.file }
  public var line: Int { place.line }
  public var column: Int { place.column }

  public var description: String {
    var parts = ["\(place): \(message)"]
    if !allowed.isEmpty { parts.append("allowed: \(listed(allowed))") }
    if let nearest { parts.append("did you mean \(quoted(nearest))?") }
    return parts.joined(separator: "; ")
  }

  public static func < (left: Fault, right: Fault) -> Bool {
    (left.place, left.message) < (right.place, right.message)
  }
}

/// Everything wrong with a study, in the order of file, line and column.
public struct StudyFaults: Error, Sendable, Equatable, CustomStringConvertible {
  /// The process's exit status for these faults (`sysexits.h`).
  public enum ExitCode: Int32, Sendable {
    case badData = 65
    case noInput = 66
  }
  /// Never empty.
  public let faults: [Fault]

  /// Sorts the faults.  There is at least one.
  public init(_ faults: [Fault]) {
    precondition(!faults.isEmpty, "a failure without a fault")
    self.faults = faults.sorted()
  }

  /// No such input if any file is missing, else bad data.
  public var exitCode: ExitCode {
    faults.contains { $0.kind == .noInput } ? .noInput : .badData
  }

  /// One fault per line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
