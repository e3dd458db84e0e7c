/// What a DDI Codebook says of variables.
///
/// Source: DDI Codebook 2.1, 2.5 and 2.6, ddialliance.org.
struct DDICodebook {
  struct Category {
    /// As the file writes it.
    let code: String
    /// The code where the file gives no label.
    let label: String
    let isMissing: Bool
    /// Why, where the file says it: `inap`.
    let missingType: String
    let place: Place
  }
  struct Variable {
    let name: String
    /// The question as it was asked, else the label.
    let wording: String
    let categories: [Category]
    let place: Place

    var valid: [Category] { categories.filter { !$0.isMissing } }
    var missing: [Category] { categories.filter(\.isMissing) }
  }
  /// Variables that belong together.
  struct Group {
    let id: String
    let title: String
    /// Places among the codebook's variables.
    let variables: [Int]
    let place: Place
  }
  let file: String
  let variables: [Variable]
  /// Without those of one question's options (`multipleResp`).
  let groups: [Group]
  /// What groups name and no variable is: nothing to stop at, as many archives' files have it.
  let strangers: [String]
  private let byName: [String: Int]
  private let byFoldedName: [String: Int]

  init(file: String, variables: [Variable], groups: [Group], strangers: [String] = []) {
    (self.file, self.variables, self.groups) = (file, variables, groups)
    self.strangers = strangers
    let names = variables.enumerated().map { ($0.element.name, $0.offset) }
    byName = Dictionary(names) { first, _ in first }
    byFoldedName = Dictionary(names.map { ($0.0.lowercased(), $0.1) }) { first, _ in first }
  }

  /// The variable of that name, in whatever letter case where none has it exactly.
  func variable(named name: String) -> Variable? {
    (byName[name] ?? byFoldedName[name.lowercased()]).map { variables[$0] }
  }
}

extension DDICodebook.Category {
  /// How the code may stand in a column: as the file writes it, and shortest.
  var codes: [String] {
    let short = number(code).map(shortestDigits)
    return [code] + (short.map { $0 == code ? [] : [$0] } ?? [])
  }
}

/// Whether a file is XML: it begins with `<`.
func isXML(_ input: InputText) -> Bool {
  if utf16Order(input.bytes) != nil { return input.name.lowercased().hasSuffix(".xml") }
  let first = input.bytes.dropFirst(input.bytes.markLength).first { $0 > 0x20 }
  return first == UInt8(ascii: "<")
}
