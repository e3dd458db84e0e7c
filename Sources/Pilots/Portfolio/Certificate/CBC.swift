internal import CCbc
internal import Synchronization

/// What CBC found.
struct CBCAnswer {
  let version: String
  /// nil: no set keeps the rules.
  let set: PilotSet?
  /// No set is worth more.
  let bound: Double
}

/// CBC keeps tables of its parameters that solvers share.
private let turn = Mutex(())

/// Solves a programme by CBC, branch and cut on one thread, to a gap of nothing; nil
/// where it gave up.
///
/// CBC's own heuristics and preprocessing are off: programmes of a few dozen
/// candidates need neither.  Values are scaled so that the best candidate's is
/// 1,000, and a better set must be better by 10⁻⁹ of that scale.  A few milliseconds.
///
/// Source: Forrest & Lougee-Heimer (2005), doi:10.1287/educ.1053.0020.
func solve(_ programme: IntegerProgramme) -> CBCAnswer? {
  turn.withLock { _ in solveAlone(programme) }
}

private func solveAlone(_ programme: IntegerProgramme) -> CBCAnswer? {
  guard let model = Cbc_newModel() else { return nil }
  defer { Cbc_deleteModel(model) }
  Cbc_setLogLevel(model, 0)
  for (name, setting) in settings { Cbc_setParameter(model, name, setting) }
  let scale = 1000 / max(programme.values.max() ?? 0, 1e-12)
  for value in programme.values { Cbc_addCol(model, "x", 0, 1, -scale * value, 1, 0, nil, nil) }
  for row in programme.rows {
    Cbc_addRow(
      model, "r", CInt(row.terms.count), row.terms.map { CInt($0.candidate) },
      row.terms.map(\.factor), CChar(UInt8(ascii: row.sense == .atMost ? "L" : "G")), row.bound)
  }
  _ = Cbc_solve(model)
  return answer(model, candidates: programme.values.count, scale: scale)
}

private let settings = [
  ("preprocess", "off"), ("heuristicsOnOff", "off"), ("increment", "1e-9"), ("ratioGap", "0"),
  ("allowableGap", "0"), ("threads", "0"),
]

private func answer(_ model: UnsafeMutableRawPointer, candidates: Int, scale: Double) -> CBCAnswer?
{
  let version = String(cString: Cbc_getVersion())
  if Cbc_isProvenInfeasible(model) != 0 {
    return CBCAnswer(version: version, set: nil, bound: -.infinity)
  }
  guard Cbc_isProvenOptimal(model) != 0, let solution = Cbc_getColSolution(model) else {
    return nil
  }
  let set = PilotSet((0..<candidates).filter { solution[$0] > 0.5 })
  return CBCAnswer(
    version: version, set: set, bound: -Cbc_getBestPossibleObjValue(model) / scale)
}
