/// Every template by name, as it is shipped: `Templates/<name>.mustache`.
let templateSources: [(name: String, bytes: [UInt8])] =
  [
    ("page", PackageResources.page_mustache),
    ("masthead", PackageResources.masthead_mustache),
    ("colophon", PackageResources.colophon_mustache),
    ("section", PackageResources.section_mustache),
    ("paragraph", PackageResources.paragraph_mustache), ("lead", PackageResources.lead_mustache),
    ("points", PackageResources.points_mustache), ("facts", PackageResources.facts_mustache),
    ("story", PackageResources.story_mustache),
    ("subheading", PackageResources.subheading_mustache),
    ("figure", PackageResources.figure_mustache), ("drawing", PackageResources.drawing_mustache),
    ("views", PackageResources.views_mustache), ("more", PackageResources.more_mustache),
    ("definitions", PackageResources.definitions_mustache),
    ("weighing", PackageResources.weighing_mustache),
    ("chart-head", PackageResources.chart_head_mustache),
  ] + ChartForm.allCases.map { ($0.template, $0.source) }

extension ChartForm {
  /// Of its Vega-Lite specification.
  var template: String { "chart-\(rawValue)" }

  fileprivate var source: [UInt8] {
    switch self {
    case .intervals: PackageResources.chart_intervals_mustache
    case .dumbbells: PackageResources.chart_dumbbells_mustache
    case .shares: PackageResources.chart_shares_mustache
    case .themes: PackageResources.chart_themes_mustache
    case .answers: PackageResources.chart_answers_mustache
    case .ranks: PackageResources.chart_ranks_mustache
    case .pairs: PackageResources.chart_pairs_mustache
    case .tornado: PackageResources.chart_tornado_mustache
    case .outputs: PackageResources.chart_outputs_mustache
    case .heat: PackageResources.chart_heat_mustache
    case .together: PackageResources.chart_together_mustache
    case .loadings: PackageResources.chart_loadings_mustache
    case .growth: PackageResources.chart_growth_mustache
    case .frontier: PackageResources.chart_frontier_mustache
    case .budget: PackageResources.chart_budget_mustache
    }
  }
}

/// What the page runs, in order, each a whole of its own.
let pageScripts: [[UInt8]] = [
  PackageResources.tables_js, PackageResources.views_js, PackageResources.weighing_js,
]
