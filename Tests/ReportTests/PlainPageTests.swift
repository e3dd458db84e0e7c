internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// The page for printers without custom properties, grids and style sheets within drawings.
@Suite struct PlainPageTests {
  @Test func coloursStandInEverySheetAndDrawing() throws {
    let report = try ComposedReport(Fixture(audience: .public, segmentCount: 1).content)
    let page = try report.plainPage()
    #expect(!page.contains("var(--") && !page.contains("inherit;fill"))
    let drawings = page.matches(of: /<svg\b[^>]*>(<style>)?/)
    #expect(drawings.count > 100 && drawings.allSatisfy { $0.1 != nil })
    #expect(page.contains(".good-3 { fill: #1f5a92; }") && page.contains("fill: #b45309"))
    let withoutSheets = { (page: String) in page.replacing(/<style>[^<]*<\/style>/, with: "") }
    let body = try withoutSheets(report.page()).split(separator: "<body", maxSplits: 1)
    #expect(withoutSheets(page).split(separator: "<body", maxSplits: 1).last == body.last)
  }

  @Test func anOrganisationsColoursStandInItsPlace() throws {
    var content = Fixture(audience: .public, segmentCount: 1).content
    content.theme.light = [.accent: "#0a6b3d", .ink: "#111111"]
    content.theme.dark = [.accent: "#99ffcc"]
    let page = try ComposedReport(content).plainPage()
    #expect(page.contains("a { color: #0a6b3d;") && page.contains(".dot { fill: #111111; }"))
    #expect(!page.contains("color: #99ffcc;"))
  }
}
