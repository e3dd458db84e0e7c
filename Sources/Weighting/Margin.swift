internal import Survey

/// Staff in post by one segmentation, or by every combination of several, that weights
/// must meet, and where each respondent stands in it.
struct Margin: Sendable, Equatable {
  /// A segmentation's id, or several as `rank*group`.
  let name: String
  /// Levels, or combinations written as `Constable*Patrol`.
  let levels: [String]
  let staff: [Double]
  /// The segmentations' levels of every respondent, shared with the wave.
  private let codes: [LevelCodes]
  /// Level by the number of a combination; nil where there is one segmentation.
  private let levelOfCombination: [Int: Int32]?
  private let sizes: [Int]

  /// Level of some respondents; `levels.count` where it is not known.
  func levels(of rows: Range<Int>) -> [Int32] {
    let unknown = Int32(levels.count)
    guard let levelOfCombination else {
      return codes[0].codes(of: rows).map { $0 == Wave.unknownLevel ? unknown : Int32($0) }
    }
    return Self.combinations(codes, sizes, rows).map { number in
      number.flatMap { levelOfCombination[$0] } ?? unknown
    }
  }

  var respondents: Int { codes.first?.count ?? 0 }

  /// Nobody's level is known: the margin would be met by whatever weights there are.
  var isUnknown: Bool {
    stride(from: 0, to: respondents, by: 4096).allSatisfy { first in
      levels(of: first..<min(first + 4096, respondents)).allSatisfy { Int($0) == levels.count }
    }
  }
}

extension Margin {
  /// The margin of one segmentation.
  init(_ segmentation: Segmentation, codes: LevelCodes, counts: [String: Int]) {
    name = segmentation.id
    levels = segmentation.levels
    staff = levels.map { Double(counts[$0] ?? 0) }
    (self.codes, levelOfCombination, sizes) = ([codes], nil, [segmentation.levels.count])
  }

  /// The full cross-classification of several: a level for every combination that the
  /// population file counts or a respondent stands in, in the segmentations' order.
  init(_ segmentations: [Segmentation], codes: [LevelCodes], counts: [String: Int]) {
    name = Population.crossing(segmentations.map(\.id))
    let sizes = segmentations.map(\.levels.count)
    let met = Self.met(codes, sizes)
    let found = Self.names(segmentations).enumerated().filter {
      met.contains($0.offset) || counts[$0.element] != nil
    }
    levels = found.map(\.element)
    staff = levels.map { Double(counts[$0] ?? 0) }
    levelOfCombination = Dictionary(
      uniqueKeysWithValues: found.enumerated().map { ($1.offset, Int32($0)) })
    (self.codes, self.sizes) = (codes, sizes)
  }

  /// Combinations that somebody stands in.
  private static func met(_ codes: [LevelCodes], _ sizes: [Int]) -> Set<Int> {
    let respondents = codes.first?.count ?? 0
    return stride(from: 0, to: respondents, by: 4096).reduce(into: []) { met, first in
      let rows = first..<min(first + 4096, respondents)
      met.formUnion(combinations(codes, sizes, rows).compactMap(\.self))
    }
  }

  /// Number of each respondent's combination, the last segmentation's levels fastest; nil
  /// where the level of one of them is not known.
  private static func combinations(
    _ codes: [LevelCodes], _ sizes: [Int], _ rows: Range<Int>
  ) -> [Int?] {
    zip(codes, sizes).reduce([Int?](repeating: 0, count: rows.count)) { numbers, part in
      zip(numbers, part.0.codes(of: rows)).map { number, code in
        code == Wave.unknownLevel ? nil : number.map { $0 * part.1 + Int(code) }
      }
    }
  }

  /// Of all combinations, by their number.
  private static func names(_ segmentations: [Segmentation]) -> [String] {
    segmentations.reduce([[]]) { parts, segmentation in
      parts.flatMap { part in segmentation.levels.map { part + [$0] } }
    }.map { Population.crossing($0) }
  }
}
