/// Makes variables of a definition's XML.
struct TripleSReader {
  let form: TripleSDefinition.Form
  let log: FaultLog

  /// The record's variables; nil, with faults, where one cannot be understood.
  func variables(of record: XMLElement) -> [TripleSVariable]? {
    let elements = record.children("variable")
    refuseRepeats(
      elements.compactMap { element in
        element["ident"].map { Placed(value: $0, place: element.place) }
      }, what: "variable", log)
    let idents = elements.compactMap { $0["ident"] }
    let variables = elements.compactMap(variable)
    guard !elements.isEmpty else {
      log.add("the record has no variables", at: record.place)
      return nil
    }
    let columns = variables.reduce(0) { $0 + max($1.options.count, 1) }
    guard columns <= TripleSBounds.columns else {
      log.add(
        "the variables make \(columns) columns; the most is \(TripleSBounds.columns)",
        at: record.place)
      return nil
    }
    guard variables.reduce(0, { $0 + $1.position.count }) <= TripleSBounds.allPositions else {
      log.add(
        "the positions have more than \(TripleSBounds.allPositions) characters in all",
        at: record.place)
      return nil
    }
    let isWhole = variables.count == elements.count && Set(idents).count == idents.count
    return isWhole ? variables : nil
  }

  private func variable(_ element: XMLElement) -> TripleSVariable? {
    let (type, name) = (element["type"] ?? "", name(of: element))
    guard let kind = TripleSVariable.Kind(rawValue: type) else {
      let known = TripleSVariable.Kind.allCases.map(\.rawValue)
      return refuse(
        "\(quoted(type)) is no type of variable", element, allowed: known,
        nearest: nearest(to: type, in: known))
    }
    guard let position = position(element, name) else { return nil }
    let draft = TripleSVariable(
      name: name, wording: wording(of: element), kind: kind, position: position, spread: nil,
      isLiteral: element["format"] == "literal", labels: [], options: [],
      filter: element.child("filter")?.wholeText ?? normalised(element["filter"] ?? ""),
      place: element.place)
    guard let labels = labels(element, draft) else { return nil }
    guard kind == .multiple else { return draft.with(labels, options: [], spread: nil) }
    guard let options = options(element, labels, draft) else { return nil }
    guard let spread = element.child("spread") else {
      return bits(draft.with(labels, options: options, spread: nil), element)
    }
    return self.spread(spread, of: draft.with(labels, options: options, spread: nil))
  }

  private func name(of element: XMLElement) -> String {
    let name = element.child("name")?.wholeText ?? ""
    return name.isEmpty ? "V\(element["ident"] ?? "")" : name
  }

  /// The label; where it has texts for single modes or languages alone, the first of them.
  private func wording(of element: XMLElement) -> String { plainLabel(element.child("label")) }

  private func plainLabel(_ label: XMLElement?) -> String {
    guard let label else { return "" }
    let texts = label.children("text")
    if texts.isEmpty { return label.wholeText }
    let own = normalised(label.text)
    return own.isEmpty ? texts[0].wholeText : own
  }

  private func position(_ element: XMLElement, _ name: String) -> ClosedRange<Int>? {
    let (place, limit) = (element.child("position"), TripleSBounds.recordWidth)
    let start = place?["start"].flatMap { Int($0) }
    let finish = place?["finish"].map { Int($0) } ?? start
    guard let start, let finish, start >= 1, finish >= start, finish <= limit else {
      return refuse(
        "variable \(quoted(name)) needs a position: a start from 1 and a finish not before it, up to \(limit)",
        place ?? element)
    }
    return start...finish
  }

  /// Codes and labels; nil, with faults, where one is no code, or a code stands twice.
  private func labels(
    _ element: XMLElement, _ variable: TripleSVariable
  ) -> [(code: String, label: String)]? {
    let values = element.child("values")?.children("value") ?? []
    var seen: Set<String> = []
    let labels = values.compactMap { value -> (code: String, label: String)? in
      let text = normalised(value["code"] ?? "")
      guard let code = variable.code(text), !code.isEmpty else {
        return refuse("\(quoted(text)) is no code of \(quoted(variable.name))", value)
      }
      guard seen.insert(code).inserted else {
        return refuse("code \(quoted(text)) of \(quoted(variable.name)) stands here twice", value)
      }
      let label = plainLabel(value)
      return (code, label.isEmpty ? code : label)
    }
    return labels.count == values.count ? labels : nil
  }

  /// Codes from 1 that may be given, those of ranges among them.
  private func options(
    _ element: XMLElement, _ labels: [(code: String, label: String)], _ variable: TripleSVariable
  ) -> [Int]? {
    var options = Set(labels.map { Int($0.code) ?? 0 })
    let ranges = (element.child("values") ?? element).children("range")
    for range in ranges {
      guard let from = range["from"].flatMap({ Int($0) }),
        let to = range["to"].flatMap({ Int($0) }),
        1...TripleSBounds.columns ~= from, from...TripleSBounds.columns ~= to
      else {
        return refuse(
          "a question of several answers has codes from 1 to \(TripleSBounds.columns)", range)
      }
      options.formUnion(from...to)
    }
    guard let least = options.min(), let most = options.max(), least >= 1,
      most <= TripleSBounds.columns
    else {
      return refuse(
        "\(quoted(variable.name)) takes several answers and needs codes from 1 to \(TripleSBounds.columns)",
        element)
    }
    return options.sorted()
  }

  /// A bit per code, up to the highest.
  private func bits(_ variable: TripleSVariable, _ element: XMLElement) -> TripleSVariable? {
    let highest = variable.options.last ?? 0
    guard form == .fixed, variable.position.count < highest else { return variable }
    return refuse(
      "\(quoted(variable.name)) has codes up to \(highest) and \(counted(variable.position.count, "column")) for them",
      element.child("position") ?? element)
  }

  private func spread(_ element: XMLElement, of variable: TripleSVariable) -> TripleSVariable? {
    let digits = String(variable.options.last ?? 0).count
    let subfields = element["subfields"].flatMap { Int($0) } ?? 0
    let width = element["width"].map { Int($0) ?? 0 } ?? digits
    let limit = TripleSBounds.columns
    guard 1...limit ~= subfields, digits...max(digits, 18) ~= width else {
      return refuse(
        "\(quoted(variable.name)) needs from 1 to \(limit) sub-fields, each of \(digits) or more characters",
        element)
    }
    let room = variable.position.count
    let needed = form == .fixed ? subfields * width : room == 1 ? 1 : subfields
    guard needed <= room else {
      return refuse(
        "\(counted(subfields, "sub-field")) of \(counted(width, "character")) need \(needed) columns; \(quoted(variable.name)) has \(room)",
        element)
    }
    let spread = TripleSVariable.Spread(subfields: subfields, width: width)
    return variable.with(variable.labels, options: variable.options, spread: spread)
  }

  private func refuse<Value>(
    _ message: String, _ element: XMLElement, allowed: [String] = [], nearest: String? = nil
  ) -> Value? {
    log.add(like: "", family: "\(element.place.file)\0variables") {
      Fault(at: element.place, message, allowed: allowed, nearest: nearest)
    }
    return nil
  }
}

extension TripleSVariable {
  fileprivate func with(
    _ labels: [(code: String, label: String)], options: [Int], spread: Spread?
  ) -> TripleSVariable {
    TripleSVariable(
      name: name, wording: wording, kind: kind, position: position, spread: spread,
      isLiteral: isLiteral, labels: labels, options: options, filter: filter, place: place)
  }
}
