internal import Survey

/// Reads `study.yaml`.
struct StudyFile {
  private let root: YAMLMapping
  private let log: FaultLog

  /// nil, with faults, where the text is no YAML mapping.
  init?(_ text: String, file: String, log: FaultLog) {
    guard let value = yamlDocument(text, file: file, log: log),
      let root = YAMLMapping(value, log: log)
    else { return nil }
    (self.root, self.log) = (root, log)
  }

  /// The definition as far as it can be understood, every key looked at.
  func definition() -> StudyDefinition {
    refuseOtherVersions()
    let waves = readWaves(root, log)
    let ids = waves.map(\.id.value)
    let definition = StudyDefinition(
      title: title(), waves: waves, codebook: root.text("codebook"),
      reversed: reversed(),
      respondent: root.text("respondent"),
      respondents: columnsPerWave(root, "respondent", waves: ids, log),
      submitted: root.text("submitted"),
      submittedIn: columnsPerWave(root, "submitted", waves: ids, log),
      scales: readScales(root, log),
      missing: readMissingWords(root, log), duration: root.text("duration"),
      durations: columnsPerWave(root, "duration", waves: ids, log),
      constructTitles: constructTitles(),
      segments: readSegments(root, waves: ids, log), outcome: root.text("outcome"),
      design: readDesign(root), estimation: readEstimation(root), threshold: threshold(),
      themes: root.text("themes"), codeChanges: root.text("code-changes"),
      senior: SeniorDefinition(root), questions: root.text("questions"),
      pilots: readPilots(root, waves: ids, log), harmless: readHarmless(root, log),
      choices: readChoices(root, waves: ids, log), comments: readComments(root, waves: ids, log),
      paper: readPaper(root, log), theme: readTheme(root, log))
    root.finish()
    return definition
  }

  private func refuseOtherVersions() {
    guard let version = root.requiredText("study"), version.value != "1" else { return }
    log.add(
      "\(quoted(version.value)) is no version of study files", at: version.place, allowed: ["1"])
  }

  private func title() -> StudyTitle {
    StudyTitle(
      title: root.requiredText("title")?.value ?? "",
      organisation: root.text("organisation")?.value ?? "",
      marking: root.text("marking")?.value ?? "")
  }

  private func reversed() -> Placed<[Placed<String>]>? {
    root.value("reversed").map {
      Placed(value: root.texts("reversed") ?? [], place: $0.place)
    }
  }

  /// A threshold below 2 would suppress nobody.
  private func threshold() -> Int {
    guard let disclosure = root.mapping("disclosure") else { return 10 }
    defer { disclosure.finish() }
    return disclosure.integer("threshold", in: 2...1_000_000) ?? 10
  }

  private func constructTitles() -> [(id: Placed<String>, title: String)] {
    guard let titles = root.mapping("constructs") else { return [] }
    return titles.texts(prefix: "").map { ($0.rest, $0.text.value) }
  }
}
