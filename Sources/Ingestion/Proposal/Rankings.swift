/// Least rows that must hold: of three places, chance has five rows differ once in two thousand.
private let leastRows = 5

/// Columns of questions that ask to rank: in a block of three or more that have no more texts
/// between them than columns, nobody gives one text twice.
///
/// Places (`1`, `2`, `3` under each option) and options (one under each place) are alike.  The
/// first hundred rows mostly rule a block out, and the file is not read again then.
func rankedColumns(of file: ResponsesFile, _ columns: [TalliedColumn]) -> Set<Int> {
  let blocks = Dictionary(grouping: columns.filter { $0.block != nil }) { $0.block ?? "" }
  let possible = blocks.values.filter(mayRank).map { RankCheck($0.map(\.index).sorted()) }
  let head = file.source.leading(100).dropFirst(file.form.headerRows)
  let text = file.source.text
  for row in head {
    possible.forEach { $0.take { $0 < row.count ? text.value(of: row[$0]) : "" } }
  }
  let left = possible.filter { !$0.isRefuted }.map { RankCheck($0.columns) }
  guard !left.isEmpty else { return [] }
  let wanted = Set(left.flatMap(\.columns))
  file.forEachResponse(wanted) { block, rows in
    rows.forEach { row in
      left.forEach { $0.take { block.text.value(of: block.column($0).cell(row)) } }
    }
  }
  return Set(left.filter(\.isRanking).flatMap(\.columns))
}

private func mayRank(_ block: [TalliedColumn]) -> Bool {
  let tallies = block.compactMap(\.tally)
  guard block.count > 2, tallies.count == block.count,
    tallies.allSatisfy({ !$0.isOpen })
  else { return false }
  let answers = tallies.map { $0.texts.filter { knownMissing($0) == nil } }
  let texts = Set(answers.flatMap(\.self))
  // A column of a question of several answers holds one text, its own.
  return answers.allSatisfy { $0.count > 1 } && (3...block.count).contains(texts.count)
}

/// Looks whether a block's texts differ in every row.
private final class RankCheck {
  let columns: [Int]
  private(set) var isRefuted = false
  private var rows = 0
  private var longest = 0

  init(_ columns: [Int]) { self.columns = columns }

  var isRanking: Bool { !isRefuted && rows >= leastRows && longest > 2 }

  /// Takes a row, of which the text in a column is asked for.
  func take(_ text: (Int) -> String) {
    guard !isRefuted else { return }
    let texts = columns.map(text).filter { !$0.isEmpty && knownMissing($0) == nil }
    guard texts.count > 1 else { return }
    if Set(texts).count < texts.count { isRefuted = true }
    rows += 1
    longest = max(longest, texts.count)
  }
}
