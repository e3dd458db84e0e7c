internal import Survey

@testable internal import Disclosure

/// What an outsider can work out from published counts alone.
///
/// It shares nothing with the protector: for each measure it takes everyone's n, takes
/// the shown levels' n from it, and has what the hidden levels hold together.  A
/// hidden level may then be anything from 0 to that sum.
struct Attack {
  /// Hidden levels whose count is known to be below the threshold, or within too little.
  private(set) var cracked: [String] = []

  init(_ release: Release, levels: [String]) {
    let scores = Dictionary(grouping: release.scores, by: \.measure)
    for (measure, rows) in scores {
      let everyone = rows.first { $0.domain.isEveryone }?.cell.value?.estimate.n
      let shown = rows.filter { !$0.domain.isEveryone }.compactMap { $0.cell.value?.estimate.n }
      crack(measure.id, everyone, shown, levels.count, release.threshold)
    }
    let everyone = release.responses.first { $0.domain.isEveryone }?.cell.value?.n
    let shown = release.responses.filter { !$0.domain.isEveryone }.compactMap { $0.cell.value?.n }
    crack("headcount", everyone, shown, levels.count, release.threshold)
    crackFamilies(release)
    crackSet(release, levels.count)
  }

  /// A set's base is its count of people; who did not answer gives it away, too.
  private mutating func crackSet(_ release: Release, _ levels: Int) {
    let options = Dictionary(grouping: release.choices, by: \.option)
    for (option, rows) in options {
      let everyone = rows.first { $0.domain.isEveryone }?.cell.value?.estimate.n
      let shown = rows.filter { !$0.domain.isEveryone }.compactMap { $0.cell.value?.estimate.n }
      crack("option \(option)", everyone, shown, levels, release.threshold)
    }
    let hidden = Set(
      release.choices.filter { $0.cell.value == nil }.map(\.domain))
    for row in release.missing where row.item == "s" && hidden.contains(row.domain) {
      if row.cell.value != nil { cracked.append("\(row.domain.level): missing answers shown") }
    }
  }

  private mutating func crack(
    _ name: String, _ everyone: Int?, _ shown: [Int], _ levels: Int, _ threshold: Int
  ) {
    guard let everyone else {
      if !shown.isEmpty { cracked.append("\(name): levels without a total") }
      return
    }
    if shown.contains(where: { $0 < threshold }) { cracked.append("\(name): a small level shown") }
    let hidden = levels - shown.count
    guard hidden > 0 else { return }
    let together = everyone - shown.reduce(0, +)
    if hidden == 1 { cracked.append("\(name): one hidden level is the rest") }
    if together < threshold { cracked.append("\(name): hidden levels hold \(together)") }
  }

  /// A hidden item among shown siblings and construct is their difference.
  private mutating func crackFamilies(_ release: Release) {
    let shown = Set(
      release.scores.filter { $0.cell.value != nil }.map { "\($0.domain.level)|\($0.measure.id)" })
    for level in Set(release.scores.map(\.domain.level)) {
      func isShown(_ id: String) -> Bool { shown.contains("\(level)|\(id)") }
      for construct in ["a", "b"] {
        let parts = ["\(construct)1", "\(construct)2", construct].filter(isShown)
        if parts.count == 2 { cracked.append("\(level): \(construct) can be completed") }
      }
      if isShown("index"), !isShown("a") || !isShown("b") {
        cracked.append("\(level): the index gives a construct away")
      }
    }
  }
}
