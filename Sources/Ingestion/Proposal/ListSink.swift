/// The distinct answers in cells that hold several, as long as they are few.
final class ListSink: CellSink {
  /// Distinct answers past which people write what they like.
  static let limit = 60

  let separator: Character
  /// In order of appearance.
  private(set) var answers: [String] = []
  private(set) var isOpen = false
  private var known: Set<String> = []
  private let list: AnswerList

  /// nil of columns whose cells hold one answer.
  init?(_ column: ExportColumn) {
    guard case .options(let separator) = column.role else { return nil }
    self.separator = separator
    list = AnswerList(separator: String(separator), known: [])
  }

  func take(_ cell: TextCell, in text: CellText) {
    guard !isOpen, !cell.isEmpty else { return }
    for answer in list.pieces(of: text.value(of: cell), isKnown: { _ in false })
    where known.insert(answer.lowercased()).inserted {
      answers.append(answer)
      isOpen = answers.count > Self.limit
    }
  }
}
