internal import Survey

/// A column whose texts stand for codes: answers, levels, strata, weights.
final class CodedColumn<Code>: TextColumn {
  private let log: FaultLog
  private let family: String
  private let substitute: Code
  private let understand: (String) -> Code?
  private let fault: (String, Place) -> Fault
  /// Code of a cell that is blank and not `""`, where the export tells the two apart.
  private let hidden: Code?
  /// Code per number of a text, and of each text past the limit in turn.
  private(set) var meanings: [Code] = []
  /// Texts by their numbers.
  private(set) var texts: [String] = []
  private var looseMeanings: [Code] = []
  /// Numbers of texts without code.
  private var unknown: Set<Int> = []
  private var hasUnknown = false
  private var values: Set<String> = []
  /// Texts that are written in several ways which differ only in blanks.
  private(set) var blankVariants: [String] = []

  /// The closures give the code of a normalised text, nil where it has none, and what
  /// to say then; the substitute stands in its place, reading having failed.
  init(
    _ column: Int, of header: Header, substitute: Code, hidden: Code? = nil, log: FaultLog,
    understand: @escaping (String) -> Code?, fault: @escaping (String, Place) -> Fault
  ) {
    (self.log, self.substitute, self.hidden) = (log, substitute, hidden)
    (self.understand, self.fault) = (understand, fault)
    family = "\(header.text.file) column \(column)"
  }

  /// Code per row.
  var codes: [Code] {
    var codes: [Code] = []
    codes.reserveCapacity(numbers.count)
    forEachCode { codes.append($0) }
    return codes
  }

  private func forEachCode(_ body: (Code) -> Void) {
    var next = 0
    for number in numbers {
      if number == Self.loose {
        body(looseMeanings[next])
        next += 1
      } else {
        body(meanings[Int(number)])
      }
    }
  }

  override func learn(_ cell: TextCell, in text: CellText, isLoose: Bool) {
    let value = text.value(of: cell)
    if !values.insert(value).inserted, !isLoose, !value.isEmpty { blankVariants.append(value) }
    let code = cell.isBlank ? hidden ?? understand(value) : understand(value)
    if isLoose {
      looseMeanings.append(code ?? substitute)
    } else {
      if code == nil { unknown.insert(meanings.count) }
      texts.append(value)
      meanings.append(code ?? substitute)
    }
    guard code == nil else { return }
    hasUnknown = true
    refuse(cell, in: text)
  }

  override func meet(_ cell: TextCell, in text: CellText, _ number: Int) {
    if hasUnknown, unknown.contains(number) { refuse(cell, in: text) }
  }

  private func refuse(_ cell: TextCell, in text: CellText) {
    let value = text.value(of: cell)
    log.add(like: value, family: family) { fault(value, text.place(of: cell)) }
  }
}

extension CodedColumn where Code == UInt16 {
  /// Level per row, never all of them in two bytes where one will do.
  var levels: LevelCodes {
    var levels = LevelCodes()
    levels.reserveCapacity(numbers.count)
    forEachCode { levels.append($0) }
    return levels
  }
}
