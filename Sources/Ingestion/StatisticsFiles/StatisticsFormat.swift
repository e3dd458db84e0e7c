internal import CReadStat

/// A kind of file in which a statistics package keeps its data.
enum StatisticsFormat: String, CaseIterable {
  /// SPSS, plain, compressed and `.zsav`.
  case sav
  /// SPSS portable.
  case por
  /// Stata.
  case dta
  /// SAS.
  case sas7bdat

  /// The format that a name's ending tells; nil where it is another.
  init?(fileName: String) {
    let ending = fileName.lowercased().split(separator: ".").last.map(String.init) ?? ""
    self.init(rawValue: ending == "zsav" ? "sav" : ending)
  }

  /// The format that a file's first bytes tell; nil where they tell none.
  init?(firstBytes bytes: [UInt8]) {
    guard let format = Self.allCases.first(where: { $0.begins(bytes) }) else { return nil }
    self = format
  }

  /// As people call a file of it: `an SPSS file`.
  var title: String {
    switch self {
    case .sav: "an SPSS file"
    case .por: "an SPSS portable file"
    case .dta: "a Stata file"
    case .sas7bdat: "a SAS file"
    }
  }

  func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .sav: bytes.starts(with: "$FL2".utf8) || bytes.starts(with: "$FL3".utf8)
    case .por: PortableStart(bytes).isPortable
    case .dta: bytes.starts(with: "<stata_dta>".utf8) || isOldStata(bytes)
    case .sas7bdat: bytes.count > 32 && Array(bytes[12..<32]) == sasMagic
    }
  }

  /// Has ReadStat read the file that the parser's handlers give.
  func parse(
    _ parser: UnsafeMutablePointer<readstat_parser_t>, for context: UnsafeMutableRawPointer
  ) -> readstat_error_t {
    switch self {
    case .sav: readstat_parse_sav(parser, "", context)
    case .por: readstat_parse_por(parser, "", context)
    case .dta: readstat_parse_dta(parser, "", context)
    case .sas7bdat: readstat_parse_sas7bdat(parser, "", context)
    }
  }
}

/// Versions 104 to 115 begin with their number, the order of bytes and a one.
private func isOldStata(_ bytes: [UInt8]) -> Bool {
  bytes.count > 10 && (104...115).contains(bytes[0]) && (1...2).contains(bytes[1])
    && bytes[2] == 1
}

/// Bytes 12 to 31 of every SAS data set.
private let sasMagic: [UInt8] = [
  0xc2, 0xea, 0x81, 0x60, 0xb3, 0x14, 0x11, 0xcf, 0xbd, 0x92, 0x08, 0x00, 0x09, 0xc7, 0x31, 0x8c,
  0x18, 0x1f, 0x10, 0x11,
]
