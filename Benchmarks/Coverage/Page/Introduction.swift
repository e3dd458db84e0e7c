extension CoveragePage {
  /// What was simulated, and what is true of it.
  var introduction: String {
    """
    # Coverage of 95 % intervals

    How often the intervals that Canvass prints contain what they should: \(plan.surveys) simulated
    surveys per design and size, each weighed and estimated as `canvass` does it, by `make coverage`
    (seed \(plan.seed), \(plan.replicates) replicates). This page is what that program writes; the
    same seed gives the same bytes on any number of threads.

    \(whom)

    **Designs.**

    \(designs)

    Margins are of a billion staff. Teams vary in size, so n is about that many there. Response is a
    product of the two margins, as raking assumes; where it is not, raked figures are biased and no
    interval helps.

    """
  }

  private var whom: String {
    let team = Double?(truth.population.teamVariance).percent(1)
    let correlation = Double?(truth.teamCorrelation).digits(3)
    return """
      **Population.** A distribution, not a list, so that nothing is ever sampled out and no finite
      population correction applies. Four groups and four roles, unevenly crossed, shift a normal
      view; of what people of one group and role differ by, \(team) % is their team's. Five items of
      loadings .60 to .80 cut it into five labels; the upper two are favourable. Each item is left
      out by 3 % at random.

      **Truth.** Exact: label shares are normal probabilities, mixed over the sixteen combinations
      of group and role. α and ω need products of two items, one integral each by the trapezoidal rule
      (error below 1e-12; R's adaptive quadrature agrees). α is \(truth.alpha.digits(4)), ω
      \(truth.omega.digits(4)); the intraclass correlation of construct scores in teams, within a
      group, is \(correlation).
      """
  }

  private var designs: String {
    let counts = Coverage.sizes.map { n in
      "\(SurveyDesign.teams(about: n, truth.population).reduce(0, +)) for n = \(n)"
    }
    return """
      - \(SurveyDesign.simple.name): n people.
      - \(SurveyDesign.stratified.name): n/4 from each group; in a group the rarer roles have up to
        three times the chance; weights are the inverse, 1 to 5 at the widest.
      - \(SurveyDesign.clustered.name): whole teams of three to seven within groups, about n/5 in
        all and two at least of each group (\(counts.joined(separator: ", "))); weights by group.
      - \(SurveyDesign.raked.name): people answer with .33 to .90, by group times role; n who did,
        raked to group and role.
      - \(SurveyDesign.rakedClusters.name): the same response in teams of five to eleven within
        groups; raked from the design weights.
      """
  }

  var legend: String {
    """
    Coverage, its Monte Carlo error √(p(1−p)/surveys), and intervals wholly below and above the
    truth, in %; mean width; surveys without an interval, in %; mean standard error over the standard
    deviation of the estimates.
    """
  }
}
