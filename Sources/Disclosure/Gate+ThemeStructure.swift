internal import Estimation
public import Survey
internal import Themes

/// A code's prevalence, after the gate.
public struct ReleasedCode: Sendable, Equatable {
  public let wave: String
  public let code: String
  public let parent: String?
  public let depth: Int
  public let cell: Released<CodePrevalence>
}

public struct ReleasedSeverity: Sendable, Equatable {
  public let wave: String
  public let theme: String
  public let cell: Released<ThemeSeverity>
}

/// Whether groups differ in a theme, after the gate.
public struct ReleasedContrast: Sendable, Equatable {
  public let wave: String
  public let segment: String
  public let theme: String
  public let cell: Released<ThemeContrast>
}

public struct ReleasedCoOccurrence: Sendable, Equatable {
  public let wave: String
  public let kind: CoOccurrence.Kind
  public let first: String
  public let second: String
  public let cell: Released<CoOccurrence>
}

public struct ReleasedGroupMap: Sendable, Equatable {
  public let wave: String
  public let segment: String
  public let cell: Released<GroupMap>
}

public struct ReleasedProposal: Sendable, Equatable {
  public let wave: String
  public let cell: Released<ProposedThemes>
}

public struct ReleasedSaturation: Sendable, Equatable {
  public let wave: String
  public let cell: Released<CodeSaturation>
}

/// What the interviews say beyond prevalence, after the gate.
///
/// What is about all interviews leaves where there are enough of them.
public struct ReleasedThemeStructure: Sendable, Equatable {
  public internal(set) var codes: [ReleasedCode] = []
  public internal(set) var severities: [ReleasedSeverity] = []
  public internal(set) var contrasts: [ReleasedContrast] = []
  public internal(set) var coOccurrences: [ReleasedCoOccurrence] = []
  public internal(set) var maps: [ReleasedGroupMap] = []
  public internal(set) var proposals: [ReleasedProposal] = []
  public internal(set) var saturations: [ReleasedSaturation] = []

  var suppressions: [Suppression?] {
    let single = codes.map { $0.cell.suppression } + severities.map { $0.cell.suppression }
    let crossed = contrasts.map { $0.cell.suppression } + coOccurrences.map { $0.cell.suppression }
    let whole = maps.map { $0.cell.suppression } + proposals.map { $0.cell.suppression }
    return single + crossed + whole + saturations.map { $0.cell.suppression }
  }
}

extension Gate {
  func themeStructure(_ waves: [WaveFindings]) -> ReleasedThemeStructure {
    var released = ReleasedThemeStructure()
    for wave in waves {
      guard let found = wave.themeStructure else { continue }
      released.codes += found.codes.map {
        ReleasedCode(
          wave: $0.wave, code: $0.code, parent: $0.parent, depth: $0.depth,
          cell: pass($0, n: $0.n, isWithheld: false))
      }
      released.severities += found.severities.map {
        ReleasedSeverity(
          wave: $0.wave, theme: $0.theme, cell: pass($0, n: $0.n, isWithheld: false))
      }
      released.coOccurrences += found.coOccurrences.map {
        ReleasedCoOccurrence(
          wave: $0.wave, kind: $0.kind, first: $0.first, second: $0.second,
          cell: pass($0, n: $0.n, isWithheld: false))
      }
      released.proposals +=
        found.proposal.map {
          [ReleasedProposal(wave: $0.wave, cell: pass($0, n: $0.n, isWithheld: false))]
        } ?? []
      released.saturations +=
        found.saturation.map {
          [ReleasedSaturation(wave: $0.wave, cell: pass($0, n: $0.n, isWithheld: false))]
        } ?? []
      addGroups(found, of: wave, to: &released)
    }
    return released
  }

  /// A test or map of groups is made of every group's counts, so that a single withheld group
  /// withholds it: with the others' shares known, a p value or a place gives its counts away.
  private func addGroups(
    _ found: ThemeStructure, of wave: WaveFindings, to released: inout ReleasedThemeStructure
  ) {
    let withheld = Set(withheldInterviewees(wave).map(\.segment))
    released.contrasts += found.contrasts.map {
      ReleasedContrast(
        wave: $0.wave, segment: $0.segment, theme: $0.theme,
        cell: pass($0, n: $0.n, isWithheld: withheld.contains($0.segment)))
    }
    released.maps += found.maps.map {
      ReleasedGroupMap(
        wave: $0.wave, segment: $0.segment,
        cell: pass($0, n: $0.n, isWithheld: withheld.contains($0.segment)))
    }
  }
}
