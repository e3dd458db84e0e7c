public import Survey

/// Krippendorff's α of each theme: whether two coders gave a unit any of its codes.
///
/// As ``CoderAgreement`` has it of codes: a unit whose codes belong to no theme was read and given
/// none.
public func themeAgreements(
  _ interviews: Interviews, wave: String, themes: [Theme], confidence: Double, replicates: Int,
  seed: UInt64
) -> [Agreement] {
  let coded = interviews.coded(by: themes)
  let read = ReadUnits(coded)
  guard CodingOverlap(read, of: coded, wave: wave).reason == nil else { return [] }
  let ask = AgreementQuestion(
    interviews: coded, wave: wave, confidence: confidence, replicates: replicates, seed: seed)
  return ask.presence(in: read.shared).dropFirst(4).filter { $0.statistic == "alpha" }
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
