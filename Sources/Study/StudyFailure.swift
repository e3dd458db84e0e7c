public import Ingestion
public import Report
public import Weighting

/// Why a command could not do its work, with the status it leaves.
public enum StudyFailure: Error, Sendable, CustomStringConvertible {
  case faults(StudyFaults)
  case weighting(WeightingError)
  case page(ReportError)
  /// The study lacks what the command is about.
  case nothingToShow(String)
  /// A name on the command line that the study does not have.
  case unknownName(kind: String, name: String, known: [String])
  /// Something on the command line that cannot be.
  case usage(String)
  case cannotWrite(path: String, reason: String)
  /// What was asked for needs a program that is not installed.
  case noProgram(String)
  /// A program of somebody else's did not do its work.
  case program(name: String, reason: String)

  public var description: String {
    switch self {
    case .faults(let faults): faults.description
    case .weighting(let error): error.description
    case .page(let error): error.description
    case .nothingToShow(let what): what
    case .unknownName(let kind, let name, let known):
      "the study has no \(kind) “\(name)”; it has: \(known.joined(separator: ", "))"
    case .usage(let what): what
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .noProgram(let what): what
    case .program(let name, let reason): "\(name) failed: \(reason)"
    }
  }

  /// As in `sysexits.h`: 65 bad data, 66 no such input, 69 another program is missing or failed,
  /// 70 our own fault, 73 cannot write.
  public var exitCode: Int32 {
    switch self {
    case .faults(let faults): faults.exitCode.rawValue
    case .weighting, .nothingToShow: 65
    case .unknownName, .usage: 64
    case .noProgram, .program: 69
    case .page: 70
    case .cannotWrite: 73
    }
  }
}

extension StudyFailure {
  /// What is wrong, for programs: every fault with its place, or what hindered.
  public var json: JSON {
    guard case .faults(let found) = self else {
      return .object([("faults", .list([.object([("message", .text(description))])]))])
    }
    return .object([("faults", .list(found.faults.map(faultJSON)))])
  }
}

private func faultJSON(_ fault: Fault) -> JSON {
  .object([
    ("file", .text(fault.file)), ("line", .count(fault.line)), ("column", .count(fault.column)),
    ("message", .text(fault.message)), ("allowed", .list(fault.allowed.map(JSON.text))),
    ("nearest", fault.nearest.map(JSON.text) ?? .null),
  ])
}
