/// A sentence of the paper: our words, the study's, figures with their evidence, and gaps that a
/// person must fill.
///
/// `"The best set contains \(study: name) in \(share) of draws."`  Our own words hold no figure:
/// what is a number has its evidence.
struct Passage: Sendable, Equatable, ExpressibleByStringInterpolation {
  enum Run: Sendable, Equatable {
    case words(String)
    /// A text of the study, plain and not too long.
    case study(String)
    case figure(CitedFigure)
    /// What is to be written, and who could; of what in the study, where there are several.
    case gap(String, of: String?)
  }
  private(set) var runs: [Run]

  init(_ runs: [Run]) { self.runs = runs }
  init(stringLiteral value: String) { runs = [.words(value)] }
  init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var runs: [Run] = []
    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { runs.append(.words(literal)) }
    mutating func appendInterpolation(study words: String, limit: Int = 200) {
      runs.append(.study(plain(words, limit: limit)))
    }
    mutating func appendInterpolation(_ figure: CitedFigure) { runs.append(.figure(figure)) }
    mutating func appendInterpolation(gap hint: String, of name: String? = nil) {
      runs.append(.gap(hint, of: name.map { plain($0, limit: 200) }))
    }
    mutating func appendInterpolation(_ passage: Passage) { runs += passage.runs }
  }

  static func + (left: Passage, right: Passage) -> Passage { Passage(left.runs + right.runs) }

  /// "A", "A and B", "A, B and C".
  static func list(_ parts: [Passage]) -> Passage {
    var runs: [Run] = []
    for (index, part) in parts.enumerated() {
      let join = index == 0 ? "" : index == parts.count - 1 ? " and " : ", "
      runs += [.words(join)] + part.runs
    }
    return Passage(runs)
  }
}
