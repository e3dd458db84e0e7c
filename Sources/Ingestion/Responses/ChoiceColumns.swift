internal import Survey

extension WaveReader {
  /// The columns of a set; nil where the wave did not ask it, or, with faults, where they
  /// cannot be had.
  func choiceReading(_ book: ChoiceBook) -> ChoiceReading? {
    let wave = file.wave.id.value
    let columns: ChoiceReading.Columns?
    switch book.definition.source(in: wave) {
    case .unasked: columns = nil
    case .ticks(let names, _): columns = named(names, book)
    case .answers(let names, _):
      columns = answers(names.compactMap { asked($0, book) }, book, separator: nil)
    case .column(let name):
      columns = grouped(name, book) ?? single(name, book)
    }
    return columns.map {
      ChoiceReading(book: book, columns: $0, wave: wave, header: file.header, context: context)
    }
  }

  private func asked(_ name: Placed<String>, _ book: ChoiceBook) -> Int? {
    column(name.value, for: "choices \(quoted(book.definition.id.value))")
  }

  /// A column per option, as the study lists them.
  private func named(_ names: [Placed<String>?], _ book: ChoiceBook) -> ChoiceReading.Columns {
    let columns = names.map { name in name.flatMap { asked($0, book) } }
    let labels = OptionLabels(columns.compactMap(\.self).map { file.header.columns[$0] }, stem: nil)
    var next = 0
    var options: [ChoiceReading.Option] = []
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      defer { next += 1 }
      guard book.isOpen || index < book.options.count else { continue }
      let isDeclared = !book.isOpen && index < book.options.count
      options.append(
        option(
          column, book, label: isDeclared ? book.options[index] : labels.labels[next],
          isNamed: isDeclared, index: isDeclared ? index : nil))
    }
    return .ticks(options)
  }

  /// The columns that the export itself has under a question's name; nil where it has none, or
  /// the study says how the cells of one column are parted.
  private func grouped(_ name: Placed<String>, _ book: ChoiceBook) -> ChoiceReading.Columns? {
    guard book.definition.separator(in: file.wave.id.value) == nil,
      let group = OptionGroup.all(of: file).first(where: { $0.isCalled(name.value) })
    else { return nil }
    for column in group.columns { context.notes.use(column, of: file.header) }
    if case .category = group.coding { return answers(group.columns, book, separator: nil) }
    return .ticks(ticks(group, book, at: name.place))
  }

  private func ticks(
    _ group: OptionGroup, _ book: ChoiceBook, at place: Place
  ) -> [ChoiceReading.Option] {
    let facts = group.columns.map { file.header.columns[$0] }
    let indices = optionIndices(group, facts, book, at: place)
    return group.columns.indices.compactMap { position in
      guard book.isOpen || indices[position] != nil else { return nil }
      let index = indices[position]
      return option(
        group.columns[position], book,
        label: index.map { book.options[$0] } ?? group.labels[position], isNamed: true,
        index: index, counted: group.coding.flatMap(countedValue))
    }
  }

  /// Which option each column is, where the study declares them: by what its heading says;
  /// where no heading says any, in their order.
  private func optionIndices(
    _ group: OptionGroup, _ facts: [ExportColumn], _ book: ChoiceBook, at place: Place
  ) -> [Int?] {
    guard !book.isOpen else { return facts.map { _ in nil } }
    let found = zip(group.labels, facts).map { label, facts in
      ([label] + facts.names).compactMap(book.known).first
    }
    if found.allSatisfy({ $0 == nil }), found.count == book.options.count {
      return found.indices.map { $0 }
    }
    for (position, index) in found.enumerated() where index == nil {
      context.log.add(
        Fault(
          at: file.header.text.place(of: file.header.cells[group.columns[position]]),
          "column \(quoted(file.header.title(of: group.columns[position]))) of choices "
            + "\(quoted(book.definition.id.value)) is none of the options; “aliases” may say which",
          allowed: book.options, nearest: nearest(to: group.labels[position], in: book.options)))
    }
    return found
  }

  private func option(
    _ column: Int, _ book: ChoiceBook, label: String, isNamed: Bool, index: Int?,
    counted: String? = nil
  ) -> ChoiceReading.Option {
    let facts = file.header.columns[column]
    let other = book.definition.other?.value
    let writes = isWritten(label, facts) || other.map { normalised($0) == label } ?? false
    if book.tick(label) == false, counted == nil {
      context.log.add(
        "option \(quoted(label)) of choices \(quoted(book.definition.id.value)) cannot be told from "
          + "“not chosen” in a column of its own; name it otherwise under “options”",
        at: file.header.text.place(of: file.header.cells[column]))
    }
    let ticks = TickColumn(column, hidden: hiddenState) { text in
      if let counted {
        if facts.isValue(text, counted) { return ChoiceAnswers.chosen }
      } else if let isTicked = book.tick(text) {
        return isTicked ? ChoiceAnswers.chosen : ChoiceAnswers.notChosen
      } else if text == label || index.map({ book.known(text) == $0 }) ?? false {
        return ChoiceAnswers.chosen
      }
      if let kind = facts.meaning(of: text, book.missingKind) { return kind.rawValue }
      if facts.declaredMissing.contains(text) { return nil }
      return counted != nil ? ChoiceAnswers.notChosen : writes ? ChoiceAnswers.chosen : nil
    }
    return ChoiceReading.Option(
      ticks: attach(ticks, to: column), facts: facts, label: label, isNamed: isNamed, index: index)
  }

  /// A column whose cells hold several answers.
  private func single(_ name: Placed<String>, _ book: ChoiceBook) -> ChoiceReading.Columns? {
    let groups = OptionGroup.all(of: file).map(\.name)
    guard groups.isEmpty || file.header.contains(name.value) else {
      context.log.add(
        "there is no column, and no question of several answers, called \(quoted(name.value)) for "
          + "choices \(quoted(book.definition.id.value)) (\(file.header.text.file)); if wave "
          + "\(printable(file.wave.id.value)) did not ask, its “column:\(printable(file.wave.id.value))” is “-”",
        at: name.place, allowed: groups,
        nearest: nearest(to: name.value, in: groups + file.header.names))
      return nil
    }
    guard let column = asked(name, book) else { return nil }
    var separator = book.definition.separator(in: file.wave.id.value)
    if case .options(let known) = file.header.columns[column].role {
      separator = separator ?? String(known)
    }
    guard let separator, !separator.isEmpty else {
      if separator == nil {
        context.log.add(
          "column \(quoted(name.value)) of choices \(quoted(book.definition.id.value)) holds answers, "
            + "one or several: say in “separator” what parts them", at: name.place)
      }
      return nil
    }
    return answers([column], book, separator: separator)
  }

  /// Columns that hold answers; options that the file labels come first, in its order, where
  /// the study declares none.
  private func answers(
    _ columns: [Int], _ book: ChoiceBook, separator: String?
  ) -> ChoiceReading.Columns {
    var offered: Set<Int> = []
    let facts = columns.map { file.header.columns[$0] }
    if book.isOpen, separator == nil {
      let missing = (file.source as? VariableRows)?.declaredMissing(in: Set(columns)) ?? [:]
      for (column, facts) in zip(columns, facts) {
        for label in facts.labels.map(\.label)
        where !facts.declaredMissing.union(missing[column] ?? []).contains(label)
          && book.missingKind(label) == nil && !label.isEmpty
        {
          if let option = book.option(label) { offered.insert(option) }
        }
      }
    }
    let known = book.options + book.definition.aliases.map(\.text.value)
    let list = separator.map { AnswerList(separator: $0, known: known) }
    return .answers(
      zip(columns, facts).map { column, facts in
        attach(
          AnswerColumn(
            book, facts, list: list, hidden: hiddenState,
            family: "\(file.header.text.file) column \(column) choices", log: context.log),
          to: column)
      }, offered: offered)
  }

  /// What an unquoted empty cell says where the export tells it from `""`.
  private var hiddenState: UInt8 {
    file.form.tellsHiddenFromBlank ? MissingKind.notShown.rawValue : TickColumn.blank
  }
}

private func countedValue(_ coding: ResponseSet.Coding) -> String? {
  if case .dichotomy(let counted) = coding { counted } else { nil }
}

extension ExportColumn {
  /// Whether a text is a value of the file, by its label where it has one.
  fileprivate func isValue(_ text: String, _ code: String) -> Bool {
    if text == code { return true }
    return labels.contains { $0.label == text && ($0.code == code || isSame($0.code, code)) }
      || isSame(text, code)
  }

  private func isSame(_ text: String, _ code: String) -> Bool {
    if let a = number(text), let b = number(code) { return a == b }
    return false
  }
}
