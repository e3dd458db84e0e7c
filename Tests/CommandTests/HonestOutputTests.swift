internal import Foundation
internal import Testing

/// The reader of reports sees what it is there to see.
@Suite struct HonestOutputTests {
  @Test(
    arguments: [
      ("segments.csv", "level,estimate,n\na,nan,5\n"),
      ("segments.csv", "level,estimate,n\na,-inf,5\n"),
      ("segments.csv", "level,estimate,n\na,-0.0,5\n"),
      ("segments.csv", "level,estimate,n\na,5.5,\n"),
      ("segments.csv", "level,estimate,n\na,5.5,0\n"),
      ("factors.csv", "factor,correlation\n1,0.5\n"),
      ("drivers.csv", "r_squared,share,n,note\n,,,\n"), ("segments.csv", "level,estimate,n\na,5\n"),
    ])
  func aLyingFileIsSeen(_ name: String, _ text: String) throws {
    try expectSeen { try $0.write("out/results/\(name)", text) }
  }

  @Test(arguments: ["NaN", "from -inf", "−0.0 points", "a change of -0", "(nan)"])
  func aLyingPageIsSeen(_ words: String) throws {
    try expectSeen { try $0.write("out/report.html", "<p>A score of \(words)</p>") }
  }

  @Test(arguments: ["−0.4", "20-0", "information", "-0.05", "10 to 0", "Nancy"])
  func anHonestPageIsNoLie(_ words: String) throws {
    let folder = try folder()
    try folder.write("out/report.html", "<style>a{margin:-0}</style><p>\(words)</p>")
    try HonestOutput(folder: folder, name: "out").expectHonest("")
  }

  private func folder() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("out/results"), withIntermediateDirectories: true)
    try folder.write("out/report.html", "<p>0.5</p>")
    try folder.write("out/release.json", "{}")
    return folder
  }

  private func expectSeen(_ lie: (Folder) throws -> Void) throws {
    let folder = try folder()
    try HonestOutput(folder: folder, name: "out").expectHonest("")
    try lie(folder)
    withKnownIssue { try HonestOutput(folder: folder, name: "out").expectHonest("") }
  }
}
