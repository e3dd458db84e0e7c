/// Distinct texts, each held once as UTF-8, numbered in order of appearance; 0 is the
/// empty text.
///
/// Past ``sharedLimit`` distinct texts a text that is not among them is held each time it
/// comes: comments and measurements hardly repeat, and remembering which did costs more than
/// they do.  Memory is the bytes of the texts and eight more for each.
struct TextArena {
  /// Texts that are remembered, to be held once.
  static let sharedLimit = 200_000

  /// Texts one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  private var ends: [Int] = [0]
  private var numbers: [String: UInt32] = ["": 0]

  var count: Int { ends.count }

  /// Bytes of a text.
  func range(of number: UInt32) -> Range<Int> {
    let index = Int(number)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  func text(_ number: UInt32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// The number of a text.
  mutating func number(of text: String) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = append(text)
    if numbers.count < Self.sharedLimit { numbers[text] = number }
    return number
  }

  /// The number of a text that is not looked for among those there, and not remembered.
  mutating func append(_ text: String) -> UInt32 {
    let number = UInt32(ends.count)
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    return number
  }
}
