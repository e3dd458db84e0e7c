/// Columns that an export itself calls one question of several answers.
struct OptionGroup {
  /// What the export calls the question.
  let name: String
  let title: String
  /// What is asked; empty where the export does not say it.
  let question: String
  let columns: [Int]
  /// What each column stands for.
  let labels: [String]
  /// As the file declares it; nil: a column per option, known by its heading.
  let coding: ResponseSet.Coding?

  /// Sets that the file declares, then questions whose headings name an option.
  static func all(of file: ResponsesFile) -> [OptionGroup] {
    declared(file) + headed(file.header)
  }

  func isCalled(_ name: String) -> Bool {
    let wanted = normalised(name).lowercased()
    return [self.name, title].contains { !$0.isEmpty && normalised($0).lowercased() == wanted }
      || coding != nil && wanted == "$\(self.name.lowercased())"
  }

  private static func declared(_ file: ResponsesFile) -> [OptionGroup] {
    file.source.responseSets.compactMap { set in
      let columns = set.columns.compactMap { name in
        file.header.names.firstIndex(of: normalised(name))
      }
      guard !columns.isEmpty else { return nil }
      let facts = columns.map { file.header.columns[$0] }
      let title = normalised(set.label)
      return OptionGroup(
        name: set.name, title: title, question: title, columns: columns,
        labels: OptionLabels(facts, stem: nil).labels, coding: set.coding)
    }
  }

  private static func headed(_ header: Header) -> [OptionGroup] {
    var (stems, columns) = ([String](), [String: [Int]]())
    for (index, column) in header.columns.enumerated() {
      guard case .option(let stem) = column.role else { continue }
      if columns[stem] == nil { stems.append(stem) }
      columns[stem, default: []].append(index)
    }
    return stems.map { stem in
      let own = columns[stem] ?? []
      let headings = OptionLabels(own.map { header.columns[$0] }, stem: stem)
      return OptionGroup(
        name: stem, title: "", question: headings.question, columns: own,
        labels: headings.labels, coding: nil)
    }
  }
}
