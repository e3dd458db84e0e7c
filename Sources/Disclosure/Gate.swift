internal import Estimation
public import Survey
internal import Themes

/// The one-way gate between what was found and what may be read.
public struct Gate: Sendable {
  public let audience: Audience
  public let threshold: Int
  let rounding: Rounding?
  let codebook: Codebook
  let segmentations: [Segmentation]
  let choiceSets: [ChoiceSet]
  let commentPlan: CommentPlan
  let senior: SeniorStaff?

  /// A gate by the codebook, segmentations and threshold of a study.
  public init(for audience: Audience, of data: SurveyData) {
    (self.audience, threshold, rounding) = (audience, data.threshold, Rounding(audience))
    (codebook, segmentations) = (data.codebook, data.segmentations)
    (choiceSets, senior, commentPlan) = (data.choiceSets, data.senior, data.comments)
  }

  /// Passes one figure with n people behind it, unless the pattern of its table
  /// withholds it.
  func pass<Value: Roundable>(
    _ value: Value, n: Int, isWithheld: Bool, draws: [Double] = []
  ) -> Released<Value> {
    guard audience.isGated else {
      return .shown(.init(value, isSmall: n < threshold, draws: draws))
    }
    if isWithheld || n < threshold { return .suppressed(.tooFew(threshold: threshold)) }
    let shown = rounding.map { value.rounded(by: $0) } ?? value
    return .shown(.init(shown, isSmall: false, draws: draws))
  }
}

extension Release {
  /// Passes everything through the gate.
  public init(_ findings: Findings, through gate: Gate) {
    let patterns = Dictionary(
      uniqueKeysWithValues: findings.waves.map { wave in
        let pattern = SuppressionPattern(
          wave, codebook: gate.codebook, sets: gate.choiceSets,
          segmentations: gate.segmentations, threshold: gate.threshold)
        return (wave.wave, pattern)
      })
    func each<Row>(_ rows: (WaveFindings, SuppressionPattern) -> [Row]) -> [Row] {
      findings.waves.flatMap { wave in patterns[wave.wave].map { rows(wave, $0) } ?? [] }
    }
    audience = gate.audience
    threshold = gate.threshold
    scores = each(gate.scores)
    answers = each(gate.answers)
    missing = each(gate.missing)
    responses = each(gate.responses)
    nonresponse = each { [gate.nonresponse($0, $1)] }
    reliability = findings.waves.flatMap(gate.reliability)
    weighting = findings.waves.compactMap(gate.weighting)
    careless = findings.waves.flatMap(gate.careless)
    sensitivity = findings.waves.flatMap(gate.sensitivity)
    themes = findings.waves.flatMap(gate.themes)
    agreement = findings.waves.flatMap { gate.agreement($0, \.all) }
    pairAgreement = findings.waves.flatMap { gate.agreement($0, \.pairs) }
    codingOverlap = findings.waves.compactMap(gate.codingOverlap)
    codesToMend = findings.waves.flatMap(gate.codesToMend)
    evidence = each(gate.evidence)
    changes = gate.changes(findings.changes, patterns)
    themeChanges = gate.themeChanges(findings.themeChanges)
    ranks = each(gate.ranks)
    quantiles = each(gate.quantiles)
    associations = each(gate.associations)
    structure = findings.waves.compactMap(gate.structure)
    drivers = each(gate.drivers)
    shrunken = each(gate.shrunken)
    climate = each(gate.climate)
    choices = each(gate.choices)
    comments = each { [gate.comments($0, $1)] }.reduce(ReleasedComments(), +)
    themeStructure = gate.themeStructure(findings.waves)
    suppressed = [
      SuppressionCount("scores", scores.map { $0.cell.suppression }),
      SuppressionCount("answer shares", answers.map { $0.cell.suppression }),
      SuppressionCount("missing answers", missing.map { $0.cell.suppression }),
      SuppressionCount("response", responses.map { $0.cell.suppression }),
      SuppressionCount("non-response", nonresponse.flatMap(\.suppressions)),
      SuppressionCount("reliability", reliability.map { $0.cell.suppression }),
      SuppressionCount(
        "careless answers",
        careless.map { $0.cell.suppression } + sensitivity.map { $0.cell.suppression }),
      SuppressionCount("ranks", ranks.map { $0.cell.suppression }),
      SuppressionCount("quartiles", quantiles.map { $0.cell.suppression }),
      SuppressionCount("associations", associations.map { $0.cell.suppression }),
      SuppressionCount("structure", structure.map { $0.cell.suppression }),
      SuppressionCount("themes", themes.map { $0.cell.suppression }),
      SuppressionCount(
        "coder agreement",
        (agreement + pairAgreement).map { $0.cell.suppression }
          + codesToMend.map { $0.cell.suppression }),
      SuppressionCount("changes", changes.map { $0.cell.suppression }),
      SuppressionCount("changes of themes", themeChanges.map { $0.cell.suppression }),
      SuppressionCount("drivers", drivers.map { $0.cell.suppression }),
      SuppressionCount("steadied scores", shrunken.map { $0.cell.suppression }),
      SuppressionCount("climate", climate.map { $0.cell.suppression }),
      SuppressionCount("choices", choices.map { $0.cell.suppression }),
      SuppressionCount("comments", comments.suppressions),
      SuppressionCount("theme structure", themeStructure.suppressions),
    ].filter { $0.cells > 0 }
  }
}

extension SuppressionCount {
  init(_ table: String, _ cells: [Suppression?]) {
    self.init(table: table, withheld: cells.filter { $0 != nil }.count, cells: cells.count)
  }
}
