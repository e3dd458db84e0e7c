internal import Mustache
internal import Survey

/// What can go wrong when a page is made.
public enum ReportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A template does not parse, or is not there.
  case template(name: String, reason: String)

  public var description: String {
    switch self {
    case .template(let name, let reason): "\(name).mustache: \(reason)"
    }
  }
}

/// A report composed, ready to be written in any form.
public struct ComposedReport {
  let document: Document
  private let library: MustacheLibrary

  /// - Throws: ``ReportError`` of a template that does not parse.
  public init(_ content: ReportContent) throws(ReportError) {
    library = try templates(content.theme)
    document = Report.document(content).namingFigures()
  }

  /// `report.html`: one file that needs no other, no network and, to be read, no script.
  ///
  /// Every text of the study is escaped; no figure is computed here.
  public func page() throws(ReportError) -> String { try render("page", document.view) }

  /// Every chart as a Vega-Lite specification: its name and content.
  ///
  /// Source: Satyanarayan et al. (2017), doi:10.1109/TVCG.2016.2599030.
  public func charts() throws(ReportError) -> [(name: String, content: String)] {
    var charts: [(name: String, content: String)] = []
    for figure in document.figures {
      guard let chart = figure.chart else { continue }
      let view = figure.specification(of: chart, marking: document.marking)
      charts.append(("\(figure.id).vl.json", try render(chart.form.template, view)))
    }
    return charts
  }

  func render(_ name: String, _ view: [String: Any]) throws(ReportError) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      throw .template(name: name, reason: "is missing")
    }
    return text
  }
}

/// Ours, and the study's in their place.
private func templates(_ theme: ReportTheme) throws(ReportError) -> MustacheLibrary {
  var library = MustacheLibrary()
  for (name, bytes) in templateSources {
    let own = ReportTheme.Part(rawValue: name).flatMap { theme.templates[$0]?.text }
    do {
      try library.register(own ?? String(decoding: bytes, as: UTF8.self), named: name)
    } catch {
      throw .template(name: name, reason: "\(error)")
    }
  }
  return library
}
