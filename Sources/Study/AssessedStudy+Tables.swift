public import Report
internal import Disclosure
internal import Survey

extension AssessedStudy {
  /// Scores of everyone, and of every level of the segmentations named.
  public func scores(by segments: [String]) -> Table {
    scoreTable(
      content.release, codebook: content.codebook, waves: content.waveTitles, segments: segments)
  }

  public func themes() throws(StudyFailure) -> Table {
    guard !content.release.themes.isEmpty else {
      throw .nothingToShow("the study has no interviews with themes")
    }
    return themeTable(content.release)
  }

  /// What comments speak of, by the study's dictionary.
  public func comments() throws(StudyFailure) -> Table {
    guard !content.release.comments.counts.isEmpty else { throw .nothingToShow(noComments) }
    guard !content.release.comments.shares.isEmpty else {
      throw .nothingToShow("the study has no dictionary; --words shows the words")
    }
    return commentTable(content.release)
  }

  /// Words of the comments; of the segmentations named, those that set levels apart.
  public func words(by segments: [String], limit: Int) throws(StudyFailure) -> Table {
    guard !content.release.comments.counts.isEmpty else { throw .nothingToShow(noComments) }
    return wordTable(content.release, segments: segments, limit: limit)
  }

  /// How far coders agree, and which definitions to mend first.
  public func agreement() throws(StudyFailure) -> Table {
    guard !content.release.codingOverlap.isEmpty else {
      throw .nothingToShow("the study has no interviews")
    }
    return agreementTable(content.release)
  }

  public func pilots() throws(StudyFailure) -> Table {
    guard let assessment = content.assessment else {
      throw .nothingToShow("the study has no pilots")
    }
    return pilotTable(assessment, audience: content.release.audience)
  }

  /// The pilots by other methods beside their ranks.
  public func methods() throws(StudyFailure) -> Table {
    guard let assessment = content.assessment else {
      throw .nothingToShow("the study has no pilots")
    }
    guard let table = methodsTable(assessment, audience: content.release.audience) else {
      throw .nothingToShow("fewer than two pilots can be ranked: there is nothing to compare")
    }
    return table
  }

  /// What would change the choice, and what more evidence would be worth.
  public func uncertainty() throws(StudyFailure) -> Table {
    guard let assessment = content.assessment else {
      throw .nothingToShow("the study has no pilots")
    }
    return uncertaintyTable(assessment, audience: content.release.audience)
  }

  /// The register of outputs.
  public func delivery() throws(StudyFailure) -> Table {
    guard let delivery = content.delivery, let assessment = content.assessment else {
      throw .nothingToShow("the study has no outputs; “outputs” under “pilots” names their file")
    }
    return deliveryTable(delivery, assessment, audience: content.release.audience)
  }

  /// What the chosen pilots will tell.
  public func questions() throws(StudyFailure) -> Table {
    guard let coverage = content.coverage, let assessment = content.assessment else {
      throw .nothingToShow("the study asks nothing of its pilots; “questions” names the file")
    }
    return questionTable(coverage, assessment, audience: content.release.audience)
  }

  /// What would change the choice of pilots.
  public func portfolio() throws(StudyFailure) -> Table {
    guard let assessment = content.assessment else {
      throw .nothingToShow("the study has no pilots")
    }
    return portfolioTable(assessment, audience: content.release.audience)
  }

  public func changes(
    from: String?, to: String?, by segments: [String]
  ) throws(StudyFailure) -> Table {
    guard !content.release.changes.isEmpty else {
      throw .nothingToShow("the study has one wave of responses; change needs two")
    }
    return changeTable(
      content.release, codebook: content.codebook, from: from, to: to, segments: segments)
  }

  public func themeChanges(from: String?, to: String?) throws(StudyFailure) -> Table {
    guard !content.release.themeChanges.isEmpty else {
      throw .nothingToShow("the study has themes of interviews in one wave; change needs two")
    }
    return themeChangeTable(content.release, from: from, to: to)
  }

  /// - Throws: where a name is not a segmentation of the study.
  public func checkSegments(_ names: [String]) throws(StudyFailure) {
    try check(names, among: content.segmentations.map(\.id), kind: "segmentation")
  }

  public func checkWaves(_ names: [String]) throws(StudyFailure) {
    try check(names, among: content.waveTitles.map(\.id), kind: "wave")
  }

  private func check(
    _ names: [String], among known: [String], kind: String
  ) throws(StudyFailure) {
    guard let stranger = names.first(where: { !known.contains($0) }) else { return }
    throw .unknownName(kind: kind, name: stranger, known: known)
  }
}

private let noComments = "the study has no comments; “comments” in study.yaml names their columns"
