internal import Survey

/// Reads `themes.csv`: `code, theme`, and optionally `construct`.
struct ThemesTable {
  let table: Table
  private(set) var themes: [Theme] = []
  /// Codes as the themes spell them.
  private(set) var codes = Vocabulary<String>()

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, constructs: KnownNames, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    self.table = table
    let columns = (table.required("code"), table.required("theme"), table.optional("construct"))
    guard let code = columns.0, let theme = columns.1 else { return nil }
    var drafts = ThemeDrafts(log: log)
    for row in table.rows {
      let name = table.text(row, theme)
      drafts.add(table.text(row, code), to: name)
      guard let construct = columns.2.map({ table.text(row, $0) }), !construct.isEmpty else {
        continue
      }
      if constructs.check(construct, log) { drafts.relate(name.value, to: construct) }
    }
    themes = drafts.themes
    for code in themes.flatMap(\.codes) { codes.add(code, meaning: code) }
  }
}

/// Themes in the making, in order of appearance.
private struct ThemeDrafts {
  let log: FaultLog
  private var order: [String] = []
  private var codes: [String: [String]] = [:]
  private var constructs: [String: String] = [:]
  private var pairs: Set<[String]> = []

  init(log: FaultLog) { self.log = log }

  mutating func add(_ code: TableText, to theme: TableText) {
    for text in [code, theme] where text.isEmpty {
      log.add("a theme's row needs a code and a theme", at: text.place)
      return
    }
    guard pairs.insert([code.value, theme.value]).inserted else {
      log.add(
        "code \(quoted(code.value)) is already in theme \(quoted(theme.value))", at: code.place)
      return
    }
    if codes[theme.value] == nil { order.append(theme.value) }
    codes[theme.value, default: []].append(code.value)
  }

  mutating func relate(_ theme: String, to construct: TableText) {
    if let known = constructs[theme], known != construct.value {
      log.add(
        "theme \(quoted(theme)) already speaks to construct \(quoted(known))",
        at: construct.place)
    }
    constructs[theme] = construct.value
  }

  var themes: [Theme] {
    order.map { Theme(name: $0, codes: codes[$0] ?? [], construct: constructs[$0]) }
  }
}
