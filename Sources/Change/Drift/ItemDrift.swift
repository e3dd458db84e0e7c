internal import Survey

/// Items whose wording the codebook gives otherwise for the later wave.
func wordingDrift(_ pair: WavePair) -> [Drift] {
  pair.shared.compactMap { index in
    let (item, to) = (pair.items[index], pair.later.id)
    guard item.wording(in: pair.earlier.id) != item.wording(in: to) else { return nil }
    return pair.drift(.wording, [index], "\(item.id) was reworded for \(to)")
  }
}

/// Items that are new or gone, and columns that are new, look like items and are in no codebook.
func itemDrift(_ pair: WavePair) -> [Drift] {
  pair.items.indices.compactMap { index in
    let (id, to) = (pair.items[index].id, pair.later.id)
    switch (pair.earlier.answers[index] != nil, pair.later.answers[index] != nil) {
    case (false, true): return pair.drift(.items, [index], "\(id) was first asked in \(to)")
    case (true, false): return pair.drift(.items, [index], "\(id) was no longer asked in \(to)")
    case (true, true), (false, false): return nil
    }
  } + newColumns(pair)
}

private func newColumns(_ pair: WavePair) -> [Drift] {
  guard let first = pair.export(pair.earlier), let second = pair.export(pair.later) else {
    return []
  }
  return second.unlisted.filter { first.columnNames.isDisjoint(with: $0.names) }.map { column in
    pair.drift(
      .items, [],
      "column “\(column.title)” of \(pair.later.id) is answered on \(column.scale) and in no codebook"
    )
  }
}
