/// What each cell style of a workbook makes of numbers.
struct CellStyles {
  private let forms: [NumberForm]

  /// Of a workbook without styles: all numbers are plain.
  init() { forms = [] }

  /// Reads `styles.xml`: custom formats, then the styles that cells name.
  init(_ root: XMLElement) {
    var custom: [String: NumberForm] = [:]
    for format in root.child("numFmts")?.children("numFmt") ?? [] {
      guard let id = format["numFmtId"], let code = format["formatCode"] else { continue }
      custom[id] = NumberForm(formatCode: code)
    }
    forms = (root.child("cellXfs")?.children("xf") ?? []).map { style in
      let id = style["numFmtId"] ?? "0"
      return custom[id] ?? NumberForm(builtIn: Int(id) ?? 0)
    }
  }

  func form(_ style: String?) -> NumberForm {
    guard let index = style.flatMap({ Int($0) }), forms.indices.contains(index) else {
      return .plain
    }
    return forms[index]
  }
}
