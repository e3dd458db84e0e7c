internal import Survey

extension Document {
  /// The same in an organisation's colours and words.
  func themed(_ theme: ReportTheme) -> Document {
    var themed = self
    for index in sections.indices {
      if let name = theme.wording[sections[index].id] { themed.sections[index].name = name }
    }
    themed.colours =
      rule(theme.light, where: "print, (prefers-color-scheme: light)")
      + rule(theme.dark, where: "screen and (prefers-color-scheme: dark)")
    return themed
  }
}

/// `@media … { :root { --accent: #1f5a92; } }`, in the order of the colours.
private func rule(_ colours: [ReportTheme.Colour: String], where place: String) -> String {
  let settings = ReportTheme.Colour.allCases.compactMap { colour in
    colours[colour].map { "--\(colour.rawValue): \($0);" }
  }
  guard !settings.isEmpty else { return "" }
  return "@media \(place) { :root { \(settings.joined(separator: " ")) } }\n"
}
