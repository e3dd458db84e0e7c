internal import Disclosure
internal import Foundation
internal import Report
internal import Testing

@Suite struct PageTests {
  @Test("is one document under 1.5 MB")
  func size() throws {
    let page = try renderPage(Fixture().content)
    #expect(page.utf8.count < 1_500_000)
    #expect(page.hasPrefix("<!doctype html>"))
    if let path = ProcessInfo.processInfo.environment["CANVASS_WRITE_PAGE"] {
      for audience in ["analyst", "partner", "public"] {
        var fixture = Fixture()
        fixture.audience = .init(rawValue: audience) ?? .analyst
        try renderPage(fixture.content).write(
          toFile: "\(path)/\(audience).html", atomically: true, encoding: .utf8)
      }
    }
  }
}
