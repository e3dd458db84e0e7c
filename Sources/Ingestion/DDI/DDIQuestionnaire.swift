internal import Survey

/// The questionnaire that a DDI codebook describes, as far as the study uses it.
///
/// An item is a variable that stands in a group, in a wave's responses, and whose categories are
/// labels of one of the study's scales; the group is its construct.  Codes stand for their
/// categories.  DDI knows no directions: the study lists the items to be `reversed`.  Faults of
/// the codebook as a whole are at the place where the study names it; the notes are what a
/// reader should know, a sentence each.
func ddiQuestionnaire(
  _ input: InputText, named place: Place, _ definition: StudyDefinition,
  _ headers: [(wave: String, header: Header)], log: FaultLog
) -> (Questionnaire, notes: [String]) {
  if definition.reversed == nil {
    log.add(
      "a codebook in DDI tells no directions: list the items where agreeing is bad under “reversed”, [] where there are none",
      at: place)
  }
  guard let codebook = ddiCodebook(input, log: log) else { return (Questionnaire(), []) }
  var draft = DDIDraft(codebook, definition, headers, log)
  for group in codebook.groups { draft.add(group) }
  draft.finish(at: place)
  return (draft.questionnaire, draft.notes)
}

/// A questionnaire in the making.
private struct DDIDraft {
  private let codebook: DDICodebook
  private let definition: StudyDefinition
  private let headers: [(wave: String, header: Header)]
  private let log: FaultLog
  private let scales: [DDIScale]
  private let reversed: Set<String>
  private var items: [Item] = []
  private var places: [Placed<String>] = []
  private var missing: [[MissingWord]] = []
  private var titles: [String: String] = [:]
  private var taken: Set<Int> = []
  private var absent: [String] = []
  private var unscaled: [String] = []

  init(
    _ codebook: DDICodebook, _ definition: StudyDefinition,
    _ headers: [(wave: String, header: Header)], _ log: FaultLog
  ) {
    (self.codebook, self.definition, self.headers) = (codebook, definition, headers)
    self.log = log
    scales = definition.scales.values.sorted { $0.id < $1.id }.map { DDIScale($0) }
    reversed = Set(definition.reversed?.value.map(\.value) ?? [])
  }

  mutating func add(_ group: DDICodebook.Group) {
    for index in group.variables where taken.insert(index).inserted {
      let variable = codebook.variables[index]
      guard headers.contains(where: { $0.header.contains(variable.name) }) else {
        absent.append(variable.name)
        continue
      }
      guard let match = DDIScale.match(variable, among: scales, log) else {
        unscaled.append(variable.name)
        continue
      }
      titles[group.id] = group.title
      add(variable, to: group.id, on: match.scale(for: variable))
    }
  }

  private mutating func add(
    _ variable: DDICodebook.Variable, to construct: String, on scale: Scale
  ) {
    let columns = headers.map { ($0.wave, $0.header.contains(variable.name) ? variable.name : nil) }
    items.append(
      Item(
        id: variable.name, wording: variable.wording.isEmpty ? variable.name : variable.wording,
        scale: scale, construct: construct,
        direction: reversed.contains(variable.name) ? .negative : .positive,
        columns: Dictionary(columns) { first, _ in first }))
    places.append(Placed(value: variable.name, place: variable.place))
    missing.append(variable.missing.flatMap(missingWords))
  }

  /// The category's label and codes, by the study's own words, else by what everybody calls so.
  private func missingWords(_ category: DDICodebook.Category) -> [MissingWord] {
    let texts = [category.label] + category.codes
    let known = Set(texts.map { $0.lowercased() })
    let own = definition.missing.first { known.contains($0.word.value.lowercased()) }?.kind
    let isInapplicable = category.missingType.lowercased().hasPrefix("inap")
    guard
      let kind = own ?? knownMissing(category.label) ?? (isInapplicable ? .notApplicable : nil)
    else {
      log.add(like: category.label, family: "\(codebook.file)\0missing") {
        Fault(
          at: category.place,
          "the codebook declares \(quoted(category.label)) missing; say why under “missing”, by its label or code",
          allowed: MissingKind.allCases.map(\.name))
      }
      return []
    }
    return texts.map {
      MissingWord(word: Placed(value: $0, place: category.place), kind: kind)
    }
  }

  /// Says what only the whole can show.
  func finish(at place: Place) {
    refuseRepeats(places, what: "item", log)
    let constructs = Set(items.map(\.construct))
    for item in places where constructs.contains(item.value) || item.value == "index" {
      log.add(
        "item \(quoted(item.value)) has the name of a group or of the index", at: item.place)
    }
    let known = KnownNames("item", items.map(\.id))
    for name in definition.reversed?.value ?? [] { known.check(name, log) }
    if items.isEmpty, !headers.isEmpty {
      log.add(
        "the codebook has no item: no variable of a group (varGrp) stands in the responses with categories that are labels of a scale; “canvass new --from EXPORT --codebook \(codebook.file)” makes a codebook.csv of it",
        at: place)
    }
  }

  var questionnaire: Questionnaire {
    Questionnaire(
      codebook: Codebook(
        items: items, constructs: constructs(of: items, definition, titles: titles)),
      origins: places.map { "\($0.place.file):\($0.place.line)" },
      constructNames: items.isEmpty ? nil : items.map(\.construct),
      itemNames: items.isEmpty ? nil : items.map(\.id), missing: missing)
  }

  var notes: [String] {
    let loose = codebook.variables.indices.filter { !taken.contains($0) }
    return [
      note(loose.map { codebook.variables[$0].name }, "in no group"),
      note(absent, "in no wave's responses"),
      note(unscaled, "with categories of no scale"),
      codebook.strangers.isEmpty
        ? nil
        : "\(codebook.file): groups name variables that are not described: \(listed(codebook.strangers)).",
    ].compactMap(\.self)
  }

  private func note(_ names: [String], _ reason: String) -> String? {
    guard !names.isEmpty else { return nil }
    return
      "\(codebook.file): left out, \(reason) (\(counted(names.count, "variable"))): \(listed(names))."
  }
}
