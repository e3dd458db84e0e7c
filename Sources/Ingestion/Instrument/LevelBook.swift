internal import Survey

/// The levels of one segmentation, over all waves.
///
/// With declared levels a text must be one of them; without, every text found is
/// a level, in order of appearance.
final class LevelBook {
  let definition: SegmentDefinition
  private(set) var levels: [String]
  /// Declared levels, aliases and missing words.
  private var fixed = Vocabulary<UInt16>()
  private var found: [String: UInt16] = [:]

  init(_ definition: SegmentDefinition, missing: [MissingWord]) {
    self.definition = definition
    levels = (definition.levels ?? []).map(\.value)
    for (index, level) in levels.enumerated().prefix(Int(Wave.unknownLevel)) {
      fixed.add(level, meaning: UInt16(index))
    }
    for (text, level) in definition.aliases {
      guard let index = isOpen ? grow(level.value) : fixed.meaning(of: level.value) else {
        continue
      }
      fixed.add(text.value, meaning: index)
    }
    for word in missing { fixed.addYielding(word.word.value, meaning: Wave.unknownLevel) }
  }

  /// Whether every text found is a level.
  var isOpen: Bool { definition.levels == nil }

  var segmentation: Segmentation {
    Segmentation(id: definition.id.value, title: definition.title, levels: levels)
  }

  /// The level that a text names, `Wave.unknownLevel` for a missing word, nil for
  /// neither; the text must be normalised.
  func known(_ text: String) -> UInt16? { found[text] ?? fixed.meaning(of: text) }

  /// As ``known(_:)``, a new text becoming a level where levels are not declared.
  func level(_ text: String) -> UInt16? {
    if let level = known(text) { return level }
    return isOpen ? grow(text) : nil
  }

  /// nil where 65,535 levels are taken.
  private func grow(_ text: String) -> UInt16? {
    if let level = found[text] { return level }
    guard levels.count < Int(Wave.unknownLevel) else { return nil }
    found[text] = UInt16(levels.count)
    levels.append(text)
    return found[text]
  }

  /// The fault of a text that is no level.
  func fault(_ text: String, at place: Place) -> Fault {
    let id = quoted(definition.id.value)
    guard !isOpen else {
      return Fault(at: place, "segment \(id) has more than 65,535 levels: is it free text?")
    }
    return Fault(
      at: place, "\(quoted(text)) is not a level of \(id)", allowed: levels,
      nearest: nearest(to: text, in: levels))
  }
}
