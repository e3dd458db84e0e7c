internal import CZip
internal import Foundation

/// A ZIP archive in memory that libzip has opened, and its copy of the bytes.
///
/// libzip keeps a pointer for as long as the archive is open, which an array may not lend.
final class ZipHandle {
  private let archive: OpaquePointer

  /// - Throws: libzip's reason, in its words.
  init(_ bytes: [UInt8]) throws(ZipFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let copy = malloc(max(bytes.count, 1)) else { throw ZipFault(reason: "out of memory") }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw ZipFault(&error)
    }
    let flags = ZIP_RDONLY | ZIP_CHECKCONS
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw ZipFault(&error)
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  var count: Int { Int(zip_get_num_entries(archive, 0)) }

  /// What the directory says of an entry; nil where it says too little.
  func entry(_ index: Int) -> ArchiveEntry? {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, UInt64(index), 0, &facts) == 0, let name = facts.name else {
      return nil
    }
    return ArchiveEntry(
      index: UInt64(index), name: String(cString: name), size: Int(clamping: facts.size),
      packed: Int(clamping: facts.comp_size), isEncrypted: facts.encryption_method != 0)
  }

  func open(_ entry: ArchiveEntry) throws(ZipFault) -> ZipStream {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw ZipFault(zip_get_error(archive))
    }
    return ZipStream(file, of: self)
  }
}

/// An entry while it is read.
final class ZipStream {
  private let file: OpaquePointer
  /// The archive stays open as long as one of its entries is read.
  private let handle: ZipHandle

  fileprivate init(_ file: OpaquePointer, of handle: ZipHandle) {
    (self.file, self.handle) = (file, handle)
  }

  deinit { zip_fclose(file) }

  /// Puts the next bytes into the buffer and returns how many; 0 at the end, where the
  /// CRC has been checked.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipFault) -> Int {
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else { throw ZipFault(zip_file_get_error(file)) }
    return Int(count)
  }
}

/// Why libzip would not.
struct ZipFault: Error {
  let reason: String

  init(reason: String) { self.reason = reason }

  fileprivate init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    let isTwin = zip_error_code_zip(error) == ZIP_ER_EXISTS
    let words = zip_error_strerror(error).map { String(cString: $0) } ?? "unknown"
    reason = isTwin ? "a name is in it twice" : words
  }
}
