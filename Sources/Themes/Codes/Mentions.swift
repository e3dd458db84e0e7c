internal import LinearAlgebra
internal import Survey

/// Which interviews mention which of some things: themes, or codes.
struct Mentions {
  let names: [String]
  /// Per name, per interview.
  let said: [[Bool]]

  init(themesOf interviews: Interviews, _ themes: [Theme]) {
    names = themes.map(\.name)
    said = ThemeMentions(interviews, themes: themes).any
  }

  /// Codes that at least so many interviews were given, at most `limit` of them: those of most
  /// interviews, in order of appearance.
  init(codesOf interviews: Interviews, least: Int, limit: Int) {
    var given = Array(
      repeating: Array(repeating: false, count: interviews.interviews.count),
      count: interviews.codes.count)
    for coding in interviews.codings {
      if let code = coding.code { given[code][coding.interview] = true }
    }
    let counts = given.map { $0.count { $0 } }
    let kept = counts.indices.filter { counts[$0] >= least }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(limit).sorted()
    (names, said) = (kept.map { interviews.codes[$0] }, kept.map { given[$0] })
  }

  var counts: [Int] { said.map { $0.count { $0 } } }

  /// X: interviews × names, 1 where an interview mentions one.
  func matrix(of interviews: [Int]) -> Matrix {
    Matrix(
      rows: interviews.count, columns: names.count,
      columnMajor: said.flatMap { said in interviews.map { said[$0] ? 1 : 0 } })
  }
}
