/// What a file really is, going by its first bytes, where that is another kind than its name or
/// the study says; nil where it may be what it is said to be.
func disguise(of input: InputText, as container: ExportFormat.Container) -> Fault? {
  guard let kind = FirstBytes(input.head), !kind.mayBe(container) else { return nil }
  return Fault(
    at: Place(file: input.name, line: 1, column: 1),
    "the file is \(kind.title), whatever its name says; \(kind.remedy)")
}

/// A kind of file that its first bytes tell.
private enum FirstBytes {
  case workbook, archive, oldWorkbook, page, xml, text
  case statistics(StatisticsFormat)

  /// nil of an empty file, and of bytes that tell nothing.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4b, 3, 4]) {
      self = isWorkbook(bytes) ? .workbook : .archive
    } else if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
      self = .oldWorkbook
    } else if let format = [StatisticsFormat.sav, .dta, .sas7bdat].first(where: { $0.begins(bytes) }
    ) {
      self = .statistics(format)
    } else if let kind = Self(text: bytes) {
      self = kind
    } else {
      return nil
    }
  }

  private init?(text bytes: [UInt8]) {
    let head = Array(bytes.dropFirst(bytes.markLength).prefix(2048))
    let isText = utf16Order(bytes) != nil || !head.contains { $0 < 0x20 && !isSpace($0) }
    guard !head.isEmpty, isText else { return nil }
    let start = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
      .trimmedStart
    if ["<!doctype html", "<html", "<table"].contains(where: start.hasPrefix) {
      self = .page
    } else {
      self = start.hasPrefix("<?xml") || start.hasPrefix("<sss") ? .xml : .text
    }
  }

  /// What reads the file may say more than we know here, so that only what cannot be is refused.
  func mayBe(_ container: ExportFormat.Container) -> Bool {
    switch (container, self) {
    case (.csv, .text), (.tsv, .text), (.csv, .xml), (.tsv, .xml), (.xlsx, .workbook),
      (.xlsx, .archive), (.zip, .archive):
      true
    // Readers of these say by themselves what is wrong.
    case (.sav, _), (.zsav, _), (.por, _), (.dta, _), (.sas7bdat, _): true
    case (.sss, .xml), (.sss, .text): true
    default: false
    }
  }

  var title: String {
    switch self {
    case .workbook: "a workbook (.xlsx)"
    case .archive: "a ZIP archive"
    case .oldWorkbook: "a workbook of before 2007 (.xls), or one that is locked by a password"
    case .page: "a web page (HTML)"
    case .xml: "XML"
    case .text: "text"
    case .statistics(let format): format.title
    }
  }

  var remedy: String {
    switch self {
    case .workbook: "write “format: xlsx”, or name it .xlsx"
    case .archive: "write “format: zip”, or name it .zip"
    case .oldWorkbook, .page: "open it in a spreadsheet program and save it as .xlsx"
    case .xml: "write “format: sss” if it is Triple-S"
    case .text: "write “format: csv”, or name it .csv"
    case .statistics(let format):
      "write “format: \(format.rawValue)”, or name it .\(format.rawValue)"
    }
  }
}

/// Whether an archive begins as workbooks do.
private func isWorkbook(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  return ["xl/", "[Content_Types].xml"].contains { head.firstRange(of: Array($0.utf8)) != nil }
}

private func isSpace(_ byte: UInt8) -> Bool { [0x09, 0x0a, 0x0d, 0x1a].contains(byte) }

extension String {
  fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
