internal import Survey

/// Reads `paper`: what people say in the decision paper; all of it may be left out.
func readPaper(_ root: YAMLMapping, _ log: FaultLog) -> PaperPlan {
  guard let mapping = root.mapping("paper") else { return PaperPlan() }
  defer { mapping.finish() }
  var plan = PaperPlan()
  for remark in PaperPlan.Remark.allCases {
    guard let text = mapping.text(remark.rawValue), !text.value.isEmpty else { continue }
    if [.date, .neededBy].contains(remark) { _ = isoDay(text, log) }
    plan.remarks[remark] = text.value
  }
  plan.thresholds = readThresholds(mapping, log)
  plan.publishesTotal = mapping.choice("publish total", of: Consent.self) == .yes
  return plan
}

private enum Consent: String, CaseIterable {
  case yes, no
}

private func readThresholds(_ paper: YAMLMapping, _ log: FaultLog) -> [PaperPlan.Threshold] {
  var names: [Placed<String>] = []
  let thresholds = paper.mappings("thresholds").compactMap { mapping -> PaperPlan.Threshold? in
    defer { mapping.finish() }
    let name = mapping.requiredText("name")
    if mapping.value("amount") == nil { log.add("“amount” is missing", at: mapping.place) }
    let amount = mapping.number("amount", in: 0...1e15)
    let above = mapping.text("above")?.value ?? ""
    if let name, name.value == "budget" {
      log.add("“budget” is what “select” gives; name this amount otherwise", at: name.place)
    }
    guard let name, let amount else { return nil }
    names.append(name)
    return PaperPlan.Threshold(name: name.value, amount: amount, above: above)
  }
  refuseRepeats(names, what: "threshold", log)
  return thresholds
}
