internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// Factors behind all items of the wave, by oblimin rotation of the minres solution of their
  /// weighted polychoric correlations, each over the respondents who answered both items.
  ///
  /// Parallel analysis says how many.  It looks at Pearson correlations, of the items as of the
  /// unrelated sets, at the effective number of respondents of the pair with the fewest,
  /// and of 10,000 at most.
  public func structure() -> Structure {
    let panel = ItemPanel(weighted.wave, codebook)
    var structure = Structure(
      wave: wave, items: panel.items.map { codebook.items[$0].id },
      leftOut: panel.leftOut.map { codebook.items[$0].id }, n: 0)
    guard panel.items.count >= 3 else {
      structure.note = "fewer than three items were answered by half of the respondents"
      return structure
    }
    let polychoric: PolychoricMatrix
    do {
      polychoric = try PolychoricMatrix(
        codes: panel.codes, categories: panel.labels, weights: Array(weighted.weights))
    } catch {
      structure.note = error.explanation
      return structure
    }
    structure.n = polychoric.pairs.reduce(Int.max) { min($0, $1.respondents) }
    guard let correlation = polychoric.correlation else {
      structure.note = polychoric.undefined.first?.explanation(structure.items)
      return structure
    }
    structure.caveats.isSmoothed = polychoric.isSmoothed
    structure.formAdequacy(correlation, efficiency: weighted.summary.efficiency)
    let factors = structure.formEigenvalues(panel, weighted, seed: plan.seed)
    structure.formLoadings(correlation, factors: factors, panel, codebook, seed: plan.seed)
    structure.formConstructs(correlation, panel, codebook, seed: plan.seed)
    return structure
  }
}

extension Structure {
  /// KMO and Bartlett's test, the latter at the effective n of the pair that fewest answered.
  fileprivate mutating func formAdequacy(_ correlation: Matrix, efficiency: Double) {
    let measured = try? SamplingAdequacy(correlation: correlation)
    (adequacy, itemAdequacy) = (measured?.overall, measured?.items ?? [])
    sphericity = (try? Sphericity(correlation: correlation, respondents: Double(n) * efficiency))
      .map { SphericityTest(chiSquared: $0.chiSquared, df: Int($0.df), p: $0.p) }
  }

  /// - Returns: how many factors stand out; 0 where nothing can be told.
  fileprivate mutating func formEigenvalues(
    _ panel: ItemPanel, _ weighted: WeightedWave, seed: UInt64
  ) -> Int {
    let pearson = PairwiseCorrelation(
      codes: panel.codes, categories: panel.labels, weights: Array(weighted.weights))
    let effective = Int((Double(n) * weighted.summary.efficiency).rounded())
    guard
      let analysis = try? ParallelAnalysis(
        correlation: pearson.matrix, answers: panel.answers(limit: 10_000),
        n: min(effective, 10_000), seed: seed)
    else {
      note = "too few respondents to tell factors from chance"
      return 0
    }
    eigenvalues = analysis.eigenvalues.indices.map {
      ChanceEigenvalue(
        value: analysis.eigenvalues[$0], normal95: analysis.normal95[$0],
        resampled95: analysis.resampled95[$0])
    }
    if analysis.factors == 0 { note = "no factor stands out from chance" }
    return analysis.factors
  }

  fileprivate mutating func formLoadings(
    _ correlation: Matrix, factors: Int, _ panel: ItemPanel, _ codebook: Codebook, seed: UInt64
  ) {
    guard factors > 0 else { return }
    do {
      let solution = try FactorSolution(correlation: correlation, factors: factors)
      let rotated = RotatedFactors(solution.loadings, by: .oblimin, seed: seed)
      let communalities = solution.communalities
      loadings = panel.items.enumerated().map { row, item in
        ItemLoadings(
          item: codebook.items[item].id, construct: codebook.items[item].construct,
          loadings: (0..<factors).map { rotated.pattern[row, $0] },
          communality: communalities[row])
      }
      factorCorrelations = (0..<factors).map { j in
        (0..<factors).map { rotated.correlations[j, $0] }
      }
      homes = ConstructHome.all(of: loadings, in: codebook)
      caveats.isHeywood = solution.isHeywood
      caveats.converged = solution.converged && rotated.converged
      caveats.isAmbiguous = rotated.agreeing == 1 && rotated.starts > 1
      general = [
        GeneralShare(construct: nil, items: items.count) { () throws(FactorError) in
          try GeneralFactor(solution, rotated, correlation: correlation)
        }
      ]
    } catch {
      note = error.explanation
    }
  }

  fileprivate mutating func formConstructs(
    _ correlation: Matrix, _ panel: ItemPanel, _ codebook: Codebook, seed: UInt64
  ) {
    for construct in codebook.constructs {
      let rows = panel.items.indices.filter {
        codebook.items[panel.items[$0]].construct == construct.id
      }
      guard !rows.isEmpty else { continue }
      let own = correlation.selectingRows(rows).selectingColumns(rows)
      general.append(
        GeneralShare(construct: construct.id, items: rows.count) { () throws(FactorError) in
          try GeneralFactor(correlation: own, seed: seed)
        })
    }
  }
}

extension GeneralShare {
  fileprivate init(
    construct: String?, items: Int, _ fit: () throws(FactorError) -> GeneralFactor
  ) {
    do {
      let factor = try fit()
      self.init(
        construct: construct, items: items, hierarchical: factor.omegaHierarchical,
        total: factor.omegaTotal,
        note: factor.isHeywood
          ? "a uniqueness is at its limit (Heywood)"
          : factor.converged ? nil : "the iteration did not converge")
    } catch {
      let isShort = if case .tooManyFactors = error { true } else { false }
      self.init(
        construct: construct, items: items,
        note: isShort ? "three group factors take at least six items" : error.explanation)
    }
  }
}
