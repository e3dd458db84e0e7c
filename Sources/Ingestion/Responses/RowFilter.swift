/// Which rows belong to a wave, where several share one file.
final class RowFilter {
  private let column: Int
  private let text: DelimitedText
  private let wanted: Set<String>
  private var texts: RepeatedTexts
  private var isWanted: [Bool] = []

  init(_ column: Int, of header: Header, wanted: Set<String>) {
    (self.column, text, self.wanted) = (column, header.text, wanted)
    texts = RepeatedTexts(of: header.text)
  }

  func admits(_ row: [DelimitedCell]) -> Bool {
    guard let (number, isNew) = texts.number(of: row[column]) else {
      return understand(row[column])
    }
    if isNew { isWanted.append(understand(row[column])) }
    return isWanted[number]
  }

  private func understand(_ cell: DelimitedCell) -> Bool {
    wanted.contains(normalised(text.text(of: cell)))
  }
}
