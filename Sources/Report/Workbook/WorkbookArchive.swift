internal import CZip
internal import Foundation
internal import Survey

/// Puts rows into sheets of a workbook that libxlsxwriter has closed.
///
/// - Parameters:
///   - rows: of sheets by their place, from 0.
///   - path: the workbook's.
/// - Throws: ``WorkbookError`` in libzip's words.
func fillSheets(_ rows: [Int: SheetRows], of path: URL) throws(WorkbookError) {
  var code: Int32 = 0
  guard let archive = zip_open(path.path, 0, &code) else {
    throw WorkbookError(reason: "the workbook cannot be opened again (libzip's \(code))")
  }
  let frames = rows.sorted { $0.key < $1.key }.compactMap { place, rows in
    SheetFrame(place, in: archive).map { (frame: $0, rows: rows) }
  }
  let sheets = concurrentMap(frames.count) { frames[$0].frame.packed(with: frames[$0].rows) }
  let isWhole =
    frames.count == rows.count
    && zip(frames, sheets).allSatisfy { $0.frame.put($1, into: archive) }
  guard isWhole, zip_close(archive) == 0 else {
    defer { zip_discard(archive) }
    let words = String(cString: zip_strerror(archive))
    throw WorkbookError(reason: isWhole ? words : "a sheet cannot be filled: \(words)")
  }
}

/// A sheet as libxlsxwriter wrote it: all but the rows.
private struct SheetFrame: Sendable {
  private let name: String
  private let index: UInt64
  private let start: [UInt8]
  private let end: [UInt8]

  init?(_ place: Int, in archive: OpaquePointer) {
    name = "xl/worksheets/sheet\(place + 1).xml"
    guard let index = UInt64(exactly: zip_name_locate(archive, name, 0)),
      let markup = bytes(of: index, in: archive),
      let end = markup.range(of: Data("</sheetData>".utf8))?.lowerBound
    else { return nil }
    self.index = index
    (start, self.end) = (Array(markup[..<end]), Array(markup[end...]))
  }

  func packed(with rows: SheetRows) -> PackedText? {
    var markup = ByteText(capacity: start.count + rows.length + end.count)
    markup.append(start)
    rows.append(to: &markup)
    markup.append(end)
    return PackedText(markup)
  }

  /// As a new part in place of the old.
  func put(_ sheet: PackedText?, into archive: OpaquePointer) -> Bool {
    guard let sheet, let source = PackedSource(sheet).source() else { return false }
    guard zip_delete(archive, index) == 0,
      let new = UInt64(exactly: zip_file_add(archive, name, source, 0))
    else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(archive, new, Int32(ZIP_CM_DEFLATE), 0) == 0
      && zip_file_set_dostime(archive, new, 0, firstDay, 0) == 0
  }
}

/// 1 January 1980 as ZIP archives write it, whatever the time zone.
private let firstDay: UInt16 = 1 << 5 | 1

private func bytes(of index: UInt64, in archive: OpaquePointer) -> Data? {
  var facts = zip_stat_t()
  zip_stat_init(&facts)
  guard zip_stat_index(archive, index, 0, &facts) == 0,
    let file = zip_fopen_index(archive, index, 0)
  else { return nil }
  defer { zip_fclose(file) }
  var bytes = [UInt8](repeating: 0, count: Int(facts.size))
  return zip_fread(file, &bytes, facts.size) == Int64(bytes.count) ? Data(bytes) : nil
}
