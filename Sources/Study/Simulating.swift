public import Foundation
internal import Simulation

/// Writes a synthetic study whose truth is known.
///
/// - Throws: ``StudyFailure`` for sizes that cannot be, and folders that cannot be written.
public func simulateStudy(
  at directory: URL, respondents: Int, seed: UInt64
) throws(StudyFailure) {
  do {
    try SyntheticStudy(respondents: respondents, seed: seed).write(to: directory)
  } catch {
    switch error {
    case .noRespondents, .tooManyRespondents: throw .usage(error.description)
    case .occupied, .cannotWrite:
      throw .cannotWrite(path: directory.path, reason: error.description)
    }
  }
}
