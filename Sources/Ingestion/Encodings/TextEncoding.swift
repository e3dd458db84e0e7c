/// How a delimited file's characters are written as bytes.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// For people.
  var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf16LittleEndian: "UTF-16 little-endian"
    case .utf16BigEndian: "UTF-16 big-endian"
    case .windows1252: "Windows-1252"
    }
  }
}

/// The encoding that a file was read in.
struct FoundEncoding: Equatable {
  let encoding: TextEncoding
  /// Neither the study nor a byte-order mark says so, and it is not UTF-8.
  var isGuess = false
}

/// Reads `encoding` of a wave.
func readEncoding(_ mapping: YAMLMapping, _ log: FaultLog) -> TextEncoding? {
  guard let name = mapping.text("encoding") else { return nil }
  if let encoding = TextEncoding(rawValue: name.value.lowercased()) { return encoding }
  let known = TextEncoding.allCases.map(\.rawValue)
  log.add(
    "\(quoted(name.value)) is no encoding that is read", at: name.place, allowed: known,
    nearest: nearest(to: name.value, in: known))
  return nil
}
