internal import Survey

extension WaveReader {
  /// Keeps how the export holds the items, for the next wave to be compared with.
  func keepAsked(_ answers: [CodedColumn<UInt8>?]) {
    let items = context.questionnaire.codebook.items
    context.asked.append(
      AskedWave(
        wave: file.wave.id.value,
        items: zip(items, answers).map { item, column in column.flatMap { asked(item, $0) } },
        tellsHidden: file.form.tellsHiddenFromBlank,
        columnNames: Set(file.header.columns.flatMap(\.comparableNames))))
  }

  private func asked(_ item: Item, _ answers: CodedColumn<UInt8>) -> AskedItem? {
    guard let name = item.columns[file.wave.id.value] ?? nil,
      let column = file.header.columns(named: name).first
    else { return nil }
    let vocabulary = answerVocabulary(item.scale, missing: context.definition.missing)
    return AskedItem(
      column: column,
      spellings: answers.distinctTexts.compactMap { text, code, count in
        Answer(code: code).label.map { LabelSpelling(text, label: $0, count: count) }
      },
      declared: file.header.columns[column].labels.map { code, label in
        let answer = vocabulary.meaning(of: label) ?? vocabulary.meaning(of: code)
        return DeclaredLabel(
          code: code, text: label, label: answer.flatMap { Answer(code: $0).label })
      })
  }
}

extension ExportColumn {
  /// What another export may call the same column.
  var comparableNames: [String] { names.filter { !$0.isEmpty }.map { $0.lowercased() } }
}
