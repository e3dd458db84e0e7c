/// Why a synthetic study cannot be written.
public enum SimulationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Fewer than one respondent was asked for.
  case noRespondents(Int)
  /// More respondents than `SyntheticStudy.respondentLimit`.
  case tooManyRespondents(Int)
  /// The folder holds a study that the simulation did not write.
  case occupied(folder: String)
  case cannotWrite(path: String, reason: String)

  public var description: String {
    switch self {
    case .noRespondents(let count):
      "a study of \(count) respondents cannot be simulated; ask for at least 1"
    case .tooManyRespondents(let count):
      "\(count) respondents are more than the \(SyntheticStudy.respondentLimit) that can be simulated"
    case .occupied(let folder):
      "\(folder) is not empty and was not written by `canvass simulate`; name another folder"
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason)"
    }
  }
}
