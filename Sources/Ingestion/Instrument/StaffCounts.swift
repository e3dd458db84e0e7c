internal import Survey

/// Staff in post as the population file counts them, by segment and level or by
/// combinations of them.
struct StaffCounts {
  private var counts: [[String]: [[String]: Int]] = [:]

  /// Counts per segment's name and level's; combinations by their crossing.
  var byName: [String: [String: Int]] {
    var named: [String: [String: Int]] = [:]
    for (ids, levels) in counts {
      for (level, staff) in levels {
        named[Population.crossing(ids), default: [:]][Population.crossing(level)] = staff
      }
    }
    return named
  }

  /// False where the level has a count already.
  mutating func add(_ staff: Int, at levels: [String], of ids: [String]) -> Bool {
    counts[ids, default: [:]].updateValue(staff, forKey: levels) == nil
  }

  /// Counts by one segment what only combinations count, by summing them.
  ///
  /// - Returns: what a segment's own counts and those of its combinations disagree about.
  mutating func addMargins() -> [String] {
    var doubts: [String] = []
    for ids in counts.keys.filter({ $0.count > 1 }).sorted(by: { $0.joined() < $1.joined() }) {
      for (place, id) in ids.enumerated() {
        var sums: [[String]: Int] = [:]
        for (levels, staff) in counts[ids] ?? [:] { sums[[levels[place]], default: 0] += staff }
        let own = counts[[id]] ?? sums
        counts[[id]] = own
        let levels = Set(own.keys).union(sums.keys).sorted { $0[0] < $1[0] }
        for level in levels where own[level, default: 0] != sums[level, default: 0] {
          doubts.append(
            """
            \(quoted(level[0])) of \(quoted(id)) is counted as \(own[level, default: 0]), and as \
            \(sums[level, default: 0]) over \(quoted(Population.crossing(ids)))
            """)
        }
      }
    }
    return doubts
  }
}
