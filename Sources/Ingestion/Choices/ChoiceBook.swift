internal import Survey

/// The options of one set, over all waves.
///
/// With declared options a text must be one of them; without, every one found is an option,
/// in order of appearance.
final class ChoiceBook {
  /// What an answer says.
  enum Meaning: Equatable {
    case option(Int)
    case missing(MissingKind)
  }

  let definition: ChoiceDefinition
  private(set) var options: [String]
  private var vocabulary = Vocabulary<Int>()
  private var missing = Vocabulary<MissingKind>()
  /// What stands for a tick in an option's column, and for none.
  private let ticks: [String: Bool]

  init(_ definition: ChoiceDefinition, missing words: [MissingWord]) {
    self.definition = definition
    options = (definition.options ?? []).prefix(ChoiceSet.optionLimit).map(\.value)
    var ticks = usualTicks
    for word in definition.unticked { ticks[word.value.lowercased()] = false }
    for word in definition.ticked { ticks[word.value.lowercased()] = true }
    self.ticks = ticks
    for (index, option) in options.enumerated() { vocabulary.add(option, meaning: index) }
    for word in words { missing.add(word.word.value, meaning: word.kind) }
    for (text, option) in definition.aliases {
      if let index = isOpen ? grow(option.value) : vocabulary.meaning(of: option.value) {
        vocabulary.add(text.value, meaning: index)
      }
    }
  }

  /// Whether every option found is one.
  var isOpen: Bool { definition.options == nil }

  var set: ChoiceSet {
    ChoiceSet(
      id: definition.id.value, question: definition.question, options: options,
      base: definition.base)
  }

  /// The option that a text names, nil where it names none; the text must be normalised.
  func known(_ text: String) -> Int? { vocabulary.meaning(of: text) }

  /// As ``known(_:)``, a new text becoming an option where none are declared; nil where there
  /// are as many as a set may have.
  func option(_ text: String) -> Int? { known(text) ?? (isOpen ? grow(text) : nil) }

  func missingKind(_ text: String) -> MissingKind? { missing.meaning(of: text) }

  /// Whether a text in an option's column is a tick; nil where it is no such word.
  func tick(_ text: String) -> Bool? { ticks[text.lowercased()] }

  private func grow(_ text: String) -> Int? {
    if let index = known(text) { return index }
    guard options.count < ChoiceSet.optionLimit else { return nil }
    options.append(text)
    vocabulary.add(text, meaning: options.count - 1)
    return options.count - 1
  }

  /// The fault of a text that is no option.
  func fault(_ text: String, at place: Place) -> Fault {
    let id = quoted(definition.id.value)
    guard !isOpen else {
      return Fault(
        at: place,
        "choices \(id) have more than \(ChoiceSet.optionLimit) options; name those that count "
          + "under “options”, and under “other” the one for all other texts")
    }
    return Fault(
      at: place,
      "\(quoted(text)) is no option of choices \(id); if people write answers of their own, “other” "
        + "names their option",
      allowed: options, nearest: nearest(to: text, in: options))
  }

  /// Names in the study file that only the files can confirm, where options are not declared.
  func checkNames(_ log: FaultLog) {
    guard isOpen, !options.isEmpty else { return }
    let found = KnownNames("option", options)
    for name in definition.exclusive where known(name.value) == nil { found.check(name, log) }
    if let other = definition.other, known(other.value) == nil { found.check(other, log) }
  }
}

/// Words that tools write for a tick and for none; in small letters.
let usualTicks: [String: Bool] = {
  let ticked = [
    "y", "yes", "1", "1.0", "true", "t", "x", "✓", "✔", "☑", "on", "chosen", "selected", "checked",
    "ticked",
  ]
  let unticked = [
    "n", "no", "0", "0.0", "false", "f", "☐", "off", "not chosen", "not selected", "not checked",
    "not ticked", "unselected", "unchecked", "unticked",
  ]
  return Dictionary(uniqueKeysWithValues: ticked.map { ($0, true) } + unticked.map { ($0, false) })
}()
