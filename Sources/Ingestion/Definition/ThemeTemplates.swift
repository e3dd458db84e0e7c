internal import Mustache
internal import Survey

extension StudyReading {
  /// The report's looks, every template read and tried.
  func readThemeFiles() -> ReportTheme {
    var theme = definition.theme.theme
    for (part, file) in definition.theme.templates {
      guard let input = folder.load(file) else { continue }
      theme.templates[part] = template(input)
    }
    return theme
  }

  /// nil, with a fault where it stands, of a text that is no template.
  private func template(_ input: InputText) -> ReportTheme.Template? {
    let start = Place(file: input.name, line: 1, column: 1)
    guard input.bytes.count <= templateLimit else {
      log.add("a template has at most 64 KB", at: start)
      return nil
    }
    let text = String(decoding: input.bytes, as: UTF8.self)
    do {
      _ = try MustacheTemplate(string: text)
      return ReportTheme.Template(path: input.name, text: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(
        file: input.name, line: error.context.lineNumber, column: error.context.columnNumber)
      log.add("this is no template: \(reason(error.error))", at: place)
    } catch {
      log.add("this is no template", at: start)
    }
    return nil
  }
}

private let templateLimit = 65_536

private func reason(_ error: any Error) -> String {
  switch error as? MustacheTemplate.Error {
  case .sectionCloseNameIncorrect: "a section is closed by another name than it was opened by"
  case .unfinishedName: "a name is not closed by }}"
  case .expectedSectionEnd: "a section is not closed"
  // The parser's own error for a text that ends too early is not public.
  default: "\(error)" == "overflow" ? "it ends inside {{ }}" : "\(error)"
  }
}
