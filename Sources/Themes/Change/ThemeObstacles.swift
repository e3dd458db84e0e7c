internal import Survey

/// Why a theme's codes of two waves do not speak of the same thing.
///
/// A theme can be compared where all that its codes became is in it, nothing came into it from
/// elsewhere, and none of its codes is new or was given up.  A code split within one theme, or
/// renamed, or merged with others of the theme, is no obstacle.
struct ThemeObstacles {
  /// What each code of the earlier wave had become by the later.
  private let carried: [(code: String, to: Set<String>)]
  private let new: Set<String>
  private let waves: (from: String, to: String)

  /// From the codes that the coders of each wave used.
  init(_ history: CodeHistory, from: (wave: String, codes: [String]), to: (String, [String])) {
    carried = from.codes.sorted().map {
      ($0, history.successors(of: $0, from: from.wave, to: to.0))
    }
    new = history.newCodes(after: from.wave, through: to.0).intersection(to.1)
    waves = (from.wave, to.0)
  }

  /// A theme's codes as each wave has them.
  func obstacles(earlier: Theme, later: Theme) -> [String] {
    let (before, after) = (Set(earlier.codes), Set(later.codes))
    let moved = carried.compactMap { code, became -> String? in
      let stays = became.intersection(after)
      if before.contains(code), became.isEmpty { return "“\(code)” was given up" }
      if before.contains(code), stays.isEmpty { return "“\(code)” went to another theme" }
      if !before.contains(code), !stays.isEmpty { return "“\(code)” was in another theme" }
      return stays.isEmpty || stays == became ? nil : "“\(code)” was split between themes"
    }
    return moved + new.intersection(after).sorted().map { "“\($0)” is new in \(waves.to)" }
  }
}
