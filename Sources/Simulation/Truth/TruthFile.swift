/// `truth.json`: what was put in, for tests that the estimates get it out.
struct TruthFile {
  let study: SyntheticStudy
  let force: Force
  let population: FinitePopulation

  func rendered() -> String {
    JSON.object([
      ("about", .text("Synthetic: what was put in. Scores 0-100, favourable and shares in %.")),
      ("seed", .text("\(study.seed)")),
      ("respondents", .number(study.respondents)),
      ("staff", .number(force.size)),
      ("returning", .number(100 * Participation.returning)),
      ("readiness", readiness),
      ("stability", .number(Traits.stability)),
      ("drivers", drivers),
      ("rewording", rewording),
      ("changes", .array(TrueChange.all.map(change))),
      ("alpha", .object(population.rounds.map { ($0.round.id, alpha($0)) })),
      ("salience", .array(salience)),
      ("missing", .object(Questionnaire.questions.map { ($0.id, missing($0)) })),
      ("measures", .array(population.rounds.flatMap(measures))),
    ]).rendered() + "\n"
  }

  /// Relative chances of answering at all; a person's is the product.
  private var readiness: JSON {
    let ranks = zip(Segment.rank.levels, RankTable.willingness).map { ($0, JSON.number($1)) }
    let groups = BusinessGroup.all.map { ($0.name, JSON.number($0.willingness)) }
    return .object([("rank", .object(ranks)), ("group", .object(groups))])
  }

  private var drivers: JSON {
    .object(Topic.drivers.map { ($0.rawValue, .number($0.driverWeight)) })
  }

  private var rewording: JSON {
    let rewording = Questionnaire.reworded
    return .object([
      ("item", .text(rewording.item)), ("wave", .text(Round.second.id)),
      ("latentShift", .number(rewording.shift)),
    ])
  }

  private func missing(_ question: Question) -> JSON {
    .object([
      ("don't know", .number(100 * question.dontKnow)),
      ("not applicable, front line", .number(100 * question.irrelevance.frontLine)),
      ("not applicable, elsewhere", .number(100 * question.irrelevance.elsewhere)),
      ("refused", .number(100 * question.refused)),
    ])
  }
}

extension TruthFile {
  /// The change put in, and what it comes to in points among those it is for.
  func change(_ change: TrueChange) -> JSON {
    let points = Round.allCases.compactMap { round -> Double? in
      let truth = population.rounds[round.rawValue]
      let domain = change.scope.flatMap { scope in
        scope.segment.levels.firstIndex(of: scope.level).map { truth.sums(scope.segment, $0) }
      }
      return (domain ?? truth.everybody).mean(Questionnaire.items(of: change.topic, in: round))
    }
    return .object([
      ("measure", .text(change.topic.rawValue)),
      ("segment", .text(change.scope?.segment.id ?? "all")),
      ("level", .text(change.scope?.level ?? "all")),
      ("latentShift", .number(change.size)),
      ("points", .number(points[1] - points[0])),
      ("story", .text(change.story)),
    ])
  }

  func alpha(_ truth: RoundTruth) -> JSON {
    let values = zip(Topic.allCases, truth.moments).compactMap { topic, moments in
      moments.alpha.map { (topic.rawValue, JSON.number($0)) }
    }
    return .object(values)
  }

  /// Per theme the probability put in, and how many interviewees did raise it.
  var salience: [JSON] {
    let process = InterviewProcess(seed: study.seed)
    let raised = Interviewee.all.map(process.mentions)
    return CodeFrame.themes.enumerated().map { index, theme in
      func count(_ isBarrier: Bool) -> JSON {
        .number(
          raised.count { mentions in
            mentions.contains { $0.theme == index && $0.isBarrier == isBarrier }
          })
      }
      return .object([
        ("theme", .text(theme.name)), ("construct", .text(theme.topic?.rawValue ?? "")),
        ("barrier", .number(100 * theme.barrier)), ("enabler", .number(100 * theme.enabler)),
        ("interviews", .number(Interviewee.all.count)), ("namedBarrier", count(true)),
        ("namedEnabler", count(false)),
      ])
    }
  }
}
