/// Which levels of a segmentation are senior staff: their scores stand beside everybody else's
/// where survey and interviews are shown together.
public struct SeniorStaff: Sendable, Equatable {
  /// Segmentation id.
  public let segment: String
  public let levels: [String]

  public init(segment: String, levels: [String]) {
    (self.segment, self.levels) = (segment, levels)
  }
}
