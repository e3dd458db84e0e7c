/// What makes bytes unfit to be read as text, nil where nothing does: another
/// encoding than UTF-8, or a NUL byte.  Reported once, at the first such byte.
///
/// Cost: two passes over the bytes.
func textFault(_ bytes: [UInt8], file: String, from start: Int) -> Fault? {
  let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
  if isWide {
    return Fault(
      at: Place(file: file, line: 1, column: 1),
      "the file is UTF-16; save it as “CSV UTF-8”")
  }
  if let offset = firstInvalidByte(bytes) {
    let byte = "0x" + String(bytes[offset], radix: 16, uppercase: true)
    return Fault(
      at: place(of: offset, in: bytes, file: file, from: start),
      "byte \(byte) is not UTF-8 text; save the file as “CSV UTF-8”")
  }
  guard let offset = bytes.firstIndex(of: 0) else { return nil }
  return Fault(
    at: place(of: offset, in: bytes, file: file, from: start),
    "a NUL byte: the file is damaged, or no text; export it again as “CSV UTF-8”")
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Line and column of a byte; everything before it is text.
func place(of offset: Int, in bytes: [UInt8], file: String, from start: Int) -> Place {
  var (line, lineStart, index) = (1, start, start)
  while index < offset {
    let isBreak =
      bytes[index] == DelimitedText.lineFeed
      || (bytes[index] == DelimitedText.carriageReturn
        && (index + 1 == bytes.count || bytes[index + 1] != DelimitedText.lineFeed))
    index += 1
    if isBreak { (line, lineStart) = (line + 1, index) }
  }
  let before = String(decoding: bytes[min(lineStart, offset)..<offset], as: UTF8.self)
  return Place(file: file, line: line, column: before.count + 1)
}
