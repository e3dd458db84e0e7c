/// Takes the cells of one column, row by row.
protocol ColumnSink: AnyObject {
  func take(_ cell: DelimitedCell)
}

/// A column whose texts stand for codes: answers, levels, strata, weights.
final class CodedColumn<Code>: ColumnSink {
  private(set) var codes: [Code] = []
  private let text: DelimitedText
  private let log: FaultLog
  private let family: String
  private let substitute: Code
  private let understand: (String) -> Code?
  private let fault: (String, Place) -> Fault
  private var texts = RepeatedTexts<Code?>()

  /// The closures give the code of a normalised text, nil where it has none, and what
  /// to say then; the substitute stands in its place, reading having failed.
  init(
    _ column: Int, of header: Header, substitute: Code, log: FaultLog,
    understand: @escaping (String) -> Code?, fault: @escaping (String, Place) -> Fault
  ) {
    (text, self.log, self.substitute) = (header.text, log, substitute)
    (self.understand, self.fault) = (understand, fault)
    family = "\(header.text.file) column \(column)"
  }

  func take(_ cell: DelimitedCell) {
    if let code = texts.meaning(of: cell, in: text, understand: understand) {
      codes.append(code)
    } else {
      refuse(cell)
    }
  }

  private func refuse(_ cell: DelimitedCell) {
    codes.append(substitute)
    let value = normalised(text.text(of: cell))
    log.add(like: value, family: family) { fault(value, text.place(of: cell)) }
  }
}

/// Which rows belong to a wave, where several share one file.
final class RowFilter {
  private let column: Int
  private let text: DelimitedText
  private let wanted: Set<String>
  private var texts = RepeatedTexts<Bool>()

  init(_ column: Int, of header: Header, wanted: Set<String>) {
    (self.column, text, self.wanted) = (column, header.text, wanted)
  }

  func admits(_ row: [DelimitedCell]) -> Bool {
    texts.meaning(of: row[column], in: text) { wanted.contains($0) }
  }
}
