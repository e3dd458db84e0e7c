internal import Survey

/// A column whose texts stand for codes: answers, levels, strata, weights.
///
/// A text is understood once, however many rows have it; a row costs its code.
final class CodedColumn<Code>: ColumnSink {
  /// Code per row.
  private(set) var codes: [Code] = []
  /// Texts that are written in several ways which differ only in blanks.
  private(set) var blankVariants: [String] = []

  private let column: Int
  private let log: FaultLog
  private let family: String
  private let substitute: Code
  private let understand: (String) -> Code?
  private let fault: (String, Place) -> Fault
  /// Code of a cell that is blank and not `""`, where the export tells the two apart.
  private let hidden: Code?
  /// Past its limits a text is understood each time it comes.
  private var texts = DistinctTexts()
  /// By number of the text; nil where it has no code.
  private var meanings: [Code?] = []
  /// By number of the text: what it is, normalised, and how many rows have it.
  private var known: [(text: String, count: Int)] = []
  private var values: Set<String> = []

  /// The closures give the code of a normalised text, nil where it has none, and what
  /// to say then; the substitute stands in its place, reading having failed.
  init(
    _ column: Int, of header: Header, substitute: Code, hidden: Code? = nil, log: FaultLog,
    understand: @escaping (String) -> Code?, fault: @escaping (String, Place) -> Fault
  ) {
    (self.column, self.log, self.substitute, self.hidden) = (column, log, substitute, hidden)
    (self.understand, self.fault) = (understand, fault)
    family = "\(header.text.file) column \(column)"
  }

  // A witness of a generic class is not specialised by itself, and millions pass here.
  @_specialize(where Code == UInt8)
  @_specialize(where Code == UInt16)
  @_specialize(where Code == Int64)
  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    var isSound = true
    codes += column.map(rows) { cell in
      if let code = code(of: cell, in: block.text) { return code }
      isSound = false
      return substitute
    }
    count(column, in: block.text, rows)
    if !isSound { refuse(column, of: block, rows) }
  }

  /// Counts the rows of each text, where texts come again and again.
  private func count(_ column: BlockColumn, in text: CellText, _ rows: RowSelection) {
    for (cell, count) in column.counts(rows) where count > 0 {
      if let (number, _) = texts.number(of: cell, in: text) { known[number].count += count }
    }
  }

  private func code(of cell: TextCell, in text: CellText) -> Code? {
    guard let (number, isNew) = texts.number(of: cell, in: text) else {
      return meaning(of: cell, text.value(of: cell))
    }
    if isNew {
      let value = text.value(of: cell)
      if !values.insert(value).inserted, !value.isEmpty { blankVariants.append(value) }
      known.append((value, 0))
      meanings.append(meaning(of: cell, value))
    }
    return meanings[number]
  }

  private func meaning(of cell: TextCell, _ value: String) -> Code? {
    cell.isBlank ? hidden ?? understand(value) : understand(value)
  }

  /// Refuses every cell whose text has no code.
  private func refuse(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    rows.forEach { row in
      let cell = column.cell(row)
      guard code(of: cell, in: block.text) == nil else { return }
      let value = block.text.value(of: cell)
      log.add(like: value, family: family) { fault(value, block.place(row, self.column)) }
    }
  }

  /// The distinct texts of the column with their code and how often each came, in order of
  /// appearance; those past the limits, and those without a code, left out.
  var distinctTexts: [(text: String, code: Code, count: Int)] {
    zip(known, meanings).compactMap { known, code in code.map { (known.text, $0, known.count) } }
  }
}
