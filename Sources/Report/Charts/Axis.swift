/// Where values lie across a chart, in % of its width, so that charts widen and narrow
/// with the page while text and marks keep their size.
struct Axis: Sendable, Equatable {
  let lower: Double
  let upper: Double
  let ticks: [Double]

  static let score = Axis(lower: 0, upper: 100, ticks: [0, 25, 50, 75, 100])

  /// About nought, far enough for every value, in round steps.
  static func differences(_ values: [Double]) -> Axis {
    let reach = max(values.map(abs).max() ?? 0, 1)
    let step = [1, 2, 5, 10, 20, 50].first { $0 * 3 >= reach } ?? 50
    let end = step * (reach / step).rounded(.up)
    return Axis(lower: -end, upper: end, ticks: [-end, -step, 0, step, end])
  }

  /// From nought, far enough for every value, in round steps.
  static func amounts(_ values: [Double]) -> Axis {
    let reach = max(values.max() ?? 0, 1)
    let step = roundSteps.first { $0 * 5 >= reach } ?? reach / 5
    let end = step * (reach / step).rounded(.up)
    return Axis(
      lower: 0, upper: end, ticks: Array(stride(from: 0, through: end + step / 2, by: step)))
  }

  /// In % of the width; values beyond the ends stay at them.
  func place(_ value: Double) -> Double {
    guard upper > lower else { return 0 }
    return (min(max(value, lower), upper) - lower) / (upper - lower) * 100
  }
  func x(_ value: Double) -> String { percent(place(value)) }
  func width(from start: Double, to end: Double) -> String { percent(place(end) - place(start)) }
}

/// A length in %, to a hundredth.
func percent(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return hundredths % 100 == 0 ? "\(hundredths / 100)%" : "\(Double(hundredths) / 100)%"
}

/// 1, 2, 5 and their tens, up to ten million.
private let roundSteps = (0...7).flatMap { power in
  [1.0, 2, 5].map { $0 * (0..<power).reduce(1.0) { product, _ in product * 10 } }
}
