internal import Disclosure
internal import Report

/// The fixture's report for one audience, made once for all tests that read it.
struct Rendering {
  let content: ReportContent
  let page: String
  let files: [(name: String, csv: String)]
  /// Vega-Lite specifications.
  let charts: [(name: String, content: String)]

  private static let analyst = Result { try Rendering(.analyst) }
  private static let partner = Result { try Rendering(.partner) }
  private static let published = Result { try Rendering(.public) }

  private init(_ audience: Audience) throws {
    content = Fixture(audience: audience).content
    let report = try ComposedReport(content)
    (page, charts) = (try report.page(), try report.charts())
    files = ReportTables(content).csvFiles
  }

  static func of(_ audience: Audience) throws -> Rendering {
    switch audience {
    case .analyst: try analyst.get()
    case .partner: try partner.get()
    case .public: try published.get()
    }
  }

  func file(_ name: String) -> String? { files.first { $0.name == name }?.csv }
}

func renderPage(_ content: ReportContent) throws -> String { try ComposedReport(content).page() }
