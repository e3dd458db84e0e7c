internal import Survey

/// A column of comments, as they were written; nothing but the masks may look at it.
final class CommentColumn: CellSink {
  /// Per row; empty where nothing was written.
  private(set) var texts: [String] = []

  func take(_ cell: TextCell, in text: CellText) {
    texts.append(cell.isEmpty ? "" : text.text(of: cell))
  }
}

extension WaveReader {
  /// The comments of a question; nil where the wave did not ask it, or, with a fault, where the
  /// column is missing or identifies people.
  func commentColumn(_ definition: CommentDefinition) -> CommentColumn? {
    let id = quoted(definition.id.value)
    guard let name = definition.column(in: file.wave.id.value),
      let column = column(name.value, for: "comments \(id)", mayBeUnasked: true)
    else { return nil }
    let facts = file.header.columns[column]
    if facts.role == .personal || isPersonal(facts.name) {
      context.log.add(
        "column \(quoted(name.value)) looks personal and is not read as comments \(id); if it holds "
          + "answers to a question, give it another heading", at: name.place)
      return nil
    }
    return attach(CommentColumn(), to: column)
  }
}
