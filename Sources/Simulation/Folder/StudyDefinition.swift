/// `study.yaml` of the synthetic study.
enum StudyDefinition {
  /// The first line, by which a folder that may be written again is known.
  static let mark = "# A synthetic study, written by `canvass simulate`: nobody was asked."

  static var text: String {
    """
    \(mark)
    # What was put in is in truth.json; README.md says how to write it all again.

    study: 1
    title: Data culture baseline (synthetic)
    organisation: Example Constabulary
    marking: OFFICIAL                       # printed on every page

    waves:
      - id: "2018"
        label: \(Round.first.label)
        responses: responses-2018.csv
        interviews: interviews-2018.csv
      - id: "2019"
        label: \(Round.second.label)
        responses: responses-2019.csv

    codebook: codebook.csv
    respondent: respondent                  # the same person has the same id in both waves
    submitted: StartDate                    # when each of them answered

    constructs:                             # what pages call them
    \(constructs)

    scales:
      agree5:
        labels: [\(AgreementScale.labels.joined(separator: ", "))]
        favourable: [Agree, Strongly agree]
        aliases: {\(AgreementScale.shortNeutral): \(AgreementScale.labels[2])}  # as the export has it

    missing:                                # typed, never averaged; in a segment column: no level
      not answered: [""]
      don't know: ["Don't know"]
      not applicable: ["Not relevant to my role"]
      refused: ["Prefer not to say"]

    segments:
    \(segments)

    outcome: outcome                        # what drivers explain; outside the index
    senior: {segment: rank, levels: [Inspector and above]}  # shown beside everybody else

    design:
      population: population.csv            # staff in post
      rake: [rank, group]                   # response differed by these two
      trim: 5                               # no weight above five times the mean

    estimates: {replicates: 1000, confidence: 0.95, seed: 20180524}
    disclosure: {threshold: 10}

    themes: themes.csv
    questions: questions.csv

    pilots:
      candidates: pilots.csv
      addresses: addresses.csv
      outputs: outputs.csv
      wave: "2018"                          # chosen on the baseline's evidence
      as of: 2018-12-31                     # the day on which outputs are looked at
      criteria:
        - {id: need, from: shortfall, swing: 100}
        - {id: voice, from: salience, swing: 80}
        - {id: reach, from: reach, swing: 40}
        - {id: learning, column: learning, worst: 0, best: 10, swing: 60}
        - {id: ready, column: readiness, worst: 1, best: 5, swing: 50}
        - {id: risk, column: risk, worst: 5, best: 1, swing: 30}
      select: {count: 6, budget: 252000}    # pounds

    paper:                                  # what people say in the decision paper
      to: Chief Officer Board
      from: Programme for data culture
      decision needed by: 2019-01-15
      because: the next outputs are priced until the end of January
      publish total: yes                    # the budget is public, costs per pilot are not
      thresholds:
        - {name: Approval by the Chief Constable, amount: 250000, above: The Mayor approves}
        - {name: Quotations, amount: 50000, above: An open tender is needed}

    """
  }

  private static var constructs: String {
    Topic.allCases.map { "  \($0.rawValue): \"\($0.title)\"" }.joined(separator: "\n")
  }

  private static var segments: String {
    Segment.allCases.map { segment in
      let levels = segment.levels.joined(separator: ",\n        ")
      let later = segment.header(in: .second)
      let header2019 = later == segment.header ? "" : "\n    \"column:2019\": \(later)"
      let aliases = segment == .rank ? "\n    aliases: {PC: Constable}" : ""
      return """
          - id: \(segment.id)
            column: \(segment.header)\(header2019)
            levels: [
                \(levels)]\(aliases)
        """
    }.joined(separator: "\n")
  }
}
