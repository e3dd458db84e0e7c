internal import Statistics
internal import Survey

/// Codes whose α is below what conclusions need, those with the whole interval below it
/// first, then by α, lowest first; with what one coder gave where the other gave the code.
///
/// `alphas`: of each code used.
func codesToMend(
  _ alphas: [Agreement], in shared: ReadUnits, of interviews: Interviews
) -> [CodeToMend] {
  let disputes = CodeDisputes(shared)
  let low = alphas.filter { $0.estimate.map { $0 < CodeToMend.leastAlpha } ?? false }
  let found = low.compactMap { row -> CodeToMend? in
    guard let alpha = row.estimate, let code = interviews.codes.firstIndex(of: row.code) else {
      return nil
    }
    return CodeToMend(
      wave: row.wave, code: row.code, alpha: alpha, interval: row.interval,
      isSure: row.interval.map { $0.upper < CodeToMend.leastAlpha } ?? false,
      used: disputes.used[code, default: 0], disputed: disputes.disputed[code, default: 0],
      confusions: disputes.given(insteadOf: code).map {
        CodeConfusion(code: interviews.codes[$0.code], disputes: $0.disputes)
      }, unanswered: disputes.unanswered[code, default: 0])
  }
  return found.enumerated().sorted { left, right in
    let key = { (code: CodeToMend) in (code.isSure ? 0 : 1, code.alpha) }
    let (a, b) = (key(left.element), key(right.element))
    return a == b ? left.offset < right.offset : a < b
  }.map(\.element)
}

/// Where one coder of a pair gave a code and the other did not.
struct CodeDisputes {
  /// Per code: units where anybody gave it; pairs, unit by unit, of whom one did; those of
  /// them in which the other gave nothing of its own.
  private(set) var used: [Int: Int] = [:]
  private(set) var disputed: [Int: Int] = [:]
  private(set) var unanswered: [Int: Int] = [:]
  private var instead: [Int: [Int: Int]] = [:]

  init(_ shared: ReadUnits) {
    for unit in shared.units {
      let given = unit.readings.reduce(into: Set<Int>()) { $0.formUnion($1.codes) }
      for code in given { used[code, default: 0] += 1 }
      for (index, first) in unit.readings.enumerated() {
        for second in unit.readings[(index + 1)...] {
          include(first.codes.subtracting(second.codes), second.codes.subtracting(first.codes))
        }
      }
    }
  }

  /// Codes that only one of two coders gave, and those that only the other did.
  private mutating func include(_ one: Set<Int>, _ other: Set<Int>) {
    for (mine, yours) in [(one, other), (other, one)] {
      for code in mine {
        disputed[code, default: 0] += 1
        if yours.isEmpty { unanswered[code, default: 0] += 1 }
        for rival in yours { instead[code, default: [:]][rival, default: 0] += 1 }
      }
    }
  }

  /// What the other gave, most often first, then in the order of the codes.
  func given(insteadOf code: Int) -> [(code: Int, disputes: Int)] {
    instead[code, default: [:]].sorted { a, b in
      a.value == b.value ? a.key < b.key : a.value > b.value
    }.map { (code: $0.key, disputes: $0.value) }
  }
}
