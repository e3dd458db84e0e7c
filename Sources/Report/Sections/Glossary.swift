/// The report's words, for those who meet them first here.
func glossarySection() -> Section {
  Section(
    id: "glossary", name: "Glossary", finding: "What the words mean",
    blocks: [.definitions(terms)])
}

private let terms: [(term: String, meaning: Prose)] = [
  ("Score", "0 to 100: 0 if everybody gave the worst answer, 100 if everybody gave the best."),
  ("Favourable", "The share of answers given that are on the good side of the scale, in %."),
  ("Construct", "What several questions measure together."),
  ("Index", Prose(indexMeaning.capitalizedFirst + ".")),
  (
    "Interval",
    """
    Where the figure for all staff plausibly lies, given that only some answered. Wider means \
    less sure.
    """
  ),
  ("n", "The number of people, or interviews, behind a figure."),
  (
    "No evidence",
    "The data cannot tell a difference from chance. It does not say that there is none."
  ),
  ("Not tested", "Too few people to try."),
  ("Withheld", "Kept back so that nobody’s answers can be worked out."),
  ("q", Prose(qMeaning.capitalizedFirst + ".")),
  ("Effective n", "How many unweighted answers would tell as much as the weighted ones do."),
  ("α of coders", Prose("Krippendorff’s: \(krippendorffMeaning).")),
  ("α and ω", "How consistently the items of a construct measure one thing, up to 1."),
  ("κ", Prose(kappaMeaning.capitalizedFirst + ".")),
  (
    "Barrier, enabler",
    "A passage of an interview that speaks of what is in the way, or of what helps."
  ),
  ("Shortfall", "100 minus a score: how far there is to go."),
  (
    "Draw",
    """
    One replay of the study with other respondents, other interviews, and weights and costs \
    within what is known of them.
    """
  ),
  ("Core index", "The share of undominated sets of pilots that contain a pilot, in %."),
]
