internal import TestSupport

@testable internal import Ingestion

extension StoredZip {
  /// The archive as an input of that name.
  func input(_ name: String) -> InputText { InputText(name: name, bytes: bytes) }
}

/// A workbook of one sheet whose XML the test writes.
func workbook(sheet: String, texts: String = "<sst/>", count: Int = 1) -> StoredZip {
  var zip = StoredZip()
  let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let numbers = 1...count
  zip.add(
    "xl/workbook.xml",
    "<workbook><sheets>"
      + numbers.map { "<sheet name=\"S\($0)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }.joined()
      + "</sheets></workbook>")
  zip.add(
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"t\" Type=\"\(kind)/sharedStrings\" Target=\"t.xml\"/>"
      + numbers.map {
        "<Relationship Id=\"r\($0)\" Type=\"\(kind)/worksheet\" Target=\"s\($0).xml\"/>"
      }.joined() + "</Relationships>")
  zip.add("xl/t.xml", texts)
  for number in numbers { zip.add("xl/s\(number).xml", sheet) }
  return zip
}

/// What is wrong with a workbook, a line per fault; empty where nothing is.
func workbookFaults(_ input: InputText, sheet: String? = nil) -> [String] {
  let log = FaultLog()
  let sheet = workbookSheet(input, sheet: sheet, log: log)
  let faults = log.all().map(\.description)
  return sheet == nil && faults.isEmpty ? ["nothing was read and nothing said"] : faults
}
