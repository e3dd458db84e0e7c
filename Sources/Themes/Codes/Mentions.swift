internal import LinearAlgebra
internal import Survey

/// Which interviews mention which of some things: themes, or codes.
struct Mentions {
  let names: [String]
  /// Per name, per interview.
  let said: [[Bool]]

  /// At most `limit` themes: those of most interviews.
  init(themesOf interviews: Interviews, _ themes: [Theme], limit: Int = .max) {
    let any = ThemeMentions(interviews, themes: themes).any
    let kept = mostMentioned(any.map { $0.count { $0 } }, least: 0, limit: limit)
    (names, said) = (kept.map { themes[$0].name }, kept.map { any[$0] })
  }

  /// Codes that at least so many interviews were given, at most `limit` of them: those of most
  /// interviews, in order of appearance.
  init(codesOf interviews: Interviews, least: Int, limit: Int) {
    var given = [Set<Int>](repeating: [], count: interviews.codes.count)
    for coding in interviews.codings {
      if let code = coding.code { given[code].insert(coding.interview) }
    }
    let kept = mostMentioned(given.map(\.count), least: least, limit: limit)
    names = kept.map { interviews.codes[$0] }
    said = kept.map { code in interviews.interviews.indices.map(given[code].contains) }
  }

  /// X: interviews × names, 1 where an interview mentions one.
  func matrix(of interviews: [Int]) -> Matrix {
    Matrix(
      rows: interviews.count, columns: names.count,
      columnMajor: said.flatMap { said in interviews.map { said[$0] ? 1 : 0 } })
  }
}

/// Which of some things to keep: at most `limit` of those with `least`, those with most, in their
/// own order.
private func mostMentioned(_ counts: [Int], least: Int, limit: Int) -> [Int] {
  counts.indices.filter { counts[$0] >= least }
    .sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(limit).sorted()
}
