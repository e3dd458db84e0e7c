internal import Survey

/// Items whose columns stand elsewhere among those that both waves asked, and answer options
/// that are declared in another order.
///
/// The fewest items that, taken out, leave the others in one order are those that moved: all
/// but a longest common subsequence.
func orderDrift(_ pair: WavePair) -> [Drift] {
  let held = pair.shared.compactMap { index in pair.held(index).map { (index, $0) } }
  let before = held.sorted { ($0.1.earlier.column, $0.0) < ($1.1.earlier.column, $1.0) }.map(\.0)
  let after = held.sorted { ($0.1.later.column, $0.0) < ($1.1.later.column, $1.0) }.map(\.0)
  let stayed = Set(longestCommonOrder(before, after))
  let moved = before.filter { !stayed.contains($0) }
  return moves(moved, before, after, pair) + optionDrift(pair)
}

private func moves(
  _ moved: [Int], _ before: [Int], _ after: [Int], _ pair: WavePair
) -> [Drift] {
  guard moved.count * 2 <= before.count else {
    return [
      pair.drift(
        .order, moved,
        "items stand in quite another order in \(pair.later.id): \(moved.count) of \(before.count) moved"
      )
    ]
  }
  func place(_ item: Int, _ order: [Int]) -> String {
    guard let place = order.firstIndex(of: item), place > 0 else { return "first" }
    return "after \(pair.items[order[place - 1]].id)"
  }
  return moved.map { item in
    let (now, was) = (place(item, after), place(item, before))
    return pair.drift(
      .order, [item],
      "\(pair.items[item].id) stands \(now) in \(pair.later.id), \(was) in \(pair.earlier.id)")
  }
}

/// Options in another order that kept their codes; codes that changed are the labels' drift.
private func optionDrift(_ pair: WavePair) -> [Drift] {
  let found = pair.shared.filter { index in
    guard let held = pair.held(index) else { return false }
    let (was, now) = (held.earlier.options, held.later.options)
    let common = Set(was).intersection(now)
    return was.filter(common.contains) != now.filter(common.contains)
  }
  return pair.grouped(
    .order,
    found.map {
      Saying(item: $0, text: "answer options stand in another order in \(pair.later.id)")
    })
}

extension AskedItem {
  /// Code and label of each option, in the order declared.
  fileprivate var options: [String] {
    declared.compactMap { entry in entry.label.map { "\(entry.code)\0\($0)" } }
  }
}

/// A longest sequence that stands in both of two orders of the same things; the one that ends
/// earliest in `second`.  O(n log n): the longest rising run of places.
///
/// Source: Fredman (1975), doi:10.1016/0012-365X(75)90103-X.
func longestCommonOrder(_ first: [Int], _ second: [Int]) -> [Int] {
  let places = Dictionary(uniqueKeysWithValues: second.enumerated().map { ($1, $0) })
  var (tails, before) = ([Int](), [Int: Int]())
  for item in first {
    let place = places[item] ?? 0
    let length = tails.partitioningIndex { (places[$0] ?? 0) >= place }
    if length > 0 { before[item] = tails[length - 1] }
    if length == tails.count { tails.append(item) } else { tails[length] = item }
  }
  var (sequence, next) = ([Int](), tails.last)
  while let item = next {
    sequence.append(item)
    next = before[item]
  }
  return sequence.reversed()
}

extension [Int] {
  /// The first index whose element is of the second part, which stands behind the first.
  fileprivate func partitioningIndex(where isSecond: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
