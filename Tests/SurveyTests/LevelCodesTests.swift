internal import Survey
internal import TestSupport
internal import Testing

@Suite struct LevelCodesTests {
  /// Levels 0 to `count` − 1 in turn, every seventh not known.
  private func codes(levels count: Int, respondents: Int = 1000) -> [UInt16] {
    (0..<respondents).map { $0 % 7 == 3 ? Wave.unknownLevel : UInt16($0 % count) }
  }

  @Test(arguments: [1, 2, 254, 255, 256, 257, 999])
  func whatGoesInComesOut(_ levels: Int) {
    let wide = codes(levels: levels)
    let narrow = LevelCodes(wide)
    #expect(narrow.count == 1000 && Array(narrow) == wide)
    #expect(narrow.codes(of: 0..<1000) == wide)
    #expect(narrow.codes(of: 17..<503) == Array(wide[17..<503]))
    #expect(Array(narrow[17..<503]) == Array(wide[17..<503]) && narrow[17..<503].startIndex == 17)
    #expect(narrow.codes(of: 40..<40).isEmpty)
  }

  /// 255 levels fit in a byte beside the unknown one, 256 do not.
  @Test(arguments: [(255, 1000), (256, 2000)])
  func aByteEachUpTo255Levels(_ levels: Int, _ bytes: Int) {
    #expect(storedBytes(of: LevelCodes(codes(levels: levels))) == bytes)
  }

  @Test func nobody() {
    for none in [LevelCodes(), [], LevelCodes(repeating: 3, count: 0), LevelCodes([UInt16]())] {
      #expect(none.isEmpty && none == LevelCodes() && none.codes(of: 0..<0).isEmpty)
    }
  }

  @Test func everybodyAlikeTakesNothing() {
    for code in [0, 254, 255, Wave.unknownLevel] {
      let alike = LevelCodes(repeating: code, count: 500)
      #expect(storedBytes(of: alike) == 0)
      #expect(alike == LevelCodes([UInt16](repeating: code, count: 500)))
      #expect(alike.codes(of: 498..<500) == [code, code] && alike[499] == code)
    }
  }

  @Test(arguments: [0, 254, 255, 256, Wave.unknownLevel - 1, Wave.unknownLevel])
  func aCodeMayBeReplacedByAny(_ code: UInt16) {
    for start in [LevelCodes([0, 1, 2]), [0, 300, 2], LevelCodes(repeating: 7, count: 3)] {
      var changed = start
      changed[1] = code
      #expect(Array(changed) == [start[0], code, start[2]] && start != changed)
    }
  }

  @Test func addedCodesStandBehindTheOthers() {
    var codes = LevelCodes(repeating: 2, count: 2)
    for code in [0, Wave.unknownLevel, 255, 254] { codes.append(code) }
    #expect(codes == [2, 2, 0, Wave.unknownLevel, 255, 254])
    #expect(codes != [2, 2, 0, 255, 255, 254])
  }

  @Test func rowsPastTheEndTrap() async {
    await #expect(processExitsWith: .failure) {
      _ = LevelCodes(repeating: 0, count: 3).codes(of: 2..<4)
    }
    await #expect(processExitsWith: .failure) { _ = LevelCodes(repeating: 0, count: 3)[3] }
    await #expect(processExitsWith: .failure) { _ = LevelCodes([0, 1])[2] }
  }
}
