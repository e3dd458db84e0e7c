extension ComposedReport {
  /// The same for printers that know neither custom properties nor grids, and draw by no style
  /// sheet but a drawing's own, as WeasyPrint does: the light colours stand in it.
  public func plainPage() throws(ReportError) -> String {
    let style = document.style
    let colours = lightColours(in: style)
    func plain(_ style: String) -> String {
      style.replacing(/var\(--([a-z0-9-]+)\)/) { colours[$0.1] ?? "inherit" }
    }
    var view = document.view
    view["style"] = plain(style + String(decoding: PackageResources.printer_css, as: UTF8.self))
    let drawing = plain(String(decoding: PackageResources.drawing_css, as: UTF8.self)) + edges
    return try render("page", view).replacing(/<svg\b[^>]*>/) { "\($0.0)<style>\(drawing)</style>" }
  }
}

/// What stands at the ends of an axis stands within the drawing, which such printers clip.
private let edges = """
  text[x="0%"] { text-anchor: start; } text[x="100%"] { text-anchor: end; }
  """

/// Custom properties on paper: those that stand before the surroundings are asked for, and where
/// it is light what an organisation has in their place.
private func lightColours(in style: String) -> [Substring: String] {
  let ours = style.prefix(upTo: style.firstRange(of: "@media")?.lowerBound ?? style.endIndex)
  let theirs = style.firstRange(of: "@media print, (prefers-color-scheme: light)").map {
    style[$0.upperBound...].prefix { $0 != "}" }
  }
  return [ours, theirs ?? ""].reduce(into: [:]) { colours, part in
    for match in part.matches(of: /--([a-z0-9-]+): ([^;]+);/) {
      colours[match.1] = String(match.2)
    }
  }
}
