internal import Foundation
internal import Survey

/// Reads a delimited text block by block, several at a time.
///
/// Where a block's first row begins depends on the quotation marks before it, so a block is
/// scanned from the first line break in it, which is nearly always right; where the block
/// before ends elsewhere it is scanned again from there.  What comes out is the same for
/// any size of blocks and any number of threads.
///
/// Memory is some blocks a core, whatever the text's length; a row longer than a block is
/// held whole, up to ``rowLimit``.
struct BlockReading {
  static let blockLength = 1 << 20
  /// The longest row, in bytes; a longer one is a quotation mark gone astray.
  static let rowLimit = 16 << 20
  /// Bytes that are read past a block's end, for its last row.
  private static let overhang = 1 << 14

  private let parts: TextParts
  private let length: Int
  private var form: BlockForm

  init(_ parts: TextParts, form: BlockForm, length: Int = blockLength) {
    (self.parts, self.form, self.length) = (parts, form, length)
  }

  /// Calls the body with every block from a row's beginning on, in order.
  ///
  /// - Throws: where the file cannot be read to its end.
  mutating func forEach(
    from start: Int, linesBefore: Int, _ body: (ScannedBlock) -> Void
  ) throws(FileError) {
    let atOnce = 4 * ProcessInfo.processInfo.activeProcessorCount
    let blocks = parts.content.split(from: start, length: length)
    let batches = stride(from: 0, to: blocks.count, by: atOnce).map {
      Array(blocks[$0..<min($0 + atOnce, blocks.count)])
    }
    var (next, lines) = (start, linesBefore)
    var ahead = batches.first.map { guesses($0, from: start) }
    for (index, batch) in batches.enumerated() {
      guard let found = ahead?.value() else { preconditionFailure("each batch is scanned ahead") }
      // While these are taken the next are scanned.
      ahead = index + 1 < batches.count ? guesses(batches[index + 1]) : nil
      for (range, guess) in zip(batch, found) where next < range.upperBound {
        let guess = try guess.get()
        let isRight = guess?.start == next
        guard var block = isRight ? guess : try scan(from: next, to: range.upperBound, isSure: true)
        else { preconditionFailure("a block was scanned from where it begins") }
        block.linesBefore = lines
        body(block)
        if block.isCut { return }
        (next, lines) = (block.end, lines + block.lines)
        form.learn(block)
      }
    }
  }

  /// Blocks as they are if each begins at its first line break, nil of those without; where
  /// the first row begins may be known.
  private func guesses(
    _ ranges: [Range<Int>], from start: Int? = nil
  ) -> Pending<[Result<ScannedBlock?, FileError>]> {
    Pending { [self] in
      concurrentMap(ranges.count) { index in
        let isSure = ranges[index].lowerBound == start
        return Result { () throws(FileError) in
          try scan(from: ranges[index].lowerBound, to: ranges[index].upperBound, isSure: isSure)
        }
      }
    }
  }

  /// The rows that begin in a range.
  private func scan(
    from start: Int, to end: Int, isSure: Bool
  ) throws(FileError) -> ScannedBlock? {
    var overhang = Self.overhang
    while true {
      let (first, last) = (
        isSure ? start : start - 1, min(end + overhang, parts.content.upperBound)
      )
      let bytes = try parts.bytes(first..<last, padding: BlockScanner.padding)
      let begin = isSure ? 0 : lineStart(in: bytes, before: end - first)
      guard let begin else { return nil }
      let isLast = last == parts.content.upperBound
      let block = ScannedBlock(
        bytes, at: first, rows: begin..<(end - first), to: last - first, isLast: isLast,
        form, parts)
      if let block { return block }
      guard overhang < Self.rowLimit else {
        return ScannedBlock(cut: bytes, at: first, from: begin, to: last - first, form, parts)
      }
      overhang *= 4
    }
  }
}

/// Where the first line begins that does before a place, the first byte being of the line before.
private func lineStart(in bytes: [UInt8], before end: Int) -> Int? {
  let breaks: Set<UInt8> = [DelimitedText.lineFeed, DelimitedText.carriageReturn]
  guard let found = bytes[..<end].firstIndex(where: breaks.contains) else { return nil }
  let isPair =
    bytes[found] == DelimitedText.carriageReturn && bytes[found + 1] == DelimitedText.lineFeed
  let start = found + (isPair ? 2 : 1)
  return start < end ? start : nil
}

extension Range<Int> {
  /// Ranges of a length each, the last shorter, from a place on.
  fileprivate func split(from start: Int, length: Int) -> [Range<Int>] {
    stride(from: start, to: upperBound, by: length).map {
      $0..<Swift.min($0 + length, upperBound)
    }
  }
}
