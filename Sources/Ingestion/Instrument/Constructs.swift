internal import Survey

/// Constructs of items, in order of first appearance.  The titles are what people call them, by
/// id, where the study does not say it; where neither does, the id is.
func constructs(
  of items: [Item], _ definition: StudyDefinition, titles: [String: String] = [:]
) -> [Construct] {
  var titles = titles
  for (id, title) in definition.constructTitles { titles[id.value] = title }
  var (order, members) = ([String](), [String: [Int]]())
  for (index, item) in items.enumerated() {
    if members[item.construct] == nil { order.append(item.construct) }
    members[item.construct, default: []].append(index)
  }
  return order.map { id in
    Construct(
      id: id, title: titles[id] ?? id, items: members[id] ?? [],
      isOutcome: id == definition.outcome?.value)
  }
}
