internal import Survey

/// What the study file says of the report's looks, its template files still closed.
struct ThemeDefinition {
  var theme = ReportTheme()
  var templates: [(part: ReportTheme.Part, file: Placed<String>)] = []
}

/// Reads `theme`: `colours`, `dark colours`, `wording` and `templates`; all may be left out.
func readTheme(_ root: YAMLMapping, _ log: FaultLog) -> ThemeDefinition {
  guard let mapping = root.mapping("theme") else { return ThemeDefinition() }
  defer { mapping.finish() }
  var definition = ThemeDefinition()
  definition.theme.light = readColours(mapping, "colours", \.light, log)
  definition.theme.dark = readColours(mapping, "dark colours", \.dark, log)
  definition.theme.wording = readWording(mapping, log)
  definition.templates = readTemplateNames(mapping)
  return definition
}

private func readColours(
  _ theme: YAMLMapping, _ key: String, _ usual: (ReportTheme.Colour) -> String, _ log: FaultLog
) -> [ReportTheme.Colour: String] {
  guard let mapping = theme.mapping(key) else { return [:] }
  defer { mapping.finish() }
  var colours: [ReportTheme.Colour: String] = [:]
  for colour in ReportTheme.Colour.allCases {
    guard let text = mapping.text(colour.rawValue) else { continue }
    if contrast(text.value, "#000000") == nil {
      log.add("\(quoted(text.value)) is no colour", at: text.place, allowed: ["#1f5a92"])
    } else {
      colours[colour] = text.value
    }
  }
  refuseFaintText(colours, usual, at: mapping.place, log)
  return colours
}

/// Words must stand out from what they stand on, by WCAG’s 4.5 to 1.
private func refuseFaintText(
  _ colours: [ReportTheme.Colour: String], _ usual: (ReportTheme.Colour) -> String,
  at place: Place, _ log: FaultLog
) {
  for words in [ReportTheme.Colour.ink, .soft, .accent] {
    for ground in [ReportTheme.Colour.paper, .wash] {
      guard colours[words] != nil || colours[ground] != nil else { continue }
      let (front, back) = (colours[words] ?? usual(words), colours[ground] ?? usual(ground))
      guard let ratio = contrast(front, back), ratio < 4.5 else { continue }
      log.add(
        "\(words.rawValue) \(front) on \(ground.rawValue) \(back) is too faint to read: contrast \(short((ratio * 10).rounded(.down) / 10)) to 1, at least 4.5 is needed",
        at: place)
    }
  }
}

private func readWording(_ theme: YAMLMapping, _ log: FaultLog) -> [String: String] {
  guard let mapping = theme.mapping("wording") else { return [:] }
  defer { mapping.finish() }
  var wording: [String: String] = [:]
  for section in ReportTheme.sections {
    guard let text = mapping.text(section) else { continue }
    if text.value.isEmpty || text.value.count > 60 {
      log.add("a section’s name has 1 to 60 characters", at: text.place)
    }
    wording[section] = text.value
  }
  return wording
}

private func readTemplateNames(
  _ theme: YAMLMapping
) -> [(part: ReportTheme.Part, file: Placed<String>)] {
  guard let mapping = theme.mapping("templates") else { return [] }
  defer { mapping.finish() }
  return ReportTheme.Part.allCases.compactMap { part in
    mapping.text(part.rawValue).map { (part, $0) }
  }
}
