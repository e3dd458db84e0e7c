import Foundation
import Testing

@testable import Pilots

/// Real projects under real municipal budgets, worth their votes.
///
/// Optima by HiGHS, `Tests/Golden/portfolio.py`.
@Suite struct RealBudgetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let any: Double
    let three: Double?
    let six: Double?

    init(_ file: String, any: Double, three: Double?, six: Double?) {
      (self.file, self.any, self.three, self.six) = (file, any, three, six)
    }
    var testDescription: String { file }
  }

  static let cases = [
    Case("Netherlands_Assen_2024", any: 210, three: 110, six: 179),
    Case("Poland_Czestochowa_2024_Tysiaclecie", any: 1927, three: 985, six: 1366),
    Case("Poland_Gdynia_2020_Cisowa__large", any: 547, three: nil, six: nil),
    Case("Poland_Gdynia_2021_Cisowa__small", any: 1496, three: 1187, six: 1481),
    Case("Poland_Krakow_2019_Nowa_Huta", any: 6467, three: 3101, six: 4309),
    Case("Poland_Warszawa_2022_Rembertow", any: 8007, three: 1752, six: 3161),
    Case("Poland_Warszawa_2024_Rembertow", any: 9569, three: 1773, six: 3241),
    Case("Poland_Warszawa_2026_Wesola", any: 3647, three: 902, six: 1635),
  ]

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/data/pabulib").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  @Test(
    "finds and proves the optimum of real budgets",
    .enabled(if: isPresent, "../shared/data/pabulib is absent"), arguments: cases)
  func optimum(_ known: Case) throws {
    let (budget, costs, votes) = try Self.read(known.file)
    for (count, expected) in [(nil, known.any), (3, known.three), (6, known.six)] {
      var search = PortfolioSearch(
        PortfolioRules(candidates: costs.count, count: count, budget: budget), capacity: 1,
        within: 0, stepLimit: 1_000_000)
      search.run(values: votes, costs: costs)
      #expect(search.isProven)
      #expect(search.shelf.found.first?.value == expected)
    }
  }

  /// Budget, and cost and votes of every project: the second and third columns.
  private static func read(_ file: String) throws -> (Double, [Double], [Double]) {
    let text = try String(contentsOf: folder.appending(path: "\(file).pb"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let budget = try #require(
      lines.first { $0.hasPrefix("budget;") }.flatMap { Double($0.dropFirst(7)) })
    let projects = lines.drop { $0 != "PROJECTS" }.dropFirst(2).prefix { $0 != "VOTES" }
    let fields = projects.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    return (budget, fields.compactMap { Double($0[1]) }, fields.compactMap { Double($0[2]) })
  }
}
