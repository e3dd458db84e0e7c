internal import Foundation
internal import Provenance

/// A regular file that is read in parts, from several threads if need be, and must not
/// change meanwhile.
final class OpenFile: Sendable {
  let size: Int
  private let descriptor: Int32
  private let stamp: Stamp

  init(at path: String, limit: Int) throws(FileError) {
    // A pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason: reason())
    }
    self.descriptor = descriptor
    guard let stamp = Stamp(descriptor) else { throw .unreadable(reason: reason()) }
    (self.stamp, size) = (stamp, stamp.size)
    // A device might never end.
    guard stamp.isRegular else { throw .notAFile }
    guard size <= limit else { throw .tooLarge(limit: limit) }
  }

  deinit { close(descriptor) }

  /// The bytes of a range that lies in the file, and zeros after them.
  ///
  /// - Throws: ``FileError/unreadable(reason:)``, also where the file ends before the range.
  func bytes(_ range: Range<Int>, padding: Int = 0) throws(FileError) -> [UInt8] {
    var problem: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count + padding) { buffer, count in
      problem = fill(buffer, range)
      buffer[range.count...].initialize(repeating: 0)
      count = buffer.count
    }
    if let problem { throw problem }
    return bytes
  }

  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> FileError?
  {
    var done = 0
    while done < range.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
        off_t(range.lowerBound + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // What the array holds must be initialised all the same.
        buffer[done...].initialize(repeating: 0)
        return count == 0 ? .changed : .unreadable(reason: reason())
      }
      done += count
    }
    return nil
  }

  /// - Throws: ``FileError/changed`` where the file is not what was opened any more.
  func requireUnchanged() throws(FileError) {
    guard Stamp(descriptor) == stamp else { throw .changed }
  }
}

/// What changes when a file does.
private struct Stamp: Equatable {
  let size: Int
  let isRegular: Bool
  private let times: [Int]

  init?(_ descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    size = Int(facts.st_size)
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    times = [facts.st_mtim, facts.st_ctim].flatMap { [$0.tv_sec, $0.tv_nsec] }
  }
}

private func reason() -> String { String(cString: strerror(errno)) }
