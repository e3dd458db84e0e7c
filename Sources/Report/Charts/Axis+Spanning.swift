extension Axis {
  /// From the least to the greatest value, out to whole steps, within 0–100: for scores
  /// that lie close together.
  static func spanning(_ values: [Double]) -> Axis {
    guard let least = values.min(), let greatest = values.max() else { return .score }
    let step = [1, 2, 5, 10, 20].first { $0 * 5 >= greatest - least } ?? 25
    let lower = max((least / step).rounded(.down) * step, 0)
    let upper = min(max((greatest / step).rounded(.up) * step, lower + step), 100)
    return Axis(
      lower: lower, upper: upper,
      ticks: Array(stride(from: lower, through: upper + step / 2, by: step)))
  }
}
