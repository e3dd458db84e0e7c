internal import Survey

/// When not being shown an item counts as drift, in shares of those who went past it.
enum RoutingRule {
  /// Shown to everybody, where the export tells: not shown to at most so many.
  static let everybody = 0.01
  /// Not to everybody: to so many at least.
  static let some = 0.05
  /// A difference that counts whatever the shares are, and the only one where blanks stand for
  /// what was not shown.
  static let sharp = 0.20
  /// Standard errors of no difference, p = 0.001: more than chance.
  static let errors = 3.29

  fileprivate static let words = """
    not shown to at most 1 % of those who went past the item in one wave and to 5 % or \
    more in the other, or 20 points apart; blanks, where an export does not tell, 20 points \
    apart; and by more than chance (p < 0.001)
    """
}

/// When routing is told, in words.
public let routingRule = RoutingRule.words

/// Items that one wave showed to everybody and the other did not, or to far fewer.
func routingDrift(_ pair: WavePair) -> [Drift] {
  let (before, after) = (Sight(pair.earlier, pair), Sight(pair.later, pair))
  let tells = before.tells && after.tells
  return pair.grouped(
    .routing,
    pair.shared.compactMap { item in
      guard let was = before.share(of: item, tells), let now = after.share(of: item, tells),
        isSharp(was, now, tells)
      else { return nil }
      let fewer = was.share > now.share ? before : after
      let filter = fewer.filter(of: item, tells, pair).map {
        "asked in \(fewer.wave.id) of \($0) alone"
      }
      let what = tells ? "not shown to" : "left blank by"
      return Saying(
        item: item, text: filter ?? "\(what) far more in \(fewer.wave.id)",
        evidence: """
          \(tells ? "not shown" : "blank"): \(percent(was.share)) in \(pair.earlier.id), \
          \(percent(now.share)) in \(pair.later.id)
          """)
    })
}

private func isSharp(_ was: UnseenShare, _ now: UnseenShare, _ tells: Bool) -> Bool {
  let (low, high) = (min(was.share, now.share), max(was.share, now.share))
  let isRouted = tells && low <= RoutingRule.everybody && high >= RoutingRule.some
  guard isRouted || high - low >= RoutingRule.sharp else { return false }
  let pooled = (was.share * was.n + now.share * now.n) / (was.n + now.n)
  let error = (pooled * (1 - pooled) * (1 / was.n + 1 / now.n)).squareRoot()
  return high - low > RoutingRule.errors * error
}

/// Share of n people who did not see an item.
struct UnseenShare {
  let share: Double
  let n: Double
}

/// What one wave's respondents saw.
struct Sight {
  let wave: Wave
  /// Items in the order of the export's columns.
  let order: [Int]
  /// Whether what was not shown is told from what was left blank.
  let tells: Bool
  private let exposures: [Int: Exposure]

  init(_ wave: Wave, _ pair: WavePair) {
    self.wave = wave
    let export = pair.export(wave)
    let columns = pair.items.indices.map { export?.items[$0]?.column ?? $0 }
    order = pair.items.indices.filter { wave.answers[$0] != nil }.sorted {
      (columns[$0], $0) < (columns[$1], $1)
    }
    exposures = Exposure.all(of: wave, in: order)
    tells = export?.tellsHidden == true || exposures.values.contains { $0.notShown > 0 }
  }

  /// nil where nobody went past the item.
  func share(of item: Int, _ tells: Bool) -> UnseenShare? {
    guard let exposure = exposures[item], exposure.past > 0 else { return nil }
    let unseen = exposure.notShown + (tells ? 0 : exposure.blank)
    return UnseenShare(
      share: Double(unseen) / Double(exposure.past), n: Double(exposure.past))
  }

  /// Whether a respondent went past an item, and saw it.
  func past(_ item: Int) -> [Bool] {
    let behind = order.drop { $0 != item }.compactMap { wave.answers[$0] }
    return (0..<wave.respondents).map { row in
      behind.contains { Exposure.isSeen($0[row]) }
    }
  }
}

/// `12.3 %`.
private func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
