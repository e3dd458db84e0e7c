internal import Foundation
internal import Provenance
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// Workbooks read as openpyxl reads them.
@Suite struct WorkbookTests {
  @Test(arguments: ["mixed", "calendar1904", "inline"])
  func smallWorkbooks(_ name: String) throws {
    let golden = try Golden("workbooks/workbooks")[name]
    let log = FaultLog()
    let input = InputText(name: "\(name).xlsx", bytes: try fixture("\(name).xlsx"))
    let sheet = try #require(workbookSheet(input, sheet: nil, log: log), "\(log.all())")
    let rows = golden["rows"].list.map { $0.list.compactMap(\.text) }
    #expect(canonical(sheet) == rows)
    #expect(Double(sheet.firstLine) == golden["first"].number)
    #expect(log.isEmpty)
  }

  @Test func theChoiceOfASheetIsSaid() throws {
    let input = InputText(name: "d.xlsx", bytes: try fixture("calendar1904.xlsx"))
    let sheet = try #require(workbookSheet(input, sheet: nil, log: FaultLog()))
    #expect(sheet.file == "d.xlsx:Data")
    #expect(sheet.notes == ["d.xlsx: sheet “Data” was read; not read: Codes (hidden), Empty."])
    let named = try #require(workbookSheet(input, sheet: "codes", log: FaultLog()))
    #expect(canonical(named) == [["secret"]] && named.notes.isEmpty)
    #expect(
      workbookFaults(input, sheet: "Dato") == [
        "d.xlsx:1:1: the workbook has no sheet “Dato”; allowed: Codes, Empty, Data; did you mean “Data”?"
      ])
    #expect(workbookFaults(input, sheet: "Empty") == ["d.xlsx:1:1: the sheet is empty"])
  }

  @Test(.enabled(if: RealStudies.has("csps-2009-2015"), "\(RealStudies.reason)"))
  func realWorkbooks() throws {
    for golden in try Golden("real-workbooks").list {
      let (file, name) = (try #require(golden["file"].text), try #require(golden["sheet"].text))
      let bytes = Array(try Data(contentsOf: RealStudies.data.appendingPathComponent(file)))
      let log = FaultLog()
      let read = workbookSheet(InputText(name: file, bytes: bytes), sheet: name, log: log)
      let rows = canonical(try #require(read, "\(log.all())"))
      let text = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
      #expect(Double(rows.count) == golden["rows"].number, "\(name)")
      #expect(sha256(Array(text.utf8)) == golden["sha256"].text, "\(name)")
    }
  }

  @Test func cellsWithoutReferences() {
    let sheet =
      "<worksheet><sheetData><row><c t=\"s\"><v>1</v></c><c/><c><v>2.50</v></c></row>"
      + "<row r=\"4\"><c><v>7</v></c><c r=\"D4\" t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh>"
      + "<r><t> b_x000A_c</t></r></is></c></row></sheetData></worksheet>"
    let texts = "<x:sst xmlns:x=\"u\"><x:si><x:t>no</x:t></x:si><x:si><x:t>yes</x:t></x:si></x:sst>"
    let read = workbookSheet(
      workbook(sheet: sheet, texts: texts).input("w.xlsx"), sheet: nil, log: FaultLog())
    #expect(read.map(canonical) == [["yes", "", "2.5"], [], [], ["7", "", "", "a b\nc"]])
  }

  @Test(arguments: [
    (0, DateSystem.from1900, NumberForm.date, "00:00:00"), (1, .from1900, .date, "1900-01-01"),
    (59, .from1900, .date, "1900-02-28"), (61, .from1900, .date, "1900-03-01"),
    (43244.4375, .from1900, .date, "2018-05-24T10:30:00"), (41782, .from1904, .date, "2018-05-24"),
    (43244.999_999_99, .from1900, .date, "2018-05-25"), (1.5, .from1900, .elapsed, "36:00:00"),
    (2_958_465, .from1900, .date, "9999-12-31"), (36_585, .from1900, .date, "2000-02-29"),
  ])
  func serials(_ serial: Double, _ system: DateSystem, _ form: NumberForm, _ text: String) {
    #expect(serialText(serial, form, system) == text)
  }

  @Test(arguments: [
    ("0.00", NumberForm.plain), ("General", .plain), ("[Red]0.0;[Blue]d", .plain),
    ("\"day\" 0", .plain), ("yyyy-mm-dd", .date), ("[$-409]d/m/yy h:mm", .date), ("mmm", .date),
    ("h:mm AM/PM", .time), ("[h]:mm", .elapsed), ("0.0E+00", .plain), ("\\d0", .plain),
  ])
  func formats(_ code: String, _ form: NumberForm) { #expect(NumberForm(formatCode: code) == form) }
}

/// Rows of a sheet, blank cells at their ends and blank rows at its end left out.
func canonical(_ sheet: Sheet) -> [[String]] {
  var rows = (0..<sheet.rows).map { row in
    var cells = sheet.columns.indices.map { sheet.text(row, $0) }
    while cells.last == "" { cells.removeLast() }
    return cells
  }
  while rows.last?.isEmpty == true { rows.removeLast() }
  return rows
}
