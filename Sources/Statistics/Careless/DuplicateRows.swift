extension AnswerSheet {
  /// Respondents who answered every item exactly alike, missing answers and their reasons
  /// included.
  ///
  /// Rows are hashed item by item and sorted by hash; those that agree are compared
  /// answer by answer, so that a collision joins nobody.  O(np + n log n).
  ///
  /// - Parameter leastAnswered: respondents with fewer answers are in no group, as empty
  ///   rows are all alike.
  /// - Returns: groups of two or more row numbers, each ascending, by their first.
  public func duplicates(leastAnswered: Int) -> [[Int]] {
    let hashes = rowHashes()
    let counts = answered()
    let order = (0..<respondents).filter { counts[$0] >= leastAnswered }
      .sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var groups: [[Int]] = []
    var start = order.startIndex
    while start < order.endIndex {
      let hash = hashes[order[start]]
      let end = order[start...].firstIndex { hashes[$0] != hash } ?? order.endIndex
      if end - start > 1 { groups += identical(order[start..<end]).filter { $0.count > 1 } }
      start = end
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  /// FNV-1a over each row's codes.
  private func rowHashes() -> [UInt64] {
    var hashes = [UInt64](repeating: 0xcbf2_9ce4_8422_2325, count: respondents)
    for column in answers {
      for row in column.indices {
        hashes[row] = (hashes[row] ^ UInt64(column[row])) &* 0x100_0000_01b3
      }
    }
    return hashes
  }

  /// Rows of one hash, divided into those that are in truth alike.
  func identical(_ rows: ArraySlice<Int>) -> [[Int]] {
    var groups: [[Int]] = []
    for row in rows {
      let known = groups.firstIndex { group in
        answers.allSatisfy { $0[group[0]] == $0[row] }
      }
      if let known { groups[known].append(row) } else { groups.append([row]) }
    }
    return groups
  }
}
