internal import Mustache

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

/// `report.html`: one file that needs no other, no network and no script.
///
/// Every text of the study is escaped; no figure is computed here.
public func renderPage(_ content: ReportContent) throws(ReportError) -> String {
  let library = try templates()
  let view = document(content).view
  guard let page = library.render(view, withTemplate: "page") else {
    throw .template(name: "page", reason: "is missing")
  }
  return page
}

private func templates() throws(ReportError) -> MustacheLibrary {
  var library = MustacheLibrary()
  for (name, bytes) in templateSources {
    do {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    } catch {
      throw .template(name: name, reason: "\(error)")
    }
  }
  return library
}

private let templateSources: [(String, [UInt8])] = [
  ("page", PackageResources.page_mustache),
  ("section", PackageResources.section_mustache),
  ("paragraph", PackageResources.paragraph_mustache),
  ("lead", PackageResources.lead_mustache),
  ("points", PackageResources.points_mustache),
  ("facts", PackageResources.facts_mustache),
  ("story", PackageResources.story_mustache),
  ("subheading", PackageResources.subheading_mustache),
  ("figure", PackageResources.figure_mustache),
  ("drawing", PackageResources.drawing_mustache),
  ("more", PackageResources.more_mustache),
  ("definitions", PackageResources.definitions_mustache),
]
