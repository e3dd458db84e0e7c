/// What a scan of a block found.
struct BlockScan {
  let texts: [BlockTexts]
  /// Number of each row's text in each wanted column, row by row.
  let numbers: [UInt16]
  let rowStarts: [UInt32]
  /// Line breaks that were passed.
  let lines: Int
  /// Where the next row begins.
  let end: Int
  let isSound: Bool

  /// Of a row that does not end: nothing.
  init(cutAt end: Int, _ form: BlockForm) {
    texts = form.columns.map { _ in BlockTexts(isLoose: true) }
    (numbers, rowStarts, lines, self.end, isSound) = ([], [], 0, end, false)
  }

  /// nil where the last row that begins before a place does not end in the bytes, though the
  /// text goes on.
  init?(
    _ bytes: [UInt8], _ content: Range<Int>, until end: Int, _ isLast: Bool, _ form: BlockForm
  ) {
    var texts = form.areLoose.map { BlockTexts(isLoose: $0) }
    // A row takes a byte per cell at least; one more may be without its end.
    let rows = content.count / max(form.width, 1) + 1
    let width = form.columns.count
    var (scanner, isWhole) = (BlockScanner?.none, false)
    var starts: [UInt32] = []
    numbers = [UInt16](unsafeUninitializedCapacity: (rows + 1) * width) { numbers, count in
      starts = [UInt32](unsafeUninitializedCapacity: rows) { starts, count in
        let room = BlockRoom(rowStarts: starts, numbers: numbers)
        (scanner, isWhole) = scanned(bytes, content, form, room, &texts) {
          $0.scan(until: end, isLast: isLast)
        }
        count = scanner?.rows ?? 0
      }
      count = starts.count * width
    }
    guard let scanner, isWhole else { return nil }
    (self.texts, rowStarts, isSound) = (texts, starts, scanner.isSound)
    (lines, self.end) = (scanner.lines, scanner.end)
  }
}

/// A scanner after a scan, and what that said.
private func scanned(
  _ bytes: [UInt8], _ content: Range<Int>, _ form: BlockForm, _ room: BlockRoom,
  _ texts: inout [BlockTexts], _ scan: (inout BlockScanner) -> Bool
) -> (BlockScanner, Bool) {
  bytes.withUnsafeBufferPointer { bytes in
    texts.withUnsafeMutableBufferPointer { texts in
      form.places.withUnsafeBufferPointer { places in
        TextMasks.table.withUnsafeBufferPointer { masks in
          var scanner = BlockScanner(
            bytes, content, form, places, room, texts, TextMasks(masks))
          let isWhole = scan(&scanner)
          return (scanner, isWhole)
        }
      }
    }
  }
}
