internal import Survey

/// Reads `themes.csv`: `code, theme`, and optionally `construct`; or the codebook that Taguette
/// exports, whose tags are codes and belong to the theme that stands before the first point:
/// `tools.old` to `tools`.
struct ThemesTable {
  let table: Table
  private(set) var themes: [Theme] = []
  /// Codes as the themes spell them.
  private(set) var codes = Vocabulary<String>()

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, constructs: KnownNames, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    self.table = table
    var drafts = ThemeDrafts(log: log)
    let isRead =
      isTaguette(table)
      ? drafts.addTags(of: table) : drafts.addThemes(of: table, constructs: constructs)
    guard isRead else { return nil }
    themes = drafts.themes
    for code in themes.flatMap(\.codes) { codes.add(code, meaning: code) }
  }
}

/// Whether a table is the codebook that Taguette exports.
private func isTaguette(_ table: Table) -> Bool {
  let names = ["tag", "description", "number of highlights", "number of documents"]
  return names.allSatisfy(table.contains) && !table.contains("theme")
}

/// Themes in the making, in order of appearance.
private struct ThemeDrafts {
  let log: FaultLog
  private var order: [String] = []
  private var codes: [String: [String]] = [:]
  private var constructs: [String: String] = [:]
  private var pairs: Set<[String]> = []

  init(log: FaultLog) { self.log = log }

  /// False, with faults, where a column is missing.
  mutating func addThemes(of table: Table, constructs: KnownNames) -> Bool {
    let columns = (table.required("code"), table.required("theme"), table.optional("construct"))
    guard let code = columns.0, let theme = columns.1 else { return false }
    for row in table.rows {
      let name = table.text(row, theme)
      add(table.text(row, code), to: name)
      guard let construct = columns.2.map({ table.text(row, $0) }), !construct.isEmpty else {
        continue
      }
      if constructs.check(construct, log) { relate(name.value, to: construct) }
    }
    return true
  }

  mutating func addTags(of table: Table) -> Bool {
    for name in ["description", "number of highlights", "number of documents"] {
      _ = table.optional(name)
    }
    guard let column = table.required("tag") else { return false }
    for row in table.rows {
      let tag = table.text(row, column)
      let theme = normalised(String(tag.value.prefix { $0 != "." }))
      if tag.isEmpty {
        log.add("“tag” is blank", at: tag.place)
      } else {
        add(tag, to: theme.isEmpty ? tag.value : theme)
      }
    }
    return true
  }

  private mutating func add(_ code: TableText, to theme: TableText) {
    for text in [code, theme] where text.isEmpty {
      log.add("a theme's row needs a code and a theme", at: text.place)
      return
    }
    add(code, to: theme.value)
  }

  private mutating func add(_ code: TableText, to theme: String) {
    guard pairs.insert([code.value, theme]).inserted else {
      log.add("code \(quoted(code.value)) is already in theme \(quoted(theme))", at: code.place)
      return
    }
    if codes[theme] == nil { order.append(theme) }
    codes[theme, default: []].append(code.value)
  }

  private mutating func relate(_ theme: String, to construct: TableText) {
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
