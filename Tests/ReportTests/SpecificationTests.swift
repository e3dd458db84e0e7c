internal import Disclosure
internal import Foundation
@testable internal import Report
internal import Testing

/// Every chart of the page is also a Vega-Lite specification.
@Suite struct SpecificationTests {
  @Test("each is JSON with a title, a text alternative, the marking and its figures")
  func isWhole() throws {
    let charts = try Rendering.of(.analyst).charts
    #expect(charts.count > 20 && Set(charts.map(\.name)).count == charts.count)
    for chart in charts {
      let specification = try parsed(chart)
      let title = try #require(specification["title"] as? [String: Any])
      #expect((title["text"] as? String)?.isEmpty == false, "\(chart.name)")
      #expect((specification["description"] as? String)?.isEmpty == false, "\(chart.name)")
      #expect((specification["usermeta"] as? [String: Any])?["marking"] as? String == "OFFICIAL")
      #expect(try !values(chart).isEmpty, "\(chart.name)")
    }
  }

  @Test("every kind of chart has a template that is used or can be")
  func templates() throws {
    let names = Set(templateSources.map(\.name))
    for form in ChartForm.allCases { #expect(names.contains(form.template)) }
  }

  @Test("every figure stands in a results file", arguments: Audience.allCases)
  func traced(_ audience: Audience) throws {
    let report = try Rendering.of(audience)
    let written = Set(
      report.files.flatMap { $0.csv.split { $0 == "," || $0 == "\n" }.compactMap { Double($0) } }
        .map(digits))
    let lost = try report.charts.flatMap { chart in
      // The budget is the study's, not a result.
      try values(chart).filter { $0["kind"] as? String != "budget" }.flatMap { row in
        row.filter { !Self.drawn.contains($0.key) }.compactMap { name, value -> String? in
          guard let number = value as? Double, !written.contains(digits(number)) else { return nil }
          return "\(chart.name): \(name) \(number)"
        }
      }
    }
    #expect(lost.isEmpty, "\(lost.prefix(5)) of \(lost.count)")
  }

  /// Where a bar begins and ends, and the place of a thing in its list, are drawn, not found.
  private static let drawn: Set = ["start", "end", "number", "factor", "rank", "place"]

  /// Foundation's JSON reads the last digit of a double its own way.
  private func digits(_ number: Double) -> String { String(format: "%.13g", number) }

  @Test(
    "a study's words stay words", arguments: ["\"}],\"x\":[{", "</script><b>", "\\", "{{values}}"])
  func hostile(_ attack: String) throws {
    let fixture = Fixture(rename: { $0 == "Staff" || $0 == "Tools and systems" ? attack : $0 })
    for chart in try ComposedReport(fixture.content).charts() { _ = try parsed(chart) }
  }

  @Test("an interval holds its estimate, and is drawn from its lower end to its upper")
  func intervals() throws {
    var held = 0
    let charts = try Rendering.of(.analyst).charts
    for chart in charts {
      for row in try values(chart) {
        guard let lower = row["lower"] as? Double, let upper = row["upper"] as? Double,
          let middle = ["value", "share", "median"].compactMap({ row[$0] as? Double }).first
        else { continue }
        #expect(lower <= middle && middle <= upper, "\(chart.name): \(row)")
        held += lower < upper ? 1 : 0
      }
      for (from, to) in spans(in: try parsed(chart)) {
        #expect(Self.ends[from] == to, "\(chart.name): \(from) to \(to)")
      }
    }
    #expect(held > 30)
    #expect(try charts.contains { try spans(in: parsed($0)).contains { $0 == ("lower", "upper") } })
  }

  private static let ends = ["lower": "upper", "from": "to", "start": "end"]

  /// The fields that marks are drawn between.
  private func spans(in part: Any) -> [(String, String)] {
    if let list = part as? [Any] { return list.flatMap(spans) }
    guard let object = part as? [String: Any] else { return [] }
    func field(_ name: String) -> String? { (object[name] as? [String: Any])?["field"] as? String }
    let own = field("x").flatMap { from in field("x2").map { [(from, $0)] } } ?? []
    return own + object.filter { $0.key != "data" }.values.flatMap(spans)
  }

  private func parsed(_ chart: (name: String, content: String)) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(chart.content.utf8)) as? [String: Any])
  }

  private func values(_ chart: (name: String, content: String)) throws -> [[String: Any]] {
    let data = try #require(try parsed(chart)["data"] as? [String: Any])
    return try #require(data["values"] as? [[String: Any]])
  }
}
