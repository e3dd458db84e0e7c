internal import Survey

extension Interviews {
  /// Whether any passage says that it speaks of a barrier or an enabler.
  var hasPolarity: Bool { codings.contains { $0.polarity != nil } }
}

/// Which interviews mention which theme, and as what.
///
/// The interview is the unit: one passage or thirty, by one coder or several, an
/// interview mentions a theme or it does not.
struct ThemeMentions {
  /// Per theme, per interview.
  let any: [[Bool]]
  let barrier: [[Bool]]
  let enabler: [[Bool]]

  init(_ interviews: Interviews, themes: [Theme]) {
    let none = Array(
      repeating: Array(repeating: false, count: interviews.interviews.count), count: themes.count)
    var (any, barrier, enabler) = (none, none, none)
    let themesOfCode = interviews.themesOfCode(themes)
    for coding in interviews.codings {
      guard let code = coding.code else { continue }
      for theme in themesOfCode[code] {
        any[theme][coding.interview] = true
        if coding.polarity == .barrier { barrier[theme][coding.interview] = true }
        if coding.polarity == .enabler { enabler[theme][coding.interview] = true }
      }
    }
    (self.any, self.barrier, self.enabler) = (any, barrier, enabler)
  }

  /// Mentions with a polarity; nil: with any or none.
  func mentions(_ theme: Int, _ polarity: Polarity?) -> [Bool] {
    switch polarity {
    case nil: any[theme]
    case .barrier: barrier[theme]
    case .enabler: enabler[theme]
    }
  }
}

extension Interviews {
  /// Per code, the themes that it or a code above it belongs to.
  func themesOfCode(_ themes: [Theme]) -> [[Int]] {
    var byName: [String: [Int]] = [:]
    for (index, theme) in themes.enumerated() {
      for code in theme.codes { byName[code, default: []].append(index) }
    }
    return lineages.map { lineage in
      Set(lineage.flatMap { byName[$0] ?? [] }).sorted()
    }
  }
}
