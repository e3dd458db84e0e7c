/// A table of texts made of a file that is no delimited text: a workbook's sheet, an SPSS,
/// Stata or SAS file, Triple-S data.
///
/// A text is held once however often it stands in the table; a cell costs four bytes.
struct Sheet {
  /// As the study names the file, with the name of the workbook's sheet where there are
  /// several: `responses.xlsx`, `responses.xlsx:Answers`.
  let file: String
  /// Row of the file in which the table's first row stands, 1-based: cases of a statistics
  /// file begin at 1, rows of a workbook where the sheet says.
  private(set) var firstLine: Int
  /// What a reader should know of how the file was read, a sentence each.
  var notes: [String] = []
  private(set) var columns: [SheetColumn]
  private(set) var texts: TextArena
  /// Questions of several answers that the file declares as sets of its columns.
  let responseSets: [ResponseSet]

  init(
    file: String, firstLine: Int = 1, columns: [SheetColumn] = [], texts: TextArena = TextArena(),
    responseSets: [ResponseSet] = []
  ) {
    (self.file, self.firstLine, self.columns) = (file, firstLine, columns)
    (self.texts, self.responseSets) = (texts, responseSets)
  }

  var rows: Int { columns.map(\.cells.count).max() ?? 0 }

  func text(_ row: Int, _ column: Int) -> String {
    let cells = columns[column].cells
    return row < cells.count ? texts.text(cells[row]) : ""
  }

  mutating func number(of text: String) -> UInt32 { texts.number(of: text) }

  /// Puts a text below what the column has; columns that are shorter than others end blank.
  mutating func append(_ text: String, to column: Int) {
    columns[column].cells.append(texts.number(of: text))
  }

  /// The same of a text whose number is known, so that a label is looked up once and not
  /// for everybody who chose it.
  mutating func append(number: UInt32, to column: Int) {
    columns[column].cells.append(number)
  }

  /// Leaves the column blank down to before a row.
  mutating func pad(_ column: Int, to row: Int) {
    while columns[column].cells.count < row { columns[column].cells.append(0) }
  }

  mutating func append(_ column: SheetColumn) { columns.append(column) }

  /// Takes a cell's text away.
  mutating func blank(_ row: Int, _ column: Int) { columns[column].cells[row] = 0 }

  /// The same table, its first row at another line of the file.
  func beginning(at line: Int) -> Sheet {
    var copy = self
    copy.firstLine = line
    return copy
  }
}

/// A column of a sheet, with what the file says of it.
struct SheetColumn {
  /// The variable's name; empty in a workbook, whose names are in its first rows.
  var name = ""
  /// The variable's label; empty where there is none.
  var wording = ""
  /// Codes and their labels, in the file's order.
  var labels: [(code: String, label: String)] = []
  /// Texts (labels, else codes) that the file declares missing.
  var declaredMissing: [String] = []
  /// Whether the rows' texts were kept: not those of columns that nobody wants, or that look
  /// personal.
  var isKept = true
  /// Where its cells begin in their lines, where that is not the column's number.
  var position: Int?
  /// Number of each row's text.
  fileprivate(set) var cells: [UInt32] = []
}
