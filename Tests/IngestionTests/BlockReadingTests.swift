internal import Foundation
@testable internal import Ingestion
internal import Testing

/// Blocks against the reader of single rows, which knows nothing of blocks.
@Suite struct BlockReadingTests {
  static let texts = [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r",
    "a,b\n\"1\n,\"\"x\",2\n3,\"4\r\n5\"\n",
    "a,b\n,\n\"\",\n,\"\"\n", "a,b\n1,2,3\n1\n\n4,5\n", "a,b\n\"1\"x,2\n3,4\n", "a,b\n1,\"2\n3,4\n",
    "a,b\nx\"y,2\"\n\"\"\"\",\" \"\n", "a,b\n1,2\n\n\n3,4\n \n", "a\n1\n\n2\n\"\n\"\n",
    "a,b,c\n1,2,3",
    "a,b\n"
      + String(repeating: "Strongly agree,Neither agree nor disagree, at all events\n", count: 3)
      + String(repeating: "é🇬🇧,\"Neither agree nor disagree, at all\"\n", count: 40),
    "a,b\n" + (0..<3000).map { "id\($0),\($0 % 7)\n" }.joined(),
  ]

  @Test(arguments: texts, [1, 2, 3, 5, 16, 64, 1 << 20])
  func blocksAreRows(_ text: String, length: Int) throws {
    #expect(try blocks(text, length) == rows(text))
  }

  private static let characters = [
    "\"", "\"", ",", ",", "\n", "\r", "\r\n", "x", "Agree", " ", "é", "\"\"",
  ]

  /// Seeded texts of the characters that matter.
  @Test(arguments: 0..<40)
  func randomTextsReadAlike(_ seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
    func draw(_ count: UInt64) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % count)
    }
    // Long ones too, since bytes are looked at sixty-four at a time.
    let (characters, most) = (Self.characters, seed.isMultiple(of: 2) ? 40 : UInt64(400))
    for _ in 0..<50 {
      let text = "a,b\n" + (0..<draw(most)).map { _ in characters[draw(12)] }.joined() + "x"
      #expect(try blocks(text, 1 + draw(most / 3)) == rows(text), "\(text.debugDescription)")
    }
  }

  /// Cells and rows whose ends stand at every place among the bytes that are looked at together.
  @Test(arguments: 0..<130)
  func endsStandAnywhere(_ length: Int) throws {
    let cell = String(repeating: "x", count: length)
    let lines = ["\(cell),\"\(cell)\"", "\"\(cell)\"\"\",\(cell)", "\"\(cell)\r\n,\" ,y"]
    for end in ["\n", "\r", "\r\n"] {
      let text = "a,b\n" + (lines + lines.reversed()).map { $0 + end }.joined()
      #expect(try blocks(text, 64) == rows(text) && blocks(text, 1 << 20) == rows(text))
    }
  }

  @Test func faultsAreThoseOfRows() throws {
    for text in Self.texts {
      let (first, second) = (FaultLog(), FaultLog())
      for (log, length) in [(first, 3), (second, 1 << 20)] { _ = try blocks(text, length, log) }
      #expect(first.all().map(\.description) == second.all().map(\.description))
    }
  }

  /// A row of another width is none, and ends no other.
  @Test func aRowOfAnotherWidthLeavesNoTrace() throws {
    let (log, text) = (FaultLog(), "a,b\nx,1\ny\nz,2\n")
    #expect(try blocks(text, 4, log) == [["x", "1"], ["z", "2"]])
    #expect(
      log.all().map(\.description) == ["t.csv:3:1: this row has 1 cell where the header has 2"])
  }
}

private func parts(_ text: String) throws -> TextParts {
  try #require(TextParts(InputText(name: "t.csv", bytes: Array(text.utf8)), log: FaultLog()))
}

/// Rows as the blocks have them.
private func blocks(_ text: String, _ length: Int, _ log: FaultLog = FaultLog()) throws
  -> [[String]]
{
  let rows = try #require(DelimitedRows(parts(text), isTabbed: false, log: log, length: length))
  var found: [[String]] = []
  rows.forEachBlock(after: 1, columns: Set(0..<rows.width)) { block in
    for row in 0..<block.rows {
      let cells = (0..<rows.width).map { block.column($0).cell(row) }
      found.append(cells.map { block.text.text(of: $0) + ($0.isBlank ? "" : "|") })
      // Each cell again, by its place: of a large block some, since all before are read.
      guard block.rows < 100 || row.isMultiple(of: 97) else { continue }
      for (cell, again) in zip(cells, (0..<rows.width).map { block.cell(row, $0) }) {
        #expect(block.text.text(of: cell) == block.text.text(of: again))
        if cell.start == again.start {
          #expect(cell.line == again.line && cell.origin == again.origin)
        }
      }
    }
  }
  return found.map { $0.map { log.isEmpty ? $0 : String($0.dropLast($0.hasSuffix("|") ? 1 : 0)) } }
}

/// Rows of the header's width, one after another.
private func rows(_ text: String) throws -> [[String]] {
  let parts = try parts(text)
  let head = DelimitedText(
    head: try parts.bytes(0..<parts.content.upperBound), of: parts, isTabbed: false)
  let log = FaultLog()
  var (reader, cells, found) = (RowReader(head, log: log), [TextCell](), [[TextCell]]())
  while reader.next(into: &cells) { found.append(cells) }
  let width = try #require(found.first?.count)
  let whole = found.allSatisfy { $0.count == width } && log.isEmpty
  return found.dropFirst().filter { $0.count == width }.map { row in
    row.map { head.cells.text(of: $0) + (whole && !$0.isBlank ? "|" : "") }
  }
}
