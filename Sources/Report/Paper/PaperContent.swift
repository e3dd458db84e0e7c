internal import Disclosure
internal import Pilots
public import Survey

/// What a decision paper is written from.
///
/// Both parts rest on one assessment, made of figures that passed the gate for a partner, so
/// that they recommend the same.
public struct PaperContent: Sendable {
  /// Its figures passed the gate for the public.
  public let published: ReportContent
  /// Its figures passed the gate for a partner.
  public let exempt: ReportContent
  public let plan: PaperPlan
  /// Whether the part that is exempt from publication is written.
  public let hasExemptPart: Bool
  /// A report beside the paper, for each part that may point to it.
  public var reports: (published: ReportLink?, exempt: ReportLink?) = (nil, nil)

  /// - Precondition: neither is an analyst's, and both have the same assessment.
  public init(
    published: ReportContent, exempt: ReportContent, plan: PaperPlan, hasExemptPart: Bool = true
  ) {
    precondition(
      published.release.audience == .public && exempt.release.audience.isGated
        && published.assessment == exempt.assessment)
    (self.published, self.exempt, self.plan) = (published, exempt, plan)
    self.hasExemptPart = hasExemptPart
  }

  /// The total is published where the study says so and it is not one pilot's cost.
  var publishesTotal: Bool {
    plan.publishesTotal && (published.assessment?.pilots.count(where: \.isSelected) ?? 0) > 1
  }

  /// Nothing, by which the cost alone is told, then the budget and the study's thresholds.
  var limits: [PaperPlan.Threshold] {
    let budget = published.assessment?.budget.map {
      PaperPlan.Threshold(name: "budget", amount: $0, above: "")
    }
    return [PaperPlan.Threshold(name: "", amount: 0, above: "")] + (budget.map { [$0] } ?? [])
      + plan.thresholds
  }
}

/// A decision paper as files.
public struct DecisionPaper: Sendable {
  /// Path in the paper's folder and content.
  public let files: [(path: String, content: String)]
  /// What a person must still write, part by part: "Part 1: …".
  public let gaps: [String]

  /// - Throws: ``ReportError`` where the page's template does not parse.
  public init(_ content: PaperContent) throws(ReportError) {
    var (files, gaps) = ([(path: String, content: String)](), [String]())
    for part in Paper.Part.allCases where part == .published || content.hasExemptPart {
      let tables = paperTables(content, part)
      let paper = writePaper(content, part, PaperEvidence(tables))
      let report = part == .published ? content.reports.published : content.reports.exempt
      files.append(("\(part.stem).md", paper.markdownText))
      files.append(("\(part.stem).html", try paper.page(report: report)))
      let cited = paper.files
      files += tables.filter { cited.contains($0.name) }.map {
        ("\(part.evidence)/\($0.name)", $0.table.csv())
      }
      gaps += paper.gaps.map { "\(part.rawValue): \($0.words())" }
    }
    (self.files, self.gaps) = (files, gaps)
  }
}

/// The results that a part may cite: each through its own gate, and what papers add.
func paperTables(
  _ content: PaperContent, _ part: Paper.Part
) -> [(name: String, table: Table)] {
  let own = part == .published ? content.published : content.exempt
  return resultTables(own)
    + [
      (name: "amounts.csv", table: amountsFile(content, isPublished: part == .published)),
      (name: "facts.csv", table: factsFile(own)),
    ].filter { !$0.table.rows.isEmpty }
}
