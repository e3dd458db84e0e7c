/// Where a Stata file (versions 117 and later) says that its parts stand.
///
/// Source: Stata's “help dta”, sections 5.2 and 5.10.
struct StataMap {
  /// Bytes that all cases take; nil where the file has no map, or one that makes no sense.
  let caseBytes: Int?

  init(_ bytes: [UInt8]) {
    let start = bytes.prefix(2000).firstRange(of: Array("<map>".utf8))?.upperBound
    let isBigEndian = bytes.prefix(200).firstRange(of: Array("MSF".utf8)) != nil
    guard let start, start + 14 * 8 <= bytes.count, bytes.starts(with: "<stata_dta>".utf8) else {
      caseBytes = nil
      return
    }
    func place(_ entry: Int) -> Int? {
      let word = (0..<8).reduce(UInt64(0)) { word, index in
        let byte = bytes[start + 8 * entry + (isBigEndian ? index : 7 - index)]
        return word << 8 | UInt64(byte)
      }
      return Int(exactly: word).flatMap { $0 <= bytes.count ? $0 : nil }
    }
    let (data, next) = (place(9), place(10))
    let tags = "<data></data>".utf8.count
    caseBytes = data.flatMap { data in next.flatMap { $0 - data >= tags ? $0 - data - tags : nil } }
  }
}
