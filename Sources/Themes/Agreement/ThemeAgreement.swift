public import Survey

/// Krippendorff's α of each theme: whether two coders gave a unit any of its codes.
///
/// By ``CoderAgreement``, with themes for codes: a unit whose codes belong to no theme was read
/// and given none.
public func themeAgreements(
  _ interviews: Interviews, wave: String, themes: [Theme], confidence: Double, replicates: Int,
  seed: UInt64
) -> [Agreement] {
  CoderAgreement(
    interviews.coded(by: themes), wave: wave, confidence: confidence, replicates: replicates,
    seed: seed
  ).all.filter { $0.statistic == "alpha" && $0.code != "all" }
}

extension Interviews {
  /// The same passages with themes for codes.
  fileprivate func coded(by themes: [Theme]) -> Interviews {
    let themesOfCode = themesOfCode(themes)
    let recoded = codings.flatMap { coding -> [Coding] in
      let given = coding.code.map { themesOfCode[$0].map(Int?.some) } ?? []
      return (given.isEmpty ? [nil] : given).map {
        Coding(
          interview: coding.interview, unit: coding.unit, coder: coding.coder, code: $0,
          polarity: nil, severity: nil)
      }
    }
    return Interviews(
      interviews: interviews, coders: coders, codes: themes.map(\.name), codings: recoded,
      levels: levels)
  }
}
