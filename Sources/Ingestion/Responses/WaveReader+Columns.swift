internal import Survey

extension WaveReader {
  /// The answers to an item; nil where the wave did not ask it.
  func answerColumn(_ index: Int) -> CodedColumn<UInt8>? {
    let item = context.questionnaire.codebook.items[index]
    guard let name = item.columns[file.wave.id.value] ?? nil else { return nil }
    let purpose = "item \(quoted(item.id)) (\(context.questionnaire.origins[index]))"
    guard let column = column(name, for: purpose, mayBeUnasked: true) else { return nil }
    let vocabulary = answerVocabulary(
      item.scale,
      missing: context.questionnaire.missing(of: index, besides: context.definition.missing))
    let missing = context.definition.missing.map(\.word.value)
    let unanswered = Answer(missing: .notAnswered).code
    let (facts, tells) = (file.header.columns[column], file.form.tellsHiddenFromBlank)
    return attach(
      CodedColumn(
        column, of: file.header, substitute: unanswered,
        hidden: tells ? Answer(missing: .notShown).code : nil, log: context.log,
        understand: { text in
          let code = facts.meaning(of: text) { vocabulary.meaning(of: $0) }
          return code ?? (tells && text.isEmpty ? unanswered : nil)
        },
        fault: { text, place in
          if facts.declaredMissing.contains(text) { return undeclared(text, at: place) }
          let known = item.scale.labels + item.scale.aliases.keys.sorted() + missing
          return Fault(
            at: place, "\(quoted(text)) is not a label of \(item.scale.id), nor a missing word",
            allowed: item.scale.labels, nearest: nearest(to: text, in: known))
        }), to: column)
  }

  /// The levels of a segmentation; nil where this wave does not tell.
  func levelColumn(_ book: LevelBook) -> CodedColumn<UInt16>? {
    let id = book.definition.id.value
    guard let name = book.definition.column(in: file.wave.id.value) else { return nil }
    guard !context.interviewSegments.contains(id),
      let column = column(name.value, for: "segment \(quoted(id))", mayBeUnasked: true)
    else { return nil }
    let (facts, tells) = (file.header.columns[column], file.form.tellsHiddenFromBlank)
    return attach(
      CodedColumn(
        column, of: file.header, substitute: Wave.unknownLevel,
        hidden: tells ? Wave.unknownLevel : nil, log: context.log,
        understand: { text in
          if let level = facts.meaning(of: text, book.known) { return level }
          let isMissing = facts.declaredMissing.contains(text) || tells && text.isEmpty
          return isMissing ? Wave.unknownLevel : book.level(facts.synonym(of: text) ?? text)
        }, fault: { book.fault($0, at: $1) }), to: column)
  }

  /// Who the respondents are; nil without ids.
  func personColumn() -> PersonColumn? {
    guard let name = context.definition.respondent(in: file.wave.id.value),
      let column = column(name.value, for: "“respondent”")
    else { return nil }
    return attach(
      PersonColumn(
        column, of: file.header, registry: context.persons, log: context.log), to: column)
  }

  /// Design weights; nil where everybody counts alike.  Squares of weights far from 1 would
  /// leave what numbers can hold.
  func weightColumn() -> CodedColumn<Double>? {
    designColumn(
      context.definition.design.weight, "weight", substitute: 1,
      understand: { text in number(text).flatMap { (1e-12...1e12).contains($0) ? $0 : nil } },
      problem: "is not a weight: a number above 0, from 1e-12 to 1e12")
  }

  /// Strata; nil without.
  func stratumColumn() -> CodedColumn<Int32>? {
    guard let stratum = context.definition.design.stratum else { return nil }
    let book = context.strataBook
    let name = book?.definition.column(in: file.wave.id.value) ?? stratum
    return designColumn(
      name, "stratum", substitute: 0,
      understand: { [context] text in
        guard let book else {
          return context.isMissing(text) ? nil : context.strata.number(of: text)
        }
        return book.level(text).flatMap { $0 == Wave.unknownLevel ? nil : Int32($0) }
      }, problem: "is no stratum; every respondent needs one")
  }

  /// Names of primary sampling units; nil where respondents were sampled singly.
  func clusterColumn() -> CodedColumn<String>? {
    designColumn(
      context.definition.design.cluster, "cluster", substitute: "",
      understand: { [context] text in context.isMissing(text) ? nil : text },
      problem: "is no sampling unit; every respondent needs one")
  }

  private func designColumn<Code>(
    _ name: Placed<String>?, _ key: String, substitute: Code,
    understand: @escaping (String) -> Code?, problem: String
  ) -> CodedColumn<Code>? {
    guard let name, let column = column(name.value, for: "the design's \(key)") else { return nil }
    return attach(
      CodedColumn(
        column, of: file.header, substitute: substitute, log: context.log,
        understand: understand,
        fault: { text, place in Fault(at: place, "\(quoted(text)) \(problem)") }), to: column)
  }
}

/// The fault of a value that the file declares missing without saying why.
func undeclared(_ text: String, at place: Place) -> Fault {
  Fault(
    at: place,
    "the file declares \(quoted(text)) missing; say why under “missing”, by its label or code",
    allowed: MissingKind.allCases.map(\.name))
}
