internal import Disclosure
internal import Report
internal import Testing

/// Every figure in a table of the page stands in a results file.
@Suite struct TraceTests {
  @Test("every figure of a table is found in the results", arguments: Audience.allCases)
  func traced(_ audience: Audience) throws {
    let report = try Rendering.of(audience)
    let written = figures(in: report)
    let shown = report.page.matches(of: /data-value="([^"]*)"/).map { String($0.1) }
    #expect(shown.count > 2000)
    let lost = shown.filter { text in Double(text).map { !written.contains($0) } ?? true }
    #expect(lost.isEmpty, "\(lost.prefix(5))")
  }

  @Test("what is printed is the figure, rounded")
  func rounded() throws {
    let page = try Rendering.of(.analyst).page
    let cells = page.matches(of: /data-value="([^"]*)">([0-9,.−]+)/)
    for cell in cells {
      let exact = try #require(Double(String(cell.1)))
      let plain = String(cell.2).filter { $0 != "," }.map { $0 == "−" ? "-" : $0 }
      let printed = try #require(Double(String(plain)))
      let decimals = plain.firstIndex(of: ".").map { plain.count - $0 - 1 } ?? 0
      let half = 0.5 * (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
      #expect(abs(exact - printed) <= half * 1.000001, "\(exact) printed as \(printed)")
    }
  }

  private func figures(in report: Rendering) -> Set<Double> {
    var numbers: Set<Double> = []
    for file in report.files {
      for cell in file.csv.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        if let number = Double(cell) { numbers.insert(number) }
      }
    }
    return numbers
  }
}
