internal import Foundation
internal import Ingestion
internal import Survey
internal import Testing

/// Where files are looked for, and how their absence is told.
@Suite struct StudyFolderTests {
  @Test func aFolderAndItsFileAreTheSameStudy() throws {
    let folder = try SmallStudy().write()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("study.yaml").path
    #expect(try readStudy(at: folder.path) == readStudy(at: file))
    #expect(try readStudy(at: folder.path + "/") == readStudy(at: file))
  }

  @Test func aMissingStudyIsNoInput() throws {
    let faults = try #require(failure { try readStudy(at: "/nowhere/study") })
    #expect(faults.exitCode == .noInput && faults.exitCode.rawValue == 66)
    #expect(faults.description == "/nowhere/study:1:1: there is no such study")
  }

  @Test func aMissingFileIsNoInputAtItsName() throws {
    let faults = try #require(failure { try SmallStudy().with("w1.csv", nil).read() })
    #expect(faults.exitCode == .noInput)
    #expect(faults.description == "study.yaml:4:25: there is no file “w1.csv”")
  }

  @Test func badDataIs65() throws {
    let faults = try #require(failure { try SmallStudy().adding("x: 1\n").read() })
    #expect(faults.exitCode == .badData && faults.exitCode.rawValue == 65)
  }

  @Test(arguments: ["../other.csv", "a/../../other.csv", "link.csv"])
  func pathsStayInTheFolder(_ path: String) throws {
    let folder = try SmallStudy().replacing("w1.csv", path).write()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outside = folder.deletingLastPathComponent().appendingPathComponent("other.csv")
    try Data("rank,q1,q2\nPC,Agree,Agree\n".utf8).write(to: outside)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("link.csv"), withDestinationURL: outside)
    let faults = try #require(failure { try readStudy(at: folder.path) })
    #expect(faults.description.contains("leaves the study's folder"))
  }

  @Test func anAbsolutePathMayLeaveTheFolder() throws {
    let other = try SmallStudy().write()
    defer { try? FileManager.default.removeItem(at: other) }
    let path = other.appendingPathComponent("w1.csv").path
    #expect(try SmallStudy().replacing("w1.csv", path).read().waves.count == 1)
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try SmallStudy().replacing("w1.csv", "sub").write()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("sub"), withIntermediateDirectories: false)
    let faults = try #require(failure { try readStudy(at: folder.path) })
    #expect(faults.description == "study.yaml:4:25: “sub” is not a file")
  }

  @Test func aDeviceIsNoFile() throws {
    let faults = try SmallStudy().replacing("w1.csv", "/dev/zero").faults()
    #expect(faults == ["study.yaml:4:25: “/dev/zero” is not a file"])
  }

  @Test func inputsAreHashedAsRead() throws {
    let inputs = try SmallStudy().read().inputs
    // printf … | sha256sum
    let expected = "f59c2202191a458dde2ffbe4749748e99141af9a18d32a1c32040715a4f2835d"
    #expect(inputs.map(\.path) == ["study.yaml", "w1.csv", "codebook.csv"])
    #expect(inputs[1].bytes == 57 && inputs[1].sha256 == expected)
  }

  private func failure(_ body: () throws -> SurveyData) -> StudyFaults? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? StudyFaults
    }
  }
}
