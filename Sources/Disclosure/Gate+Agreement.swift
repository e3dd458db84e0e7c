internal import Survey
internal import Themes

extension Gate {
  /// Agreement tells of the interviews that two coders read; beyond analysts, coders are
  /// numbered.
  func agreement(
    _ findings: WaveFindings, _ rows: (CoderAgreement) -> [Agreement]
  ) -> [ReleasedAgreement] {
    guard let found = findings.coderAgreement else { return [] }
    return rows(found).map { row in
      var row = row
      row.pair = row.pair.map { pair in
        CoderPair(first: name(pair.first, found.overlap), second: name(pair.second, found.overlap))
      }
      return ReleasedAgreement(
        wave: row.wave, code: row.code, statistic: row.statistic, pair: row.pair,
        cell: pass(row, n: found.overlap.sharedInterviews, isWithheld: false))
    }
  }

  /// How much was read by two coders says nothing of what was said.
  func codingOverlap(_ findings: WaveFindings) -> ReleasedCodingOverlap? {
    guard let overlap = findings.coderAgreement?.overlap else { return nil }
    var shown = overlap
    for index in shown.coders.indices {
      shown.coders[index].coder = name(overlap.coders[index].coder, overlap)
    }
    return ReleasedCodingOverlap(
      wave: overlap.wave, cell: pass(shown, n: overlap.interviews, isWithheld: false))
  }

  func codesToMend(_ findings: WaveFindings) -> [ReleasedCodeToMend] {
    guard let found = findings.coderAgreement else { return [] }
    return found.toMend.map { row in
      ReleasedCodeToMend(
        wave: row.wave, code: row.code,
        cell: pass(row, n: found.overlap.sharedInterviews, isWithheld: false))
    }
  }

  /// A coder is a person, too.
  private func name(_ coder: String, _ overlap: CodingOverlap) -> String {
    guard audience.isGated, let place = overlap.coders.firstIndex(where: { $0.coder == coder })
    else { return coder }
    return "coder \(place + 1)"
  }
}
