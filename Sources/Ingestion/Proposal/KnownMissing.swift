internal import Survey

/// Why a text is no answer, where everybody writes it so; nil of other texts.
func knownMissing(_ text: String) -> MissingKind? {
  if ["NA", "NaN", "NULL", "#N/A", "."].contains(text) { return .notAnswered }
  let key = text.lowercased().replacing("’", with: "'")
  return kinds.first { $0.words.contains(key) }?.kind
}

private let kinds: [(kind: MissingKind, words: Set<String>)] = [
  (
    .notAnswered,
    [
      "-99", "-999", "no answer", "not answered", "no response", "missing", "not stated", "null",
      "skipped",
    ]
  ),
  (
    .dontKnow,
    [
      "don't know", "do not know", "dont know", "i don't know", "i do not know", "dk",
      "don't know or n/a", "don't know/not applicable", "don't know / not applicable", "can't say",
      "cannot say", "no opinion", "unsure / don't know", "not sure / don't know",
    ]
  ),
  (
    .notApplicable,
    [
      "n/a", "not applicable", "does not apply", "doesn't apply", "not relevant",
      "not relevant to me", "not relevant to my role", "not applicable to me", "inapplicable",
      "not applicable (n/a)", "n/a - not applicable",
    ]
  ),
  (
    .refused,
    [
      "prefer not to say", "prefer not to answer", "i prefer not to say", "i'd prefer not to say",
      "i prefer not to answer", "rather not say", "i'd rather not say", "refused",
      "refused to answer", "decline to answer", "do not wish to answer",
    ]
  ),
  (.notShown, ["not shown", "not asked"]),
]
