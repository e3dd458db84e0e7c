import ArgumentParser
import Disclosure
import Study

extension AssessedStudy {
  /// Reads and assesses, with a command's common options.
  init(
    at path: String, _ common: CommonOptions, for viewing: Viewing = Viewing(),
    asOf: String? = nil
  ) async throws(StudyFailure) {
    self.init(try await ReleasedStudy(at: path, common, for: viewing, asOf: asOf))
  }
}

extension ReleasedStudy {
  /// Reads and estimates, with a command's common options.
  init(
    at path: String, _ common: CommonOptions, for viewing: Viewing, asOf: String?
  ) async throws(StudyFailure) {
    let progress = Progress(quiet: common.quiet)
    try await self.init(at: path, for: viewing, seed: common.seed, asOf: asOf) {
      progress.step($0)
    }
  }
}

/// The gate's audiences, as the command line names them.
enum ReportAudience: String, ExpressibleByArgument, CaseIterable {
  case analyst, partner, `public`

  var gate: Audience {
    switch self {
    case .analyst: .analyst
    case .partner: .partner
    case .public: .public
    }
  }
}
