internal import Foundation

/// Chunks as the stream that Foundation's parser reads, so that no file is unpacked whole.
final class ChunkStream: InputStream {
  private var source: () -> [UInt8]?
  private var chunk: [UInt8] = []
  private var position = 0

  init(_ source: @escaping () -> [UInt8]?) {
    self.source = source
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { true }
  override var streamStatus: Stream.Status { .open }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength limit: Int) -> Int {
    while position == chunk.count {
      guard let next = source() else { return 0 }
      (chunk, position) = (next, 0)
    }
    let count = min(limit, chunk.count - position)
    chunk.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      buffer.update(from: base + position, count: count)
    }
    position += count
    return count
  }
}
