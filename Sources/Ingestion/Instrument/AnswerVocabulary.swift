internal import Survey

/// What the texts in an item's column mean: labels, their aliases, then missing
/// words; a text that is both a label and a missing word is the label.
func answerVocabulary(_ scale: Scale, missing: [MissingWord]) -> Vocabulary<UInt8> {
  var vocabulary = Vocabulary<UInt8>()
  for (index, label) in scale.labels.enumerated().prefix(Answer.labelLimit) {
    vocabulary.add(label, meaning: Answer(label: index).code)
  }
  for (alias, index) in scale.aliases.sorted(by: { $0.key < $1.key })
  where index < Answer.labelLimit {
    vocabulary.add(alias, meaning: Answer(label: index).code)
  }
  for word in missing {
    vocabulary.addYielding(word.word.value, meaning: Answer(missing: word.kind).code)
  }
  return vocabulary
}
