internal import Statistics
internal import Weighting

/// Groups of respondents who share a level, a cell of the margins and a stratum, or a
/// sampling unit where those were drawn; numbered as they are met.
struct DomainAtoms: Sendable {
  private(set) var level: [Int] = []
  /// 0 where there are no margins.
  private(set) var cell: [Int] = []
  /// Stratum, or sampling unit.
  private(set) var group: [Int] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let level: Int
    let cell: Int32
    let group: Int32
  }

  var count: Int { level.count }

  /// The atom of everybody whose level is known, in the order of `domains`; `groups` are
  /// respondents' strata or sampling units.
  mutating func number(
    _ domains: DomainRows, _ people: WeightedRows, groups: [Int32]
  ) -> [Int] {
    var atoms: [Int] = []
    atoms.reserveCapacity(domains.known.count)
    var (last, lastNumber) = (Key?.none, 0)
    for (level, block) in domains.blocks.enumerated() {
      for row in domains.order[block] {
        let place = row - people.rows.lowerBound
        let cell = people.cells.isEmpty ? 0 : people.cells[place]
        let key = Key(level: level, cell: cell, group: groups[place])
        if key != last { (last, lastNumber) = (key, number(key)) }
        atoms.append(lastNumber)
      }
    }
    return atoms
  }

  private mutating func number(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = count
    level.append(key.level)
    cell.append(Int(key.cell))
    group.append(Int(key.group))
    return count - 1
  }
}
