internal import Survey

/// Questions of several answers that an export seems to have, as a proposal writes them.
struct ProposedChoices {
  struct Set {
    var id: String
    let question: String
    /// What the study calls the columns.
    let column: String
    let options: [String]
    let separator: Character?
  }
  private(set) var sets: [Set] = []
  /// Columns that stand in them.
  private(set) var columns: Swift.Set<Int> = []
  /// Words in them that are no answer.
  private(set) var missing: [String: MissingKind] = [:]

  init(_ export: TalliedExport) {
    var seen: Swift.Set<String> = []
    for group in export.groups where seen.insert(group.name.lowercased()).inserted {
      let members = group.columns.map { export.columns[$0] }
      guard group.isProposable(members) else { continue }
      sets.append(
        Set(
          id: group.name, question: group.question, column: group.name,
          options: group.isCategorical ? [] : group.labels, separator: nil))
      columns.formUnion(group.columns)
      for member in members { missing.merge(member.missingTexts) { first, _ in first } }
    }
    for column in export.columns {
      guard let list = column.list, let name = column.reference, !list.isOpen,
        !list.answers.isEmpty
      else { continue }
      let answers = list.answers.filter { knownMissing($0) == nil }
      for answer in list.answers { missing[answer] = knownMissing(answer) }
      sets.append(
        Set(
          id: column.facts.name, question: column.wording, column: name,
          options: sorted(answers, by: number) ?? answers, separator: list.separator))
      columns.insert(column.index)
    }
  }

  /// The same with ids that nothing else has.
  func named(_ names: inout ProposalNames) -> ProposedChoices {
    var copy = self
    for index in sets.indices { copy.sets[index].id = names.id(sets[index].id, else: "choices") }
    return copy
  }

  /// `choices` of the study file; empty where there are none.
  var text: String {
    guard !sets.isEmpty else { return "" }
    return "choices:\n" + sets.map(\.text).joined()
  }
}

extension ProposedChoices.Set {
  fileprivate var text: String {
    let options =
      options.isEmpty
      ? "    # options: what is found\n" : "    options: \(yamlList(options))\n"
    let separator = separator.map { "    separator: \(yamlQuoted(String($0)))\n" } ?? ""
    return """
        - id: \(yamlQuoted(id))  # CONFIRM: a question of which people may choose several answers
          question: \(yamlQuoted(question.isEmpty ? column : question))
          column: \(yamlQuoted(column))

      """ + separator + options
  }
}

extension OptionGroup {
  fileprivate var isCategorical: Bool { coding == .category }

  /// Whether a study that names the group alone reads it without a fault.
  fileprivate func isProposable(_ members: [TalliedColumn]) -> Bool {
    guard !name.isEmpty, name != "-", members.count > 1, members.count <= ChoiceSet.optionLimit,
      !members.contains(where: \.isPersonal)
    else { return false }
    let hasAnswers = members.contains { $0.tally?.isEmpty == false }
    switch coding {
    case .category:
      // Columns that are answered on a scale are items, set or no set.
      return hasAnswers
        && members.allSatisfy { member in
          AnswerLabels(member).map { [.declared, .unknown].contains($0.order) } ?? false
        }
    case .dichotomy: return hasAnswers && areDistinct
    case nil:
      return hasAnswers && areDistinct && labels.allSatisfy { usualTicks[$0.lowercased()] != false }
        && zip(members, labels).allSatisfy { $0.isTicked(as: $1, among: labels) }
        && members.contains { $0.tally?.texts.contains { knownMissing($0) == nil } ?? false }
    }
  }

  private var areDistinct: Bool { Swift.Set(labels.map { $0.lowercased() }).count == labels.count }
}

extension TalliedColumn {
  /// Texts that are no answer.
  fileprivate var missingTexts: [String: MissingKind] {
    var kinds: [String: MissingKind] = [:]
    for text in tally?.texts ?? [] {
      kinds[text] =
        knownMissing(text) ?? (declaredMissing.contains(text) ? .notAnswered : nil)
    }
    return kinds
  }

  /// Whether the column's texts are ticks of an option, as the reader takes them.
  fileprivate func isTicked(as label: String, among labels: [String]) -> Bool {
    guard let tally else { return false }
    if isWritten(label, facts) { return true }
    let (own, others) = (tally.texts.filter { $0 != label }, usualTicks)
    let strange = own.filter { others[$0.lowercased()] == nil && knownMissing($0) == nil }
    let hasTicks = own.count > strange.count && own.contains { others[$0.lowercased()] == true }
    guard !tally.isOpen, let word = strange.first else { return !tally.isOpen }
    return strange.count == 1 && word.contains(where: \.isLetter) && !hasTicks
      && !tally.texts.contains(label) && !labels.contains(word)
  }
}
