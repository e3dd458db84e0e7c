/// A construct's mean among senior staff and among everybody else.
public struct SeniorScore: Sendable, Equatable {
  public let measure: Measure
  public var seniors: Estimate
  public var others: Estimate
  /// Seniors minus others, q among the constructs; nil where there is no spread to test by.
  public var contrast: Contrast?
  public var flag: Flag

  public init(
    measure: Measure, seniors: Estimate, others: Estimate, contrast: Contrast?, flag: Flag
  ) {
    (self.measure, self.seniors, self.others) = (measure, seniors, others)
    (self.contrast, self.flag) = (contrast, flag)
  }
}
