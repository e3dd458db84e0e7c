/// What an SPSS system file says before its values and ReadStat does not hand on.
///
/// Walks the dictionary's records and stops where they make no sense: what is wrong with the
/// file is for ReadStat to find.
///
/// Source: PSPP developer's guide, “System File Format”.
struct SystemFile {
  /// Cases as the header counts them; negative where the writer did not know.
  private(set) var declaredCases = -1
  /// Records of variables, pieces of long texts among them.
  private(set) var variableRecords = 0
  /// Texts of the records that declare sets of responses.
  private(set) var responseSetTexts: [ArraySlice<UInt8>] = []
  /// `SHORT=long`, separated by tabs.
  private(set) var longNames: ArraySlice<UInt8> = []
  private(set) var encoding = ""
  /// Records of variables and of what follows the first eight bytes of texts: a case has eight
  /// bytes for each.
  private var caseUnits = 0
  /// Where the cases begin; nil where the dictionary has no end.
  private var casesStart: Int?

  private let bytes: [UInt8]
  private let isBigEndian: Bool
  private var position = 176

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The layout code is 2 or 3 in the order of bytes in which the file is written.
    isBigEndian = bytes.count > 68 && bytes[64] == 0
    declaredCases = bytes.count >= 84 ? word(at: 80) ?? -1 : -1
    while casesStart == nil, let type = next(), readRecord(type) {
      if type == 999 { casesStart = position }
    }
  }

  /// The header's count of cases, as ReadStat is to read it: as many as there are of plain
  /// cases, of which ReadStat 1.1 reads none where the count is unknown; unknown of compressed
  /// ones, so that it reads to their end.
  var countPatches: [Int: UInt8] {
    guard let casesStart else { return [:] }
    let room = bytes.count - casesStart
    let count = word(at: 72) == 0 ? room / max(8 * caseUnits, 8) : -1
    let word = UInt32(truncatingIfNeeded: count)
    return Dictionary(
      uniqueKeysWithValues: (0..<4).map { index in
        let shift = 8 * (isBigEndian ? 3 - index : index)
        return (80 + index, UInt8(truncatingIfNeeded: word >> shift))
      })
  }

  private mutating func readRecord(_ type: Int) -> Bool {
    switch type {
    case 2: readVariable()
    case 3: readLabels()
    case 4: next().map { skip($0, of: 4) } ?? false
    case 6: next().map { skip($0, of: 80) } ?? false
    case 7: readExtension()
    case 999: next() != nil
    default: false
    }
  }

  private mutating func readVariable() -> Bool {
    guard let width = next(), let hasLabel = next(), let missing = next(), skip(4, of: 4) else {
      return false
    }
    caseUnits += 1
    if width >= 0 { variableRecords += 1 }
    if hasLabel == 1 {
      guard let count = next(), skip((max(count, 0) + 3) / 4, of: 4) else { return false }
    }
    return skip(abs(missing), of: 8)
  }

  private mutating func readLabels() -> Bool {
    guard let count = next() else { return false }
    for _ in 0..<max(count, 0) {
      guard skip(1, of: 8), position < bytes.count else { return false }
      guard skip(1 + Int(bytes[position]) / 8, of: 8) else { return false }
    }
    return true
  }

  private mutating func readExtension() -> Bool {
    guard let subtype = next(), let size = next(), let count = next() else { return false }
    let start = position
    guard skip(count, of: size) else { return false }
    switch subtype {
    case 7, 19: responseSetTexts.append(bytes[start..<position])
    case 13: longNames = bytes[start..<position]
    case 20: encoding = String(decoding: bytes[start..<position], as: UTF8.self)
    default: break
    }
    return true
  }

  private mutating func next() -> Int? {
    guard let word = word(at: position) else { return nil }
    position += 4
    return word
  }

  private func word(at offset: Int) -> Int? {
    guard offset + 4 <= bytes.count else { return nil }
    let word = (0..<4).reduce(UInt32(0)) { word, index in
      word << 8 | UInt32(bytes[isBigEndian ? offset + index : offset + 3 - index])
    }
    return Int(Int32(bitPattern: word))
  }

  /// Steps over so many things; false where the file has not so many.
  private mutating func skip(_ count: Int, of size: Int) -> Bool {
    let (length, isTooLong) = count.multipliedReportingOverflow(by: size)
    guard !isTooLong, length >= 0, length <= bytes.count - position else { return false }
    position += length
    return true
  }
}
