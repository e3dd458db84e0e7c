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
    let level: UInt16
    let cell: Int32
    let group: Int32
  }

  var count: Int { level.count }

  /// The atom of each of some respondents.
  mutating func number(_ rows: [Int], _ codes: [UInt16], _ weighted: WeightedWave) -> [Int] {
    let (design, cells) = (weighted.design, weighted.calibration?.cellOfRow)
    var (last, lastNumber) = (Key?.none, 0)
    return rows.map { row in
      let cluster = design.clusterOfUnit[row]
      let key = Key(
        level: codes[row], cell: cells?[row] ?? 0,
        group: design.isUnclustered ? design.stratumOfCluster[row] : cluster)
      if key == last { return lastNumber }
      (last, lastNumber) = (key, number(key))
      return lastNumber
    }
  }

  private mutating func number(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = count
    level.append(Int(key.level))
    cell.append(Int(key.cell))
    group.append(Int(key.group))
    return count - 1
  }
}
