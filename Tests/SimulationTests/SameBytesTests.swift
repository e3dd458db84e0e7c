import Foundation
import Simulation
import Testing

@Suite struct SameBytesTests {
  @Test("the shipped study is what the default size and seed write")
  func shipped() throws {
    let standard = try WrittenStudy.standard.get()
    let shipped = try WrittenStudy.shipped.get()
    #expect(standard.names == shipped.names)
    for name in standard.names {
      #expect(standard.files[name] == shipped.files[name], "\(name) differs")
    }
  }

  @Test("another seed asks other people and hears other things")
  func otherSeed() throws {
    let standard = try WrittenStudy.standard.get()
    let other = try WrittenStudy(respondents: 1300, seed: 1)
    for name in ["responses-2018.csv", "responses-2019.csv", "interviews-2018.csv", "truth.json"] {
      #expect(try standard.bytes(name) != other.bytes(name), "\(name) does not depend on the seed")
    }
    #expect(try standard.bytes("codebook.csv") == other.bytes("codebook.csv"))
  }

  @Test("a study of ours may be written over, and nothing is left beside it")
  func again() throws {
    let folder = WrittenStudy.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let study = try SyntheticStudy(respondents: 40, seed: 3)
    try study.write(to: folder)
    let before = try WrittenStudy(at: folder)
    try study.write(to: folder)
    #expect(try WrittenStudy(at: folder).files == before.files)
    let partial = folder.deletingLastPathComponent()
      .appendingPathComponent(".\(folder.lastPathComponent).partial")
    #expect(!FileManager.default.fileExists(atPath: partial.path))
  }

  @Test("every file ends its lines with LF and stands under the size that a clone bears")
  func plainText() throws {
    let standard = try WrittenStudy.standard.get()
    let files = standard.files.values
    #expect(files.allSatisfy { $0.last == UInt8(ascii: "\n") && !$0.contains(13) })
    #expect(files.reduce(0) { $0 + $1.count } < 1_600_000)
  }
}
