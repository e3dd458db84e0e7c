internal import Survey

extension ProposalContent {
  /// `study.yaml`.
  var studyText: String {
    let parts = [
      headText, factsText, constructsText, scalesText, missingText, segmentsText,
      choices.text, commentsText, tailText, leftOutText,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var headText: String {
    """
    # Proposed from an export by canvass new --from.  Whatever was guessed says CONFIRM.

    study: 1
    title: Our survey                     # CONFIRM
    organisation: Our organisation        # CONFIRM
    marking: OFFICIAL                     # printed on every page

    waves:
      - id: "first"                       # CONFIRM
        label: First survey
        responses: \(yamlQuoted(file))
    \(telling.studyLines)
    # CONFIRM: what is an item, and what items measure together, was guessed.
    \(standInText)codebook: codebook.csv
    # CONFIRM: every direction is +.  In codebook.csv write - where agreeing is bad.
    \(negationText)
    """
  }

  private var standInText: String {
    itemsStandIn
      ? "# CONFIRM: no column looked like an item; a study needs one, so some stand in.\n" : ""
  }

  private var negationText: String {
    guard !items.negations.isEmpty else { return "" }
    let lines = items.negations.map { "#   \($0.id): \(printable($0.wording))\n" }
    return "# These have words that may turn them:\n" + lines.joined()
  }

  private var factsText: String {
    let ids = facts.respondents.map {
      "# respondent: \(yamlQuoted($0))  # CONFIRM: only if it is the same person's in every wave\n"
    }
    let duration = facts.duration.map { "duration: \(yamlQuoted($0))  # CONFIRM: seconds\n" }
    let submitted = facts.submitted.map {
      "submitted: \(yamlQuoted($0))  # CONFIRM: day before month\n"
    }
    return (ids + [duration ?? "", submitted ?? ""]).joined()
  }

  private var constructsText: String {
    let lines = items.constructs.map { "  \(yamlQuoted($0.id)): \(yamlQuoted($0.title))\n" }
    return "# CONFIRM: a construct per block of questions.\nconstructs:\n" + lines.joined()
  }

  private var scalesText: String { "scales:\n" + items.scales.map(\.text).joined() }

  private var missingText: String {
    let lines = missing.map { kind, words in "  \(kind.name): \(yamlList(words))\n" }
    return "# CONFIRM: why each of these is no answer.\nmissing:\n" + lines.joined()
  }

  private var segmentsText: String {
    guard !segments.isEmpty else { return "" }
    let lines = segments.map { segment in
      """
        - id: \(yamlQuoted(segment.id))  # CONFIRM: a group to compare, or none
          title: \(yamlQuoted(segment.title))
          column: \(yamlQuoted(segment.column))
          levels: \(yamlList(segment.levels))
      \(segment.aliases.isEmpty ? "" : "    aliases: \(yamlPairs(segment.aliases))\n")
      """
    }
    return "segments:\n" + lines.joined()
  }

  /// Comments are personal, so that they are offered and not read.
  private var commentsText: String {
    let comments = leftOut.compactMap(\.comment)
    guard !comments.isEmpty else { return "" }
    let lines = comments.enumerated().map { index, comment in
      let question = comment.question.isEmpty ? comment.column : comment.question
      return "#   - {id: comment-\(index + 1), column: \(yamlQuoted(comment.column)), "
        + "question: \(yamlQuoted(question))}\n"
    }
    let head =
      "# CONFIRM: open comments; read only where a study names them, names in them masked.\n"
    return head + "# comments:\n" + lines.joined()
  }

  private var tailText: String {
    """
    estimates: {replicates: 1000, confidence: 0.95, seed: 1}
    disclosure: {threshold: 10}           # no figure about fewer people leaves the machine

    """
  }

  private var leftOutText: String {
    let lines = leftOut.map { "#   \(printable($0.title)): \($0.reason)\n" }
    return lines.isEmpty ? "" : "# CONFIRM: columns left out.\n" + lines.joined()
  }
}

extension ProposedItems.Scale {
  fileprivate var text: String {
    """
      \(yamlQuoted(id)):
        # CONFIRM: \(doubt)
        labels: \(yamlList(group.labels))
        favourable: \(yamlList(group.favourable))  # CONFIRM: the upper labels
    \(aliasText)
    """
  }

  private var aliasText: String {
    let labels = Dictionary(group.labels.map { ($0.lowercased(), $0) }) { first, _ in first }
    let known = Set(group.labels)
    let aliases = group.codes.compactMap { code, label in
      known.contains(code) ? nil : labels[label.lowercased()].map { (code, $0) }
    }
    guard !aliases.isEmpty else { return "" }
    return "    aliases: \(yamlPairs(aliases))  # the codebook's codes\n"
  }

  private var doubt: String {
    switch group.order {
    case .declared: "the order of the file's codes, worst first."
    case .verbal:
      "the usual order of these words, worst first; a file's codes may run the other way."
    case .numeric: "from the least number found to the greatest; add ends that nobody chose."
    case .unknown: "this order is a guess"
    }
  }
}

func yamlList(_ texts: [String]) -> String {
  "[\(texts.map(yamlQuoted).joined(separator: ", "))]"
}

/// `{"1": "Agree", "2": "Disagree"}`, in the order of the codes.
private func yamlPairs(_ pairs: [(String, String)]) -> String {
  let inOrder = pairs.sorted { ($0.0.count, $0.0) < ($1.0.count, $1.0) }
  return "{\(inOrder.map { "\(yamlQuoted($0.0)): \(yamlQuoted($0.1))" }.joined(separator: ", "))}"
}
