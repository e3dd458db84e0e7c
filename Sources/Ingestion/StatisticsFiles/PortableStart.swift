/// The first characters of an SPSS portable file: 200 for people, a table of the character set,
/// and eight that say what the file is.
///
/// Lines have 80 characters; blanks at their ends may be missing.
///
/// Source: PSPP developer's guide, “Portable File Format”.
struct PortableStart {
  /// Where each stands in the file, nil of a blank that is missing, and what it is.
  private var characters: [(place: Int?, byte: UInt8)] = []

  init(_ bytes: [UInt8]) {
    var column = 0
    for (place, byte) in bytes.prefix(1000).enumerated() {
      if byte == 0x0a {
        while column < 80 { append(nil, 0x20, &column) }
        column = 0
      } else if byte != 0x0d {
        append(place, byte, &column)
      }
    }
  }

  var isPortable: Bool {
    guard characters.count >= 464 else { return false }
    return zip(characters[456..<464], "SPSSPORT").allSatisfy { character, letter in
      isLetter(character.byte, letter)
    }
  }

  /// The table, so that a byte that stands for several characters stands for the first: PSPP
  /// gives superscript digits as digits, and ReadStat 1.1 would read every digit as
  /// superscript.  Characters before the 64th are not printed.
  var tablePatches: [Int: UInt8] {
    guard isPortable else { return [:] }
    var (seen, patches) = (Set<UInt8>(), [Int: UInt8]())
    for character in characters[(200 + 64)..<456] {
      if !seen.insert(character.byte).inserted, let place = character.place { patches[place] = 0 }
    }
    return patches
  }

  private mutating func append(_ place: Int?, _ byte: UInt8, _ column: inout Int) {
    characters.append((place, byte))
    column += 1
  }

  /// Whether a byte is a letter in the file's own character set, in which `A` is the 74th.
  private func isLetter(_ byte: UInt8, _ letter: Character) -> Bool {
    let offset = Int(letter.asciiValue ?? 0) - Int(UInt8(ascii: "A"))
    return characters[200 + 74 + offset].byte == byte
  }
}
