internal import Survey

/// Least labels that a row has in common with the one before: with fewer, chance is enough.
private let leastAnswers = 10

/// Rows that have every answer and level of the row before, as a form sent twice leaves them;
/// nil where too few items were asked for that to mean anything.  O(respondents · items).
func rowsGivenTwice(_ wave: Wave) -> Int? {
  let answers = wave.answers.compactMap(\.self)
  guard answers.count >= leastAnswers, wave.respondents > 1 else { return nil }
  var isSame = [Bool](repeating: true, count: wave.respondents)
  isSame[0] = false
  for codes in answers { keepRepeats(codes, &isSame) }
  for levels in wave.levels { keepRepeats(levels, &isSame) }
  return isSame.indices.count { row in
    isSame[row]
      && answers.count { Answer(code: $0[row]).label != nil } >= leastAnswers
  }
}

private func keepRepeats<Codes: RandomAccessCollection>(
  _ codes: Codes, _ isSame: inout [Bool]
) where Codes.Element: Equatable, Codes.Index == Int {
  for row in isSame.indices.dropFirst() where isSame[row] {
    isSame[row] = codes[row] == codes[row - 1]
  }
}
