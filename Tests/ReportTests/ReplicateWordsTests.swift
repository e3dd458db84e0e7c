@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// The method section names what made the replicates, and how many there were.
@Suite struct ReplicateWordsTests {
  @Test(arguments: [
    (ReplicationMethod.bootstrap, "1,300 rescaled bootstraps (Rao–Wu)"),
    (.poisson, "1,300 Poisson bootstraps"), (.brr, "1,300 balanced half-samples (BRR)"),
    (.fay(rho: 0.3), "1,300 balanced half-samples by Fay’s method (ρ = 0.30)"),
    (.jackknife, "1,300 that leave out one sampling unit each (jackknife)"),
  ])
  func namesMethodAndNumber(_ method: ReplicationMethod, _ words: String) {
    let replicates = replicatesInWords(Reading(content(method)))
    #expect(replicates.hasPrefix(words), "\(replicates)")
    let isBootstrap = method == .bootstrap || method == .poisson
    #expect(replicates.contains("(pilots: 1,000 rescaled bootstraps (Rao–Wu))") != isBootstrap)
    let file = weightingFile(content(method).release)
    #expect(file.csv().contains(",\(method.name),1300,"), "\(file.csv())")
  }

  private func content(_ method: ReplicationMethod) -> ReportContent {
    var content = Fixture(segmentCount: 1).content
    let release = content.release
    content.release = Release(
      audience: release.audience, threshold: release.threshold, scores: release.scores,
      answers: release.answers, missing: release.missing, reliability: release.reliability,
      responses: release.responses,
      weighting: release.weighting.map {
        var summary = $0
        (summary.method, summary.replicates) = (method, 1300)
        return summary
      },
      themes: release.themes, agreement: release.agreement, evidence: release.evidence,
      changes: release.changes, suppressed: release.suppressed)
    return content
  }
}
