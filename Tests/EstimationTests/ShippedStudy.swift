internal import Estimation
internal import Ingestion
internal import Survey
internal import TestSupport
internal import Weighting

/// The shipped study, read and estimated once for all tests.
struct ShippedStudy {
  let data: SurveyData
  let waves: [EstimatedWave]

  static let shared = Result { try ShippedStudy() }

  private init() throws {
    let data = try readStudy(at: Package.shippedStudy)
    self.data = data
    waves = try data.waves.map { EstimatedWave(try WeightedWave($0, of: data), of: data) }
  }
}

extension Domain {
  /// Key of a golden row.
  var key: String { "\(wave)|\(segment)|\(level)" }
}
