import Foundation
import LinearAlgebra
import Statistics

/// Krippendorff's α with 1,000 resamples of forty interviews by a hundred codes by three
/// coders, which `peer-agreement.py` gives to `krippendorff` without any.
///
/// Prints a name and the median of several runs in milliseconds.
func runAgreement() {
  let coded = CodedInterviews()
  timeFinely("alpha over all codes, 1,000 resamples") { _ = coded.pooledInterval() }
  timeFinely("alpha over all codes, no resample") { _ = coded.pooled() }
  timeFinely("alpha of each of 100 codes, 1,000 resamples each") { coded.eachInterval() }
}

/// As rows of 0, 1 or nothing: a row per interview and code, a column per coder.
func exportCodings(to path: String) throws {
  let rows = CodedInterviews().rows.map { row in
    row.map { $0.map { "\(Int($0))" } ?? "" }.joined(separator: ",")
  }
  try rows.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
}

private struct CodedInterviews {
  static let (interviews, codes, coders) = (40, 100, 3)
  /// Interview by interview, code by code; a coder missed one interview in ten.
  let rows: [[Double?]]

  init() {
    rows = (0..<Self.interviews).flatMap { interview in
      var generator = CounterGenerator(seed: 20_180_524, purpose: .simulation, stream: interview)
      let isRead = (0..<Self.coders).map { _ in generator.uniform() < 0.9 }
      return (0..<Self.codes).map { _ -> [Double?] in
        let isThere = generator.uniform() < 0.2
        return (0..<Self.coders).map { coder in
          let given = generator.uniform() < (isThere ? 0.8 : 0.05)
          return isRead[coder] ? (given ? 1 : 0) : nil
        }
      }
    }
  }

  private var data: ReliabilityData { ReliabilityData(rows) }
  private var resamples: UnitResamples {
    UnitResamples(units: Self.interviews, replicates: 1000, seed: 1)
  }

  func pooled() -> AgreementCoefficient { krippendorffAlpha(data, .nominal) }

  /// An interview is drawn with all its codes.
  func pooledInterval() -> (AgreementCoefficient, ResampledInterval) {
    let interview = rows.indices.map { Int32($0 / Self.codes) }
    return interval(Coincidences(data, group: interview, groups: Self.interviews))
  }

  /// The hundred side by side, in one product.
  func eachInterval() {
    let each = (0..<Self.codes).map { code in
      let own = (0..<Self.interviews).map { rows[$0 * Self.codes + code] }
      return Coincidences(ReliabilityData(own, values: [0, 1]))
    }
    let side = Matrix(rows: Self.interviews, sideBySide: each.map(\.sums))
    let drawn = resamples.sums(of: side)
    for code in 0..<Self.codes {
      let sums = drawn.selectingColumns(Array(3 * code..<3 * code + 3))
      let alphas = Coincidences(values: [0, 1], sums: sums).alphas(.nominal)
      _ = ResampledInterval(alphas, confidence: 0.95)
    }
  }

  private func interval(_ sums: Coincidences) -> (AgreementCoefficient, ResampledInterval) {
    let whole = Coincidences(values: sums.values, sums: sums.sums.columnSums()).alphas(.nominal)
    let drawn = Coincidences(values: sums.values, sums: resamples.sums(of: sums.sums))
    return (whole[0], ResampledInterval(drawn.alphas(.nominal), confidence: 0.95))
  }
}

private func timeFinely(_ name: String, _ work: () -> Void) {
  for _ in 0..<20 { work() }
  let clock = ContinuousClock()
  let times = (0..<51).map { _ in clock.measure(work) / .milliseconds(1) }.sorted()
  print(name + "\t" + String(format: "%.3f", times[25]))
}
