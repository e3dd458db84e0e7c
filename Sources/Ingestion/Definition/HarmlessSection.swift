internal import Survey

/// An item, and which of its drift between waves is declared harmless.
struct HarmlessItem {
  let item: Placed<String>
  let kinds: Set<Drift.Kind>
}

/// Reads `harmless`: a list of items, any drift of which is harmless, or a mapping of items to
/// kinds of drift: `{A4: wording, A5: [labels, order]}`.
func readHarmless(_ root: YAMLMapping, _ log: FaultLog) -> [HarmlessItem] {
  guard case .mapping? = root.value("harmless"), let mapping = root.mapping("harmless") else {
    let items = root.texts("harmless") ?? []
    return items.map { HarmlessItem(item: $0, kinds: Set(Drift.Kind.allCases)) }
  }
  return mapping.everyEntry().map { entry in
    let kinds = (mapping.texts(entry.key.value) ?? []).compactMap { readKind($0, log) }
    return HarmlessItem(item: entry.key, kinds: Set(kinds))
  }
}

private func readKind(_ text: Placed<String>, _ log: FaultLog) -> Drift.Kind? {
  if let kind = Drift.Kind(rawValue: text.value) { return kind }
  let known = Drift.Kind.allCases.map(\.rawValue)
  log.add(
    "\(quoted(text.value)) is no kind of drift", at: text.place, allowed: known,
    nearest: nearest(to: text.value, in: known))
  return nil
}

/// Kinds by item; of an item that stands twice, both.
func harmlessDrift(_ items: [HarmlessItem]) -> [String: Set<Drift.Kind>] {
  Dictionary(items.map { ($0.item.value, $0.kinds) }) { $0.union($1) }
}
