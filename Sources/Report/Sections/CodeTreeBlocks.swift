internal import Disclosure
internal import Survey

/// Codes with those below them; nothing where no code stands below another.
func codeTreeBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed else { return [] }
  let codes = reading.release.themeStructure.codes.filter { $0.wave == wave.id }
  guard codes.contains(where: { $0.depth > 0 }) else { return [] }
  var table = Table(
    columns: [
      .init("code", "Code"), .init("own", "Itself"), .init("interviews", "With those below"),
      .init("n", "of"), .init("share", "%"), .init("lower", "From"), .init("upper", "To"),
    ],
    notes: ["Interviews; one that has several codes of a branch counts once in it."])
  for code in codes {
    let value = code.cell.value
    let indent = String(repeating: "– ", count: min(code.depth, 8))
    table.append([
      .text(indent + code.code), .whole(value?.own), .whole(value?.interviews), .whole(value?.n),
      .figure(value?.share), .figure(value?.interval.lower), .figure(value?.interval.upper),
    ])
  }
  return [.more("Codes and the codes below them", [.table(table)])]
}
