@testable internal import Ingestion
internal import Testing

/// Tables that are no delimited text, seen as rows.
@Suite struct SheetRowsTests {
  /// A workbook's sheet: names in its first row, which is row 2 of the file.
  private func workbook(_ rows: [[String]]) -> Sheet {
    var sheet = Sheet(file: "w1.xlsx", firstLine: 2)
    for _ in rows[0] { sheet.append(SheetColumn()) }
    for row in rows {
      for (column, text) in row.enumerated() { sheet.append(text, to: column) }
    }
    return sheet
  }

  private func rows(
    _ source: any RowSource, after first: Int, columns: [Int]? = nil
  ) -> [[String]] {
    var rows: [[String]] = []
    let columns = columns ?? Array(0..<source.width)
    source.forEachBlock(after: first, columns: Set(columns)) { block in
      for row in 0..<block.rows {
        rows.append(columns.map { block.text.text(of: block.column($0).cell(row)) })
      }
    }
    return rows
  }

  @Test func rowsOfAWorkbook() {
    let log = FaultLog()
    let source = SheetRows(workbook([["q1", "q2"], ["Agree", ""], ["é", "Agree"]]), log: log)
    #expect(source.variables == nil && source.width == 2)
    #expect(rows(source, after: 1) == [["Agree", ""], ["é", "Agree"]])
    let cell = source.leading(3)[2][1]
    #expect(source.text.place(of: cell).description == "w1.xlsx:4:2")
  }

  @Test func blankRowsBelowAreNone() {
    let log = FaultLog()
    let source = SheetRows(workbook([["q1"], ["Agree"], [""], [""]]), log: log)
    #expect(rows(source, after: 1) == [["Agree"]] && log.isEmpty)
  }

  @Test func aBlankRowBetweenIsAFault() {
    let log = FaultLog()
    let source = SheetRows(workbook([["q1", "q2"], ["", ""], ["Agree", "Agree"]]), log: log)
    #expect(rows(source, after: 1).count == 1)
    #expect(log.all().map(\.description) == ["w1.xlsx:3:1: a blank row between rows; remove it"])
  }

  @Test func aHeaderWithoutRowsIsAFault() {
    let log = FaultLog()
    #expect(rows(SheetRows(workbook([["q1"]]), log: log), after: 1) == [])
    #expect(log.all().map(\.description) == ["w1.xlsx:1:1: the file has a header and no rows"])
  }

  /// Cases of a statistics file begin at 1, and one without any answer is a case.
  @Test func casesOfAStatisticsFile() {
    var sheet = Sheet(file: "w1.sav")
    var column = SheetColumn()
    (column.name, column.wording) = ("q1", "How  are you?")
    sheet.append(column)
    for text in ["Agree", "", "Agree", ""] { sheet.append(text, to: 0) }
    let log = FaultLog()
    let source = SheetRows(sheet, log: log)
    #expect(source.variables?.map(\.names) == [["q1", "How are you?"]])
    #expect(rows(source, after: 0) == [["Agree"], [""], ["Agree"], [""]] && log.isEmpty)
    #expect(source.text.place(of: source.leading(1)[0][0]).description == "w1.sav:1:1")
  }

  /// A statistics file is asked for what it has, then for what is wanted of it.
  @Test func aStatisticsFileIsReadTwice() throws {
    var asked: [[String]] = []
    let source = VariableRows(log: FaultLog()) { isWanted in
      let wanted = ["q1", "Email"].filter(isWanted)
      asked.append(wanted)
      var sheet = Sheet(file: "w1.sav")
      for name in ["q1", "Email"] {
        var column = SheetColumn()
        column.name = name
        sheet.append(column)
      }
      for name in wanted { sheet.append("x of \(name)", to: name == "q1" ? 0 : 1) }
      return sheet
    }
    let found = try #require(source)
    #expect(found.variables?.map(\.name) == ["q1", "Email"] && found.leading(1).isEmpty)
    #expect(rows(found, after: 0, columns: [0]) == [["x of q1"]])
    #expect(asked == [[], ["q1"]])
  }

  /// A workbook is read in the dialect of its rows as a delimited file is.
  @Test func aWorkbookHasADialect() {
    let sheet = workbook([
      ["ID", "Start time", "Completion time", "Email", "Name", "Maps?"],
      ["1", "44652.5", "44652.6", "anonymous", "", "Paper;Phone;"],
    ])
    let form = Dialect.form(of: ExportHead(SheetRows(sheet, log: FaultLog())))
    #expect(form.tool == "Microsoft Forms")
    #expect(form.columns.map(\.role)[3...] == [.personal, .personal, .options(separator: ";")])
  }

  /// A missing value is known to the study by its label or by its code.
  @Test func aMissingValueHasItsCode() {
    var (sheet, column) = (Sheet(file: "w1.sav"), SheetColumn())
    column.name = "q1"
    column.labels = [(code: "1", label: "Agree"), (code: "-9", label: "Refused")]
    column.declaredMissing = ["Refused"]
    sheet.append(column)
    let facts = SheetRows(sheet, log: FaultLog()).variables?.first
    #expect(facts?.meaning(of: "Refused") { $0 == "-9" ? 1 : nil } == 1)
    #expect(facts?.meaning(of: "Agree") { $0 == "1" ? 1 : nil } == nil)
    #expect(facts?.declaredMissing == ["Refused"])
  }
}
