internal import Statistics
internal import Survey

extension Interval {
  /// Wilson's interval of some of n, in %.
  init(percentOf count: Int, of n: Int, confidence: Double) {
    let wilson = wilsonInterval(successes: count, trials: n, confidence: confidence)
    self.init(lower: 100 * wilson.lower, upper: 100 * wilson.upper)
  }
}
