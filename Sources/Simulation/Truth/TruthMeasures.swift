extension TruthFile {
  /// Constructs and index per domain, and items for everybody and every level.
  func measures(_ truth: RoundTruth) -> [JSON] {
    let everybody = domain(truth, "all", "all", truth.everybody)
    let levels = Segment.allCases.flatMap { segment in
      segment.levels.enumerated().map { index, level in
        domain(truth, segment.id, level, truth.sums(segment, index))
      }
    }
    return [everybody] + levels
  }

  private func domain(
    _ truth: RoundTruth, _ segment: String, _ level: String, _ sums: DomainSums
  ) -> JSON {
    let drivers = Topic.drivers.compactMap {
      sums.mean(Questionnaire.items(of: $0, in: truth.round))
    }
    let index = drivers.isEmpty ? [] : [JSON.number(drivers.reduce(0, +) / Double(drivers.count))]
    let constructs = Topic.allCases.map {
      ($0.rawValue, statistics(sums, Questionnaire.items(of: $0, in: truth.round)))
    }
    let items = Questionnaire.questions.enumerated().compactMap { number, question in
      Questionnaire.isAsked(question, in: truth.round)
        ? (question.id, statistics(sums, [number])) : nil
    }
    return .object([
      ("wave", .text(truth.round.id)), ("segment", .text(segment)), ("level", .text(level)),
      ("staff", .number(sums.people)), ("index", .array(index)),
      ("constructs", .object(constructs)), ("items", .object(items)),
    ])
  }

  /// [mean, favourable]; empty where nobody is in the domain.
  private func statistics(_ sums: DomainSums, _ items: [Int]) -> JSON {
    .array([sums.mean(items), sums.favourable(items)].compactMap { $0.map(JSON.number) })
  }
}
