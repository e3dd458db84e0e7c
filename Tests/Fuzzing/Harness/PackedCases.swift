/// An SPSS file with its cases packed as `.zsav` has them, so that mutations reach what stands
/// inside; anything but a `.sav` is given back as it is.
///
/// One block, of zlib's stored kind.  Source: PSPP developer's guide, “System File Format”.
func packedCases(_ file: [UInt8]) -> [UInt8] {
  let dictionaryEnd: [UInt8] = [0xe7, 3, 0, 0, 0, 0, 0, 0]
  guard file.starts(with: "$FL2".utf8), file.count > 176,
    let end = file[176...].firstRange(of: dictionaryEnd)?.upperBound
  else { return file }
  let (cases, packed) = (Array(file[end...]), zlibStored(file[end...]))
  let start = UInt64(end)
  let trailer =
    little(UInt64(bitPattern: -100)) + little(UInt64(0)) + little(UInt32(0x3f_f000))
    + little(UInt32(1)) + little(start) + little(start + 24) + little(UInt32(cases.count))
    + little(UInt32(packed.count))
  var head = Array(file[..<end])
  head.replaceSubrange(3..<4, with: "3".utf8)
  head.replaceSubrange(72..<76, with: [2, 0, 0, 0])
  return head + little(start) + little(start + 24 + UInt64(packed.count))
    + little(UInt64(trailer.count)) + packed + trailer
}

/// Bytes in zlib's format, not packed.  Source: RFC 1950, RFC 1951.
private func zlibStored(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var (packed, rest): ([UInt8], ArraySlice<UInt8>) = ([0x78, 1], bytes)
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(block.count)
    let count = UInt16(block.count)
    packed += [rest.isEmpty ? 1 : 0] + little(count) + little(~count) + block
  } while !rest.isEmpty
  let (low, high) = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
    let low = (sums.0 + UInt32(byte)) % 65_521
    return (low, (sums.1 + low) % 65_521)
  }
  return packed + little((high << 16 | low).byteSwapped)
}

private func little(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}
