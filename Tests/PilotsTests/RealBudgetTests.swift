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

  /// What was funded, by each city's own rule, is worth no more than what could be, and CBC
  /// agrees.
  @Test(
    "our optimum is never worth less than what the city's rule funded",
    .enabled(if: isPresent, "../shared/data/pabulib is absent"), arguments: cases)
  func official(_ known: Case) throws {
    let (budget, costs, votes) = try Self.read(known.file)
    let selected = try Self.selected(known.file)
    #expect(selected.count == costs.count && selected.contains(true))
    let funded = zip(votes, selected).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let spent = zip(costs, selected).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    #expect(spent <= budget && funded <= known.any)
    let problem = PortfolioProblem(
      PortfolioRules(candidates: costs.count, count: nil, budget: budget), values: votes,
      costs: costs)
    var search = PortfolioSearch(problem.rules, capacity: 1, within: 0, stepLimit: 1_000_000)
    search.run(values: votes, costs: costs)
    let best = try #require(search.shelf.found.first)
    let certificate = try #require(Certificate(problem, chosen: best.pilots))
    #expect(abs(certificate.value - 100 * known.any) < 1e-6)
  }

  /// Whether the city funded each project: the column `selected`.
  private static func selected(_ file: String) throws -> [Bool] {
    let text = try String(contentsOf: folder.appending(path: "\(file).pb"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let projects = lines.drop { $0 != "PROJECTS" }.dropFirst().prefix { $0 != "VOTES" }
    let header = try #require(projects.first).split(separator: ";")
    let column = try #require(header.firstIndex(of: "selected"))
    return projects.dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)[column] == "1"
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
