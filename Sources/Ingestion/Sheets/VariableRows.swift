/// The rows of a file that says beside its rows what its columns are: SPSS, Stata, SAS, Triple-S.
///
/// It is read twice: for its variables alone, then for the values of those that are wanted.
struct VariableRows: RowSource {
  /// Reads the file, values of wanted variables alone; nil, with faults, where it cannot.
  typealias Reading = (_ isWanted: @escaping (String) -> Bool) -> Sheet?

  private let names: SheetRows
  private let log: FaultLog
  private let read: Reading

  /// nil, with faults, where the variables cannot be read.
  init?(log: FaultLog, read: @escaping Reading) {
    guard let sheet = read({ _ in false }) else { return nil }
    (names, self.log, self.read) = (SheetRows(sheet, log: log), log, read)
  }

  var text: CellText { names.text }
  var width: Int { names.width }
  var variables: [ExportColumn]? { names.variables }
  var responseSets: [ResponseSet] { names.responseSets }
  var notes: [String] { names.notes }

  func leading(_ count: Int) -> [[TextCell]] { [] }

  /// Texts that the file declares missing, among those that stand in the columns: the
  /// values tell, so the file is read.
  func declaredMissing(in columns: Set<Int>) -> [Int: Set<String>] {
    let known = names.variables ?? []
    let wanted = Set(columns.map { known[$0].name })
    guard
      let facts = read({ wanted.contains(normalised($0)) }).map({ SheetRows($0, log: log) })?
        .variables
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: columns.map { ($0, facts[$0].declaredMissing) })
  }

  func forEachBlock(after first: Int, columns: Set<Int>, _ body: (RowBlock) -> Void) {
    let known = names.variables ?? []
    let wanted = Set(columns.map { known[$0].name })
    guard let sheet = read({ wanted.contains(normalised($0)) }) else { return }
    SheetRows(sheet, log: log).forEachBlock(after: first, columns: columns, body)
  }
}
