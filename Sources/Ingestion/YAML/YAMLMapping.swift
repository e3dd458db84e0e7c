/// A mapping of the study file, its keys asked for by name.
///
/// What is asked for is what is known: ``finish()`` makes every other key a fault
/// that names the nearest one.  Every answer of the wrong kind is a fault, too.
final class YAMLMapping {
  let place: Place
  let log: FaultLog
  private let entries: [YAMLEntry]
  private var asked: [String] = []

  init(_ entries: [YAMLEntry], at place: Place, log: FaultLog) {
    (self.entries, self.place, self.log) = (entries, place, log)
  }

  /// nil, with a fault, where the value is no mapping.
  convenience init?(_ value: YAMLValue, log: FaultLog) {
    guard case .mapping(let entries, let place) = value else {
      log.add("a mapping must stand here, not \(value.kind)", at: value.place)
      return nil
    }
    self.init(entries, at: place, log: log)
  }

  /// The value of a key; nil where the study does not give it.
  func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    return entries.first { $0.key.value == key }?.value
  }

  func text(_ key: String) -> Placed<String>? {
    guard let value = value(key) else { return nil }
    return text(value, of: key)
  }

  /// The text of a key that must be there and not be blank.
  func requiredText(_ key: String) -> Placed<String>? {
    guard let value = value(key) else {
      log.add("\(quoted(key)) is missing", at: place)
      return nil
    }
    guard let text = text(value, of: key) else { return nil }
    if text.value.isEmpty { log.add("\(quoted(key)) is blank", at: text.place) }
    return text.value.isEmpty ? nil : text
  }

  /// A list of texts; one text alone stands for a list of one.
  func texts(_ key: String) -> [Placed<String>]? {
    guard let value = value(key) else { return nil }
    switch value {
    case .text(let text): return [text]
    case .list(let values, _): return values.compactMap { text($0, of: key) }
    case .mapping:
      log.add("\(quoted(key)) must be a list, not a mapping", at: value.place)
      return nil
    }
  }

  func mapping(_ key: String) -> YAMLMapping? {
    value(key).flatMap { YAMLMapping($0, log: log) }
  }

  /// The mappings of a list; empty where the key is not there.
  func mappings(_ key: String) -> [YAMLMapping] {
    guard let value = value(key) else { return [] }
    guard case .list(let values, _) = value else {
      log.add("\(quoted(key)) must be a list, not \(value.kind)", at: value.place)
      return []
    }
    return values.compactMap { YAMLMapping($0, log: log) }
  }

  /// All entries, where the study chooses the keys.
  func everyEntry() -> [YAMLEntry] {
    asked.append(contentsOf: entries.map(\.key.value))
    return entries
  }

  /// Texts of the keys that begin with a prefix, by the rest of the key.
  func texts(prefix: String) -> [(rest: Placed<String>, text: Placed<String>)] {
    entries.filter { $0.key.value.hasPrefix(prefix) }.compactMap { entry in
      asked.append(entry.key.value)
      let rest = entry.key.map { normalised(String($0.dropFirst(prefix.count))) }
      return text(entry.value, of: entry.key.value).map { (rest, $0) }
    }
  }

  /// The keys that begin with a prefix, without it.
  func keys(prefix: String) -> [Placed<String>] {
    entries.map(\.key).filter { $0.value.hasPrefix(prefix) }.map { key in
      key.map { normalised(String($0.dropFirst(prefix.count))) }
    }
  }

  /// Refuses the keys that nobody asked for.
  func finish() {
    let known = Set(asked)
    for entry in entries where !known.contains(entry.key.value) {
      log.add(
        "unknown key \(quoted(entry.key.value))", at: entry.key.place,
        allowed: known.sorted(), nearest: nearest(to: entry.key.value, in: known.sorted()))
    }
  }

  private func text(_ value: YAMLValue, of key: String) -> Placed<String>? {
    if case .text(let text) = value { return text }
    log.add("\(quoted(key)) must be a text, not \(value.kind)", at: value.place)
    return nil
  }
}
