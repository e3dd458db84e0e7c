internal import Disclosure
internal import Survey

/// How often, and by what method, the sample was taken again: “1000 rescaled bootstraps”.
func replicatesInWords(_ reading: Reading) -> String {
  let summaries = reading.release.weighting
  let drawn = reading.content.provenance.replicates
  let bootstraps = ReplicationMethod.bootstrap.words(of: fixed(Double(drawn), 0))
  guard let method = summaries.last?.method else { return bootstraps }
  let counts = Set(summaries.map(\.replicates)).sorted()
  let made = method.words(of: listed(counts.map { fixed(Double($0), 0) }))
  guard method.needsDrawsBeside, reading.content.assessment != nil else { return made }
  return "\(made) (pilots: \(bootstraps))"
}

extension ReplicationMethod {
  /// Its replicates are no draws, and pilots are ranked over draws.
  fileprivate var needsDrawsBeside: Bool {
    switch self {
    case .bootstrap, .poisson: false
    case .brr, .fay, .jackknife: true
    }
  }

  fileprivate func words(of count: String) -> String {
    switch self {
    case .bootstrap: "\(count) rescaled bootstraps (Rao–Wu)"
    case .poisson: "\(count) Poisson bootstraps, which do not see what stratifying gained"
    case .brr: "\(count) balanced half-samples (BRR)"
    case .fay(let rho): "\(count) balanced half-samples by Fay’s method (ρ = \(fixed(rho, 2)))"
    case .jackknife: "\(count) that leave out one sampling unit each (jackknife)"
    }
  }
}
