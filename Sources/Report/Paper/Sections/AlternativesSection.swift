internal import Pilots
internal import Survey

/// The recommended set, the next best, and none.
func alternatives(_ reading: PaperReading) -> PaperSection {
  PaperSection(
    "alternatives", "Real options",
    [
      .points(
        [recommendedSet(reading), runnerUp(reading), doNothing(reading)].compactMap(\.self))
    ])
}

private func recommendedSet(_ reading: PaperReading) -> Passage? {
  guard reading.assessment?.portfolios.isEmpty == false,
    let value = reading.evidence.figure("portfolio.csv", ["1"], "value")
  else { return nil }
  return "Recommended: the pilots above, worth \(value) together."
}

private func runnerUp(_ reading: PaperReading) -> Passage? {
  let portfolios = reading.assessment?.portfolios ?? []
  guard let best = portfolios.first else { return nil }
  guard portfolios.count > 1,
    let gap = reading.evidence.figure("portfolio.csv", ["2"], "gap", decimals: 1, unit: " %")
  else { return "No other set comes near it: none lies within two per cent of its value." }
  let next = portfolios[1]
  let exchange = swap(
    out: best.pilots.filter { !next.pilots.contains($0) },
    in: next.pilots.filter { !best.pilots.contains($0) })
  let others: Passage =
    reading.count("sets within two per cent").map {
      " Sets within two per cent of the best beside it: \($0)."
    } ?? ""
  return "Next best: \(exchange), worth \(gap) less.\(others)"
}

/// "with P01 in place of P04".
private func swap(out: [String], in added: [String]) -> Passage {
  func names(_ ids: [String]) -> Passage { .list(ids.map { "\(study: $0)" }) }
  if added.isEmpty { return "the same without \(names(out))" }
  return out.isEmpty
    ? "the same and \(names(added))" : "with \(names(added)) in place of \(names(out))"
}

private func doNothing(_ reading: PaperReading) -> Passage {
  let questions: Passage =
    reading.count("questions").map { " None of the \($0) questions is answered by a pilot." } ?? ""
  return "Do nothing: no pilot is funded.\(questions) \(reading.remark(.doNothing))"
}
