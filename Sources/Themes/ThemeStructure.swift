public import Survey

/// What the interviews of one wave say beyond how many mention a theme.
public struct ThemeStructure: Sendable, Equatable {
  public let codes: [CodePrevalence]
  public let severities: [ThemeSeverity]
  public let contrasts: [ThemeContrast]
  public let coOccurrences: [CoOccurrence]
  public let maps: [GroupMap]
  public let proposal: ProposedThemes?
  public let saturation: CodeSaturation?

  public init(_ interviews: Interviews, wave: String, of data: SurveyData) {
    let plan = data.estimation
    let themes = data.codeHistory.themes(data.themes, in: wave, coded: interviews.codes)
    codes = codePrevalences(interviews, wave: wave, confidence: plan.confidence)
    severities = themeSeverities(
      interviews, wave: wave, themes: themes, confidence: plan.confidence,
      replicates: plan.replicates, seed: plan.seed)
    contrasts = themeContrasts(
      interviews, wave: wave, themes: themes, segmentations: data.segmentations)
    coOccurrences = Themes.coOccurrences(interviews, wave: wave, themes: themes)
    maps = groupMaps(interviews, wave: wave, segmentations: data.segmentations)
    proposal = proposedThemes(interviews, wave: wave, seed: plan.seed)
    saturation = codeSaturation(
      interviews, wave: wave, confidence: plan.confidence, orders: plan.replicates,
      seed: plan.seed)
  }
}
