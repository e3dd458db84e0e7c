/// What became of a code when a wave's coders took up a changed codebook.
public struct CodeChange: Sendable, Equatable {
  /// The first wave that was coded by the changed codebook.
  public let wave: String
  /// As it was called before; nil: what it became is new.
  public let code: String?
  /// One code: a rename, or with others that became the same a merge; several: a split;
  /// none: given up.
  public let successors: [String]

  public init(wave: String, code: String?, successors: [String]) {
    (self.wave, self.code, self.successors) = (wave, code, successors)
  }
}

/// What codes of one wave are called in another: renames, merges and splits, wave by wave.
public struct CodeHistory: Sendable, Equatable {
  public let changes: [CodeChange]
  /// In the study's order.
  public let waves: [String]
  /// What each changed code became, per wave.
  private let steps: [[String: Set<String>]]

  /// Waves in the study's order.
  public init(_ changes: [CodeChange], waves: [String]) {
    (self.changes, self.waves) = (changes, waves)
    steps = waves.map { wave in
      var step: [String: Set<String>] = [:]
      for change in changes where change.wave == wave {
        if let code = change.code { step[code, default: []].formUnion(change.successors) }
      }
      return step
    }
  }

  /// What a code of one wave had become by a later one: itself where nothing is said, none
  /// where it was given up.
  public func successors(of code: String, from: String, to: String) -> Set<String> {
    guard let first = waves.firstIndex(of: from), let last = waves.firstIndex(of: to), first < last
    else { return [code] }
    return steps[(first + 1)...last].reduce([code]) { codes, step in
      codes.reduce(into: []) { $0.formUnion(step[$1] ?? [$1]) }
    }
  }

  /// Codes that did not exist before, new after one wave and no later than another.
  public func newCodes(after from: String, through to: String) -> Set<String> {
    guard let first = waves.firstIndex(of: from), let last = waves.firstIndex(of: to), first < last
    else { return [] }
    let later = waves[(first + 1)...last]
    return Set(
      changes.filter { $0.code == nil && later.contains($0.wave) }.flatMap(\.successors))
  }

  /// Themes with the codes that one wave's coders used for them: those listed, and those that
  /// are listed nowhere and all of whose latest successors belong to the theme.
  public func themes(
    _ themes: [Theme], in wave: String, coded codes: [String]
  ) -> [Theme] {
    guard let last = waves.last, !changes.isEmpty else { return themes }
    let listed = Set(themes.flatMap(\.codes))
    return themes.map { theme in
      let older = codes.filter { code in
        let latest = successors(of: code, from: wave, to: last)
        return !listed.contains(code) && !latest.isEmpty && latest.isSubset(of: theme.codes)
      }
      return Theme(name: theme.name, codes: theme.codes + older, construct: theme.construct)
    }
  }
}
