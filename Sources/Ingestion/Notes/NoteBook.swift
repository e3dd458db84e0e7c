/// What a reader should know and no fault: gathered while reading, in order.
struct NoteBook {
  private var remarks: [String] = []
  private var files: [Header] = []
  private var used: [String: Set<Int>] = [:]

  mutating func add(_ remark: String) { remarks.append(remark) }

  /// Remembers that a file of responses or interviews was read.
  mutating func useFile(_ header: Header) {
    if !files.contains(where: { $0.text.file == header.text.file }) { files.append(header) }
  }

  mutating func use(_ column: Int, of header: Header) {
    used[header.text.file, default: []].insert(column)
  }

  /// Whether anything asked for a column so far.
  func isUsed(_ column: Int, of header: Header) -> Bool {
    used[header.text.file]?.contains(column) ?? false
  }

  /// Remembers a table, of which these columns were not used.
  mutating func useTable(_ header: Header, unused: [Int]) {
    useFile(header)
    used[header.text.file, default: []].formUnion(Set(header.names.indices).subtracting(unused))
  }

  /// Remarks on files first, then the others.
  var notes: [String] { files.flatMap(columnNotes) + remarks }

  private func columnNotes(_ header: Header) -> [String] {
    let unused = header.names.indices.filter { !(used[header.text.file]?.contains($0) ?? false) }
    let personal = unused.filter(header.isPersonal)
    let others = unused.filter { !header.isPersonal($0) && header.isAsked($0) }
    return [
      encodingNote(header), personalNote(header, personal), unusedNote(header, others),
      repeatNote(header, unused.filter(header.isAsked)),
    ].compactMap(\.self)
  }

  private func encodingNote(_ header: Header) -> String? {
    guard let found = header.text.encoding, found.isGuess else { return nil }
    return "\(header.text.file): not UTF-8; read as \(found.encoding.title), which it looks like."
  }

  private func personalNote(_ header: Header, _ columns: [Int]) -> String? {
    guard !columns.isEmpty else { return nil }
    let names = listed(columns.map(header.title))
    return "\(header.text.file): columns that look personal were not read: \(names)."
  }

  private func unusedNote(_ header: Header, _ columns: [Int]) -> String? {
    guard !columns.isEmpty else { return nil }
    let names = listed(columns.map(header.title))
    let subject = columns.count == 1 ? "1 column is" : "\(columns.count) columns are"
    return "\(header.text.file): \(subject) not used: \(names)."
  }

  private func repeatNote(_ header: Header, _ columns: [Int]) -> String? {
    let names = Dictionary(grouping: columns.filter { !header.names[$0].isEmpty }) {
      header.names[$0]
    }.filter { $0.value.count > 1 }.keys.sorted()
    guard !names.isEmpty else { return nil }
    return "\(header.text.file): unused columns share a name: \(listed(names))."
  }
}
