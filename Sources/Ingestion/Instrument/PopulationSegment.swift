internal import Survey

/// What a row of the population file counts: a segment's level, or, where its segment
/// is written as `rank*group`, a combination of levels written as `Constable*Patrol`.
struct PopulationSegment {
  /// As the file writes them.
  let books: [LevelBook]
  /// Places of the books in the study's order.
  private let order: [Int]

  /// nil where a part is no segment, or one twice.
  init?(_ text: String, books known: [LevelBook]) {
    func place(_ name: String) -> Int? {
      known.firstIndex { $0.definition.id.value == name }
    }
    let parts = place(text) == nil ? Self.parts(text) : [text]
    let places = parts.compactMap(place)
    guard places.count == parts.count, Set(places).count == places.count else { return nil }
    books = places.map { known[$0] }
    order = places.indices.sorted { places[$0] < places[$1] }
  }

  var isCrossed: Bool { books.count > 1 }
  /// The study's ids, in its order.
  var ids: [String] { order.map { books[$0].definition.id.value } }
  var id: String { Population.crossing(ids) }

  /// The level, or levels in the study's order, that a text names; nil for none.
  func levels(_ text: String) -> [String]? {
    let parts = isCrossed ? Self.parts(text) : [text]
    guard parts.count == books.count else { return nil }
    let codes = zip(books, parts).map { $0.known($1) }
    guard codes.allSatisfy({ $0 != nil && $0 != Wave.unknownLevel }) else { return nil }
    return order.compactMap { place in codes[place].map { books[place].levels[Int($0)] } }
  }

  /// The part of a text that names no level, and the levels it could have named.
  func stranger(in text: String) -> (part: String, allowed: [String]) {
    guard isCrossed else { return (text, books[0].levels) }
    let parts = Self.parts(text)
    guard parts.count == books.count else {
      return (text, [Population.crossing(books.map { $0.levels.first ?? "" })])
    }
    let wrong = zip(books, parts).first { book, part in
      book.known(part).map { $0 == Wave.unknownLevel } ?? true
    }
    return (wrong?.1 ?? text, wrong?.0.levels ?? [])
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: "*", omittingEmptySubsequences: false).map { normalised(String($0)) }
  }
}
