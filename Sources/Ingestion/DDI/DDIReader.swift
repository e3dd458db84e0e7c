/// What a DDI codebook may hold: more is an attack, or no codebook of a survey.
enum DDIBounds {
  /// Bytes of the file (256 MiB).
  static let bytes = 1 << 28
  /// Ranges of a variable that are no answers; programs declare one or two.
  static let ranges = 100
}

/// Reads a DDI Codebook; nil, with faults, where it is refused.
func ddiCodebook(_ input: InputText, log: FaultLog) -> DDICodebook? {
  guard input.bytes.count <= DDIBounds.bytes else {
    let start = Place(file: input.name, line: 1, column: 1)
    log.add("a codebook has at most \(DDIBounds.bytes) bytes", at: start)
    return nil
  }
  guard let plain = plainXML(input, log: log), let root = xmlTree(XMLSource(plain), log: log)
  else { return nil }
  guard root.name == "codeBook" else {
    log.add(refusal(root.name), at: root.place)
    return nil
  }
  let parts = root.children("dataDscr")
  let elements = parts.flatMap { $0.children("var") }
  guard !elements.isEmpty else {
    log.add("the codebook describes no variables (dataDscr/var)", at: root.place)
    return nil
  }
  let variables = elements.map(variable)
  for variable in variables where variable.name.isEmpty {
    log.add(like: "", family: "\(input.name)\0names") {
      Fault(at: variable.place, "a variable without a name")
    }
  }
  let numbers = referenceNumbers(elements)
  let drafts = parts.flatMap { $0.children("varGrp") }.filter { $0["type"] != "multipleResp" }
  let groups = drafts.compactMap { group($0, numbers, log) }
  refuseRepeats(groups.map { Placed(value: $0.id, place: $0.place) }, what: "group", log)
  guard variables.allSatisfy({ !$0.name.isEmpty }), Set(groups.map(\.id)).count == groups.count
  else { return nil }
  return DDICodebook(
    file: input.name, variables: variables, groups: groups,
    strangers: drafts.flatMap(references).filter { numbers[$0] == nil })
}

private func refusal(_ root: String) -> String {
  let isLifecycle = ["DDIInstance", "FragmentInstance"].contains(root)
  return isLifecycle
    ? "this is DDI Lifecycle (3.x); export it as DDI Codebook 2.5"
    : "the file begins with <\(printable(root))> and is no DDI Codebook, which begins with <codeBook>"
}

/// Variables by what groups call them: their ids, else their names.
private func referenceNumbers(_ elements: [XMLElement]) -> [String: Int] {
  let names = elements.enumerated().compactMap { index, element in
    element["name"].map { ($0, index) }
  }
  let ids = elements.enumerated().compactMap { index, element in
    element["ID"].map { ($0, index) }
  }
  return Dictionary(ids + names) { first, _ in first }
}

/// What a group says its variables are called.
private func references(_ group: XMLElement) -> [String] {
  (group["var"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
}

private func group(
  _ element: XMLElement, _ numbers: [String: Int], _ log: FaultLog
) -> DDICodebook.Group? {
  let variables = references(element).compactMap { numbers[$0] }
  guard !variables.isEmpty else { return nil }
  let title = element.child("labl")?.wholeText ?? element.child("concept")?.wholeText ?? ""
  let id = normalised(element["name"] ?? element["ID"] ?? title)
  guard !id.isEmpty else {
    log.add("a group of variables needs a name, an ID or a label", at: element.place)
    return nil
  }
  return DDICodebook.Group(
    id: id, title: title.isEmpty ? id : title, variables: variables, place: element.place)
}

private func variable(_ element: XMLElement) -> DDICodebook.Variable {
  let question = element.children("qstn").lazy.compactMap { $0.child("qstnLit")?.wholeText }
    .first { !$0.isEmpty }
  let invalid = InvalidValues(element.child("invalrng"))
  return DDICodebook.Variable(
    name: normalised(element["name"] ?? ""),
    wording: question ?? element.child("labl")?.wholeText ?? "",
    categories: element.children("catgry").map { category($0, invalid) }, place: element.place)
}

private func category(_ element: XMLElement, _ invalid: InvalidValues) -> DDICodebook.Category {
  let code = element.child("catValu")?.wholeText ?? ""
  let label = element.child("labl")?.wholeText ?? ""
  return DDICodebook.Category(
    code: code, label: label.isEmpty ? code : label,
    isMissing: element["missing"] == "Y" || invalid.contains(code),
    missingType: element["missType"] ?? "", place: element.place)
}

/// Codes that a variable declares to be no answers.
private struct InvalidValues {
  private let codes: Set<String>
  private let ranges: [ClosedRange<Double>]

  init(_ element: XMLElement?) {
    codes = Set(element?.children("item").compactMap { $0["VALUE"] }.map(comparable) ?? [])
    let found = element?.children("range") ?? []
    ranges = found.prefix(DDIBounds.ranges).compactMap { range in
      let low = range["min"].map { number($0) } ?? -.greatestFiniteMagnitude
      let high = range["max"].map { number($0) } ?? .greatestFiniteMagnitude
      guard let low, let high, low <= high else { return nil }
      return low...high
    }
  }

  func contains(_ code: String) -> Bool {
    guard let value = number(code) else { return codes.contains(comparable(code)) }
    return codes.contains(comparable(code)) || ranges.contains { $0.contains(value) }
  }
}

private func comparable(_ code: String) -> String {
  let code = normalised(code)
  return number(code).map(shortestDigits) ?? code
}
