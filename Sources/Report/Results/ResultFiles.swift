internal import Disclosure

/// The tidy tables of `results/`, one row per estimate; one whose subject the study lacks is
/// left out.
///
/// Suppressed and undefined figures are empty cells.
func resultTables(_ content: ReportContent) -> [(name: String, table: Table)] {
  releasedTables(content.release) + pilotTables(content)
}

/// What the gate let through.
func releasedTables(_ release: Release) -> [(name: String, table: Table)] {
  withRows([
    ("segments.csv", segmentsFile(release)), ("scores_wide.csv", scoresWideFile(release)),
    ("contrasts.csv", contrastsFile(release)),
    ("items.csv", itemsFile(release)), ("missing.csv", missingFile(release)),
    ("reliability.csv", reliabilityFile(release)),
    ("reliability_items.csv", reliabilityItemsFile(release)),
    ("agreement.csv", agreementFile(release)),
    ("agreement_pairs.csv", pairAgreementFile(release)), ("coders.csv", codersFile(release)),
    ("mend.csv", mendFile(release)),
    ("response.csv", responseFile(release)), ("nonresponse.csv", nonresponseFile(release)),
    ("weighting.csv", weightingFile(release)),
    ("themes.csv", themesFile(release)), ("polarity.csv", polarityFile(release)),
    ("codes.csv", codesFile(release)), ("severity.csv", severityFile(release)),
    ("theme_groups.csv", themeGroupsFile(release)),
    ("cooccurrence.csv", coOccurrenceFile(release)),
    ("correspondence.csv", correspondenceFile(release)),
    ("topics.csv", topicsFile(release)), ("topic_numbers.csv", topicNumbersFile(release)),
    ("saturation.csv", saturationFile(release)),
    ("saturation_curve.csv", saturationCurveFile(release)),
    ("unseen_codes.csv", unseenCodesFile(release)),
    ("evidence.csv", evidenceFile(release)), ("joint.csv", jointFile(release)),
    ("change.csv", changeFile(release)), ("theme_change.csv", themeChangeFile(release)),
    ("errors.csv", errorsFile(release)),
    ("careless.csv", carelessFile(release)), ("sensitivity.csv", sensitivityFile(release)),
    ("suppressed.csv", suppressedFile(release)),
    ("ranks.csv", ranksFile(release)), ("quantiles.csv", quantilesFile(release)),
    ("associations.csv", associationsFile(release)),
    ("structure.csv", structureFile(release)), ("loadings.csv", loadingsFile(release)),
    ("eigenvalues.csv", eigenvaluesFile(release)), ("factors.csv", factorsFile(release)),
    ("drivers.csv", driversFile(release)),
    ("choices.csv", choicesFile(release)),
    ("comments.csv", commentsFile(release)),
    ("comment_constructs.csv", commentConstructsFile(release)),
    ("comment_counts.csv", commentCountsFile(release)),
    ("comment_topics.csv", commentTopicsFile(release)),
    ("shrunken.csv", shrunkenFile(release)), ("climate.csv", climateFile(release)),
  ])
}

/// What is made of that for the pilots.
func pilotTables(_ content: ReportContent) -> [(name: String, table: Table)] {
  guard let assessment = content.assessment else { return [] }
  let figures = PilotFigures(assessment, audience: content.release.audience)
  var tables = [
    ("pilots.csv", pilotsFile(figures)), ("portfolio.csv", portfolioFile(figures)),
    ("criteria.csv", criteriaFile(figures)), ("acceptability.csv", acceptabilityFile(figures)),
    ("weights.csv", weightsFile(figures)), ("ranking.csv", rankingFile(figures)),
    ("central_weights.csv", centralWeightsFile(figures)),
    ("confidence.csv", confidenceFile(figures)), ("pairwise.csv", pairwiseFile(figures)),
    ("sources.csv", sourcesFile(figures)), ("information.csv", informationFile(figures)),
    ("members.csv", membersFile(figures)), ("member_choices.csv", memberChoicesFile(figures)),
    ("comparisons.csv", comparisonsFile(figures)), ("reversals.csv", reversalsFile(figures)),
    ("frontier.csv", frontierFile(figures)), ("switching.csv", switchingFile(figures)),
    ("constraints.csv", constraintsFile(figures)), ("tornado.csv", tornadoFile(figures)),
  ]
  if let delivery = content.delivery {
    tables += [
      ("delivery.csv", deliveryFile(delivery, figures)),
      ("delivery_pilots.csv", deliveryPilotsFile(delivery, figures)),
    ]
  }
  if let coverage = content.coverage {
    tables += [
      ("questions.csv", questionsFile(coverage, figures)),
      ("documents.csv", documentsFile(coverage)),
    ]
  }
  return withRows(tables)
}

private func withRows(_ tables: [(String, Table)]) -> [(name: String, table: Table)] {
  tables.filter { !$0.1.rows.isEmpty }.map { (name: $0.0, table: $0.1) }
}
