/// A picture of figures: drawn in the page, and described so that other tools can draw it.
protocol Chart: Sendable {
  /// HTML and SVG; words are text of the page.
  var markup: Markup { get }
  /// What is drawn, a row per mark: the data of the specification, and the data table of a
  /// figure that has no other.
  var figures: Table { get }
  /// The template of its Vega-Lite specification.
  var form: ChartForm { get }
  /// What its figures span; nil: a tool may choose.
  var axis: Axis? { get }
  /// Whether the drawing prints every figure, so that it needs no table beside it.
  var isTable: Bool { get }
}

extension Chart {
  var axis: Axis? { nil }
  var isTable: Bool { false }
}

/// The kinds of charts, each with a template `chart-<name>.mustache`.
enum ChartForm: String, CaseIterable, Sendable {
  case intervals, dumbbells, shares, themes, answers, ranks, pairs, tornado, outputs
  case heat, together, loadings, growth, frontier, budget
}
