/// Rows that are read together, column by column; good during the call that gives it.
struct RowBlock {
  /// What the cells are ranges of.
  let text: CellText
  let rows: Int
  /// By column of the file, those that were asked for.
  let columns: [Int: BlockColumn]
  /// The cell of a row and a column: for faults, since it may be looked for.
  let cell: (_ row: Int, _ column: Int) -> TextCell

  func column(_ index: Int) -> BlockColumn {
    guard let column = columns[index] else { preconditionFailure("column \(index) was asked for") }
    return column
  }

  func place(_ row: Int, _ column: Int) -> Place { text.place(of: cell(row, column)) }
}

/// One column of a block: its texts, each once, and which of them each row has.  A column of
/// many different texts has one for each row.
struct BlockColumn {
  /// Distinct texts in order of appearance, at the cells that had them first; or every
  /// row's.
  let texts: [TextCell]
  /// Which text each row has; nil where the texts are the rows'.
  let numbers: TextNumbers?

  func cell(_ row: Int) -> TextCell { texts[numbers.map { $0[row] } ?? row] }
}

/// Numbers of texts by row, which stand in an array at equal distances.
struct TextNumbers {
  let storage: [UInt16]
  let offset: Int
  let stride: Int

  subscript(row: Int) -> Int { Int(storage[offset + row * stride]) }
}

/// Rows of a block that belong to the wave.
struct RowSelection {
  /// nil: all of them.
  let rows: [Int]?
  let count: Int

  static func all(_ count: Int) -> RowSelection { RowSelection(rows: nil, count: count) }

  private init(rows: [Int]?, count: Int) { (self.rows, self.count) = (rows, count) }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    if let rows { rows.forEach(body) } else { (0..<count).forEach(body) }
  }

  /// Those of which the verdict, in order of the rows, is yes.
  func filter(_ verdicts: [Bool]) -> RowSelection {
    if verdicts.allSatisfy({ $0 }) { return self }
    let left = zip(rows ?? Array(0..<count), verdicts).filter(\.1).map(\.0)
    return RowSelection(rows: left, count: left.count)
  }
}

extension BlockColumn {
  /// What a function makes of each text that some of the rows have, by row in their order;
  /// it is asked once per text, in the order in which the texts first appear.
  @inline(__always)
  func map<Meaning>(_ rows: RowSelection, _ meaning: (TextCell) -> Meaning) -> [Meaning] {
    mapTexts(rows) { meaning(texts[$0]) }
  }

  /// As ``map(_:_:)``, of each text's place in ``texts``.
  @inline(__always)
  func mapTexts<Meaning>(_ rows: RowSelection, _ meaning: (Int) -> Meaning) -> [Meaning] {
    guard let numbers else { return rows.rows?.map(meaning) ?? texts.indices.map(meaning) }
    // Every text is some row's where all rows count.
    if rows.rows == nil { return numbers.map(texts.indices.map(meaning), rows.count) }
    var known = [Meaning?](repeating: nil, count: texts.count)
    var meanings: [Meaning] = []
    meanings.reserveCapacity(rows.count)
    rows.forEach { row in
      let number = numbers[row]
      let found = known[number] ?? meaning(number)
      known[number] = .some(found)
      meanings.append(found)
    }
    return meanings
  }
}

extension BlockColumn {
  /// How many of the rows have each text; none of a column that has one for each row.
  func counts(_ rows: RowSelection) -> [(cell: TextCell, count: Int)] {
    guard let numbers else { return [] }
    var counts = [Int](repeating: 0, count: texts.count)
    // Every answer passes here: unchecked, as in ``TextNumbers/map(_:_:)``.
    numbers.storage.withUnsafeBufferPointer { storage in
      counts.withUnsafeMutableBufferPointer { counts in
        rows.forEach { counts[Int(storage[numbers.offset + $0 * numbers.stride])] += 1 }
      }
    }
    return Array(zip(texts, counts))
  }
}

extension TextNumbers {
  /// The meaning of every row's text.
  @inline(__always)
  fileprivate func map<Meaning>(_ meanings: [Meaning], _ rows: Int) -> [Meaning] {
    storage.withUnsafeBufferPointer { storage in
      meanings.withUnsafeBufferPointer { meanings in
        [Meaning](unsafeUninitializedCapacity: rows) { buffer, count in
          for row in 0..<rows {
            buffer.initializeElement(
              at: row, to: meanings[Int(storage[offset + row * stride])])
          }
          count = rows
        }
      }
    }
  }
}
