@testable internal import Disclosure
internal import Survey

extension Fixture {
  func nonresponse(in wave: String) -> ReleasedNonResponse {
    let everyone = Domain.everyone(in: wave)
    let even = Representativeness(
      wave: wave, segments: ["rank", "group"], indicator: 0.964, adjusted: 0.967, variation: 0.64,
      partials: [], n: 1300)
    let points = [(50.0, 52.0, 2.1), (50, 61.5, -11.9), (50, 1, 103)].map {
      TippingPoint(
        domain: everyone, measure: .index, conclusion: .midpoint, mean: $0.1, rate: 3,
        difference: $0.2, n: 1300)
    }
    let late = LateDifference(
      wave: wave, measure: .index, lastEarlyDay: "2018-05-02", early: 51, late: 47.5,
      contrast: Contrast(difference: -3.5, standardError: 1, df: 1200, p: 0.0005, q: 0.004),
      nEarly: 860, nLate: 440, undated: 0, flag: .lower)
    return ReleasedNonResponse(
      wave: wave,
      representativeness: [
        .init(segments: even.segments, cell: .shown(.init(even, isSmall: false)))
      ],
      tippingPoints: points.map {
        .init(
          domain: $0.domain, measure: $0.measure, conclusion: $0.conclusion,
          cell: .shown(.init($0, isSmall: false)))
      },
      lateDifferences: [.init(measure: .index, cell: .shown(.init(late, isSmall: false)))])
  }
}
