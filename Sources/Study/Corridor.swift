internal import Change
internal import Disclosure
internal import Estimation
internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import Themes
internal import Weighting

/// From answers to findings: each step is made of the one before.
///
/// The same data and seed give the same findings on one thread or many: work is
/// divided by wave and table, and each piece is done by one task.
func findings(of data: SurveyData) async throws(WeightingError) -> Findings {
  useSingleThreadedBLAS()
  reuseFreedMemory()
  let weighted = try await inOrder(data.waves) { wave in
    Result { () throws(WeightingError) in try WeightedWave(wave, of: data) }
  }.map { (result) throws(WeightingError) in try result.get() }
  let estimated = await inOrder(weighted) { EstimatedWave($0, of: data) }
  let tables = await inOrder(waveTables.flatMap { table in estimated.map { (table, $0) } }) {
    (wave: $1.wave, fill: $0($1))
  }
  let comments = await inOrder(data.waves) { (wave: $0.id, found: CommentFindings($0, of: data)) }
  let structures = await inOrder(data.waveTitles) { title in
    data.interviews[title.id].map { ThemeStructure($0, wave: title.id, of: data) }
  }
  let changes = await inOrder(pairs(of: estimated)) { scoreChanges(from: $0, to: $1, of: data) }
  var findings = Findings(
    waves: zip(data.waveTitles, structures).map { title, structure in
      var findings = WaveFindings(wave: title.id)
      if let wave = estimated.first(where: { $0.wave == title.id }) {
        findings.responses = wave.responses(population: data.population)
        findings.weighting = wave.weighted.summary
      }
      for table in tables where table.wave == title.id { table.fill(&findings) }
      for wave in comments where wave.wave == title.id { findings.comments = wave.found }
      if let wave = estimated.first(where: { $0.wave == title.id }) {
        findings.formNonResponse(wave, data)
      }
      findings.formThemes(data)
      findings.themeStructure = structure
      return findings
    },
    changes: changes.flatMap { $0 })
  findings.themeChanges = themeChanges(
    data.interviews, waves: data.waveTitles.map(\.id), themes: data.themes,
    history: data.codeHistory, confidence: data.estimation.confidence)
  return findings
}

/// Every earlier wave with every later one.
private func pairs(of waves: [EstimatedWave]) -> [(EstimatedWave, EstimatedWave)] {
  waves.indices.flatMap { later in waves[..<later].map { ($0, waves[later]) } }
}

extension WaveFindings {
  /// Who did not answer, and what that could do to the scores.
  fileprivate mutating func formNonResponse(_ wave: EstimatedWave, _ data: SurveyData) {
    nonresponse.representativeness = wave.representativeness(population: data.population)
    nonresponse.tippingPoints = tippingPoints(
      scores.map(\.score), responses, confidence: data.estimation.confidence)
  }

  /// Themes and agreement of the wave's interviews, if it has any.
  fileprivate mutating func formThemes(_ data: SurveyData) {
    guard let interviews = data.interviews[wave] else { return }
    let plan = data.estimation
    let known = data.codeHistory.themes(data.themes, in: wave, coded: interviews.codes)
    themes = prevalences(
      interviews, wave: wave, themes: known, segmentations: data.segmentations,
      confidence: plan.confidence, replicates: plan.replicates, seed: plan.seed)
    coderAgreement = CoderAgreement(
      interviews, wave: wave, confidence: plan.confidence, replicates: plan.replicates,
      seed: plan.seed)
    themeAgreement = themeAgreements(
      interviews, wave: wave, themes: known, confidence: plan.confidence,
      replicates: plan.replicates, seed: plan.seed)
  }
}

/// Does work on several threads and gives the results in the order of the inputs.
private func inOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ work: @Sendable @escaping (Input) -> Output
) async -> [Output] {
  await withTaskGroup(of: (Int, Output).self) { group in
    for (index, input) in inputs.enumerated() { group.addTask { (index, work(input)) } }
    var outputs = [Output?](repeating: nil, count: inputs.count)
    for await (index, output) in group { outputs[index] = output }
    return outputs.compactMap { $0 }
  }
}
