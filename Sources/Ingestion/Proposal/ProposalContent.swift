internal import Survey

/// What a proposal says, before it is written down.
struct ProposalContent {
  struct Segment {
    let id: String
    let column: String
    let title: String
    let levels: [String]
    /// Codes that stand for levels.
    let aliases: [(String, String)]
  }
  let file: String
  let telling: ExportTelling
  let items: ProposedItems
  let itemsStandIn: Bool
  let segments: [Segment]
  let choices: ProposedChoices
  let facts: ProposedFacts
  let missing: [(kind: MissingKind, words: [String])]
  let leftOut: [LeftOutColumn]
  let summary: String

  init(_ export: TalliedExport, file: String, _ telling: ExportTelling = ExportTelling()) {
    self.telling = telling
    var names = ProposalNames()
    let choices = ProposedChoices(export)
    let columns = SortedColumns(
      export.columns.filter { !choices.columns.contains($0.index) }, rankings: export.rankings)
    (self.file, itemsStandIn) = (file, columns.itemsStandIn)
    items = ProposedItems(columns.items, &names)
    segments = columns.segments.map { candidate in
      Segment(
        id: names.id(candidate.column.title, else: "segment"), column: candidate.reference,
        title: candidate.column.wording, levels: levels(candidate.answers),
        aliases: aliases(candidate.answers))
    }
    self.choices = choices.named(&names)
    facts = ProposedFacts(export.columns)
    missing = missingWords(columns.items + columns.segments, choices.missing)
    leftOut = columns.leftOut
    summary = """
      \(export.respondents) respondents, \(export.columns.count) columns, \
      read as \(export.kind)\(export.described.map { ", \($0) of them described by the codebook" } ?? "")
      """
  }

  var guesses: [(kind: String, count: Int)] {
    let words = missing.reduce(0) { $0 + $1.words.count }
    let used = [facts.duration, facts.submitted].compactMap(\.self).count
    return [
      (itemsStandIn ? standIns : "items, every direction +", items.items.count),
      ("wordings that may be negative", items.negations.count),
      ("constructs, by block", items.constructs.count),
      ("scales, their favourable labels", items.scales.count),
      ("scales whose order is not known", items.scales.count { $0.group.order == .unknown }),
      ("segments", segments.count), ("questions of several answers", choices.sets.count),
      ("columns of comments, not read yet", leftOut.count { $0.comment != nil }),
      ("missing words", words),
      ("columns of time", used), ("columns that may name respondents", facts.respondents.count),
      ("columns left out", leftOut.count),
    ].filter { $0.1 > 0 }
  }
}

extension ProposalContent {
  var codebookText: String {
    let rows = items.items.map { item in
      [item.id, item.wording, item.scale, item.construct].map(csvCell) + [
        "+", csvCell(item.column),
      ]
    }
    let header = ["item", "wording", "scale", "construct", "direction", "column"]
    return ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  var readmeText: String {
    let lines = guesses.map { "- \($0.count) \($0.kind)" }.joined(separator: "\n")
    return """
      # A study to confirm

      `canvass new --from` proposed it from \(quoted(file)): \(summary).
      The export stands here unchanged. These are guesses; each has a `CONFIRM` in `study.yaml`:

      \(lines)

      1. Read `study.yaml` from top to bottom; delete each `CONFIRM` that you agree with.
      2. Read `codebook.csv`: `direction` is `-` where agreeing is bad, `construct` is what
         questions measure together.
      3. `canvass check .`, then `canvass report .`

      """
  }
}

private let standIns = "items for want of better ones: no column looked like one"

/// Codes of levels that are themselves none.
private func aliases(_ answers: AnswerLabels) -> [(String, String)] {
  let levels = Dictionary(answers.labels.map { ($0.lowercased(), $0) }) { first, _ in first }
  return answers.codes.compactMap { code, label in
    answers.labels.contains(code) ? nil : levels[label.lowercased()].map { (code, $0) }
  }
}
