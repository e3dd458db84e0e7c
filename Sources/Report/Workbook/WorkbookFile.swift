internal import CXLSXWriter
internal import Foundation

/// Why a workbook could not be written, in the words of the library or the system.
public struct WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
  public let reason: String
  public var description: String { reason }
}

/// A workbook while it is written by libxlsxwriter.
///
/// The library knows files alone, so the workbook stands in a private folder of its own until
/// its bytes are read, and the folder goes with it.  It keeps its cells until then; rows of
/// results tables follow when it has done.
///
/// No clock: the bytes are the same for the same cells.
final class WorkbookFile {
  private let folder: URL
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// By the sheet's place.
  private var rows: [Int: SheetRows] = [:]
  private var fault = LXW_NO_ERROR
  /// Where the first fault was.
  private var faultPlace = ""

  init(title: String, organisation: String) throws(WorkbookError) {
    do { folder = try makePrivateFolder() } catch {
      throw WorkbookError(reason: "no temporary folder: \(error.reason)")
    }
    var options = lxw_workbook_options()
    book = folder.path.withCString { path in
      options.tmpdir = UnsafeMutablePointer(mutating: path)
      return workbook_new_opt(folder.appending(path: Self.name).path, &options)
    }
    guard book != nil else {
      try? FileManager.default.removeItem(at: folder)
      throw WorkbookError(reason: "the workbook cannot be begun")
    }
    describe(title: title, organisation: organisation)
  }

  deinit {
    if let book { lxw_workbook_free(book) }
    try? FileManager.default.removeItem(at: folder)
  }

  private static let name = "tables.xlsx"

  private func describe(title: String, organisation: String) {
    let texts = [title, organisation].map { strdup(cellText($0, limit: 250)) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    (properties.title, properties.company) = (texts[0], texts[1])
    properties.created = dateOfFiles
    note(workbook_set_properties(book, &properties))
  }

  /// An empty sheet after those that are there.
  func addSheet(_ name: String) throws(WorkbookError) -> WorkbookSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw WorkbookError(reason: "there can be no sheet “\(name)”")
    }
    return WorkbookSheet(name: name, sheet: sheet, book: self)
  }

  /// The library's format for a style; each is made once.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == CellStyle() { return nil }
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else {
      note(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return nil
    }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// The style of figures at 0, 1, … decimals, by its place in the workbook.
  lazy var figureStyles: [Int] = (0...mostDecimals).map { decimals in
    Int(lxw_format_get_xf_index(format(.figure(decimals: decimals))))
  }

  /// Rows that go below what is written into a sheet.
  func add(_ rows: SheetRows, to sheet: WorkbookSheet) {
    self.rows[Int(sheet.sheet.pointee.index)] = rows
  }

  /// Remembers the first fault; ``bytes()`` throws it.
  func note(_ result: lxw_error, in place: String = "the workbook") {
    guard fault == LXW_NO_ERROR, result != LXW_NO_ERROR else { return }
    (fault, faultPlace) = (result, place)
  }

  /// Finishes the workbook; nothing can be written afterwards.
  func bytes() throws(WorkbookError) -> Data {
    note(workbook_close(book))
    book = nil
    guard fault == LXW_NO_ERROR else {
      let words = lxw_strerror(fault).map { String(cString: $0) } ?? "unknown"
      throw WorkbookError(reason: "\(faultPlace): \(words)")
    }
    let path = folder.appending(path: Self.name)
    try fillSheets(rows, of: path)
    do { return try Data(contentsOf: path) } catch {
      throw WorkbookError(reason: "the workbook cannot be read back")
    }
  }
}

/// The date that stands in files whose form asks for one: the first that ZIP archives know.
let dateOfFiles: time_t = 315_532_800
