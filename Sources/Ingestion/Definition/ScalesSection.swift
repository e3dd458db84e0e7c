internal import Survey

/// Reads `scales`: ordered labels, which of them are favourable, other spellings.
func readScales(_ root: YAMLMapping, _ log: FaultLog) -> [String: Scale] {
  guard let mapping = root.mapping("scales") else { return [:] }
  var scales: [String: Scale] = [:]
  for entry in mapping.everyEntry() {
    guard let body = YAMLMapping(entry.value, log: log) else { continue }
    scales[entry.key.value] = readScale(entry.key, body, log)
    body.finish()
  }
  return scales
}

private func readScale(
  _ id: Placed<String>, _ body: YAMLMapping, _ log: FaultLog
) -> Scale {
  let labels = body.texts("labels") ?? []
  if !(2...Answer.labelLimit).contains(labels.count) {
    log.add("a scale has 2 to \(Answer.labelLimit) labels, from worst to best", at: body.place)
  }
  refuseRepeats(labels, what: "label", log)
  for label in labels where label.value.isEmpty { log.add("a label is blank", at: label.place) }
  let names = labels.map(\.value)
  let favourable = readFavourable(id, body, names, log)
  return Scale(
    id: id.value, labels: names, favourable: names.map { favourable.contains($0) },
    aliases: readAliases(body, labels: names, log))
}

private func readFavourable(
  _ id: Placed<String>, _ body: YAMLMapping, _ labels: [String], _ log: FaultLog
) -> Set<String> {
  guard let favourable = body.texts("favourable") else {
    log.add("scale \(quoted(id.value)) does not say which labels are “favourable”", at: id.place)
    return []
  }
  for label in favourable where !labels.contains(label.value) {
    refuse(label, among: labels, scale: id.value, log)
  }
  return Set(favourable.map(\.value))
}

private func readAliases(
  _ body: YAMLMapping, labels: [String], _ log: FaultLog
) -> [String: Int] {
  guard let mapping = body.mapping("aliases") else { return [:] }
  var aliases: [String: Int] = [:]
  for (alias, label) in mapping.texts(prefix: "") {
    if let index = labels.firstIndex(of: label.value) {
      if labels.contains(alias.value) {
        log.add("\(quoted(alias.value)) is a label itself", at: alias.place)
      }
      aliases[alias.value] = index
    } else {
      refuse(label, among: labels, scale: "this scale", log)
    }
  }
  return aliases
}

private func refuse(
  _ label: Placed<String>, among labels: [String], scale: String, _ log: FaultLog
) {
  log.add(
    "\(quoted(label.value)) is not a label of \(scale)", at: label.place, allowed: labels,
    nearest: nearest(to: label.value, in: labels))
}

/// Reads `missing`; an empty cell is not answered unless the study says what it is.
func readMissingWords(_ root: YAMLMapping, _ log: FaultLog) -> [MissingWord] {
  let blank = MissingWord(
    word: Placed(value: "", place: root.place), kind: .notAnswered)
  guard let mapping = root.mapping("missing") else { return [blank] }
  var words: [MissingWord] = []
  for kind in MissingKind.allCases {
    words += (mapping.texts(kind.name) ?? []).map { MissingWord(word: $0, kind: kind) }
  }
  mapping.finish()
  refuseRepeats(words.map(\.word), what: "missing word", log)
  return words.contains { $0.word.value.isEmpty } ? words : words + [blank]
}
