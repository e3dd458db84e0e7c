internal import Disclosure
internal import Foundation
internal import Provenance
@testable internal import Report
internal import Testing

@Suite struct PageTests {
  @Test("is one document under 1.5 MB", arguments: Audience.allCases)
  func size(_ audience: Audience) throws {
    let page = try Rendering.of(audience).page
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.utf8.count < 1_500_000)
    if let folder = ProcessInfo.processInfo.environment["CANVASS_WRITE_PAGE"] {
      let path = "\(folder)/\(audience.rawValue).html"
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test("asks nothing of the network")
  func isSelfContained() throws {
    let page = try Rendering.of(.analyst).page
    #expect(page.contains("default-src 'none'"))
    for forbidden in ["http:", "https:", "<link", "<img", "url(", "@import", " style=", " onclick"]
    {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test(
    "admits its style sheet and its script by their hashes, and no other",
    arguments: [
      ("<style>", "</style>", "style-src"), ("<script>", "</script>", "script-src"),
    ])
  func policy(_ start: String, _ end: String, _ directive: String) throws {
    let page = try Rendering.of(.analyst).page
    let from = try #require(page.range(of: start)?.upperBound)
    let to = try #require(page.range(of: end, range: from..<page.endIndex)?.lowerBound)
    let hex = sha256(page[from..<to].utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { offset in
      UInt8(hex.dropFirst(offset).prefix(2), radix: 16)
    }
    let hash = "sha256-" + Data(bytes).base64EncodedString()
    #expect(page.contains("\(directive) '\(hash)';"))
    #expect(page.components(separatedBy: start).count == 2)
  }

  @Test("links only to what is there, and names nothing twice")
  func anchors() throws {
    let page = try Rendering.of(.analyst).page
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.1))) }
  }

  @Test("prints the marking, and says who may read it", arguments: Audience.allCases)
  func handling(_ audience: Audience) throws {
    let page = try Rendering.of(audience).page
    #expect(page.contains(">OFFICIAL<"))
    #expect(page.contains("may not leave the machine") == (audience == .analyst))
    #expect(page.contains("Viewer: A. Contractor") == (audience == .partner))
  }

  @Test("leaves out what the study does not have")
  func thinStudy() throws {
    let thin = Fixture(waves: ["2018"], hasInterviews: false, hasPilots: false)
    let page = try renderPage(thin.content)
    for section in ["pilots", "challenges", "change"] {
      #expect(!page.contains("<section id=\"\(section)\""))
    }
    #expect(page.contains("<section id=\"scores\""))
  }

  @Test("is the same page every time")
  func determinism() throws {
    let first = try Rendering.of(.analyst)
    let second = try renderPage(first.content)
    #expect(first.page == second)
  }
}
