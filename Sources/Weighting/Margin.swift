internal import Survey

/// Staff in post by one segmentation, or by every combination of several, that weights
/// must meet, and where each respondent stands in it.
struct Margin: Sendable, Equatable {
  /// A segmentation's id, or several as `rank*group`.
  let name: String
  /// Levels, or combinations written as `Constable*Patrol`.
  let levels: [String]
  let staff: [Double]
  /// Level of each respondent; `levels.count` where it is not known.
  let codes: [Int32]

  /// Nobody's level is known: the margin would be met by whatever weights there are.
  var isUnknown: Bool { codes.allSatisfy { Int($0) == levels.count } }
}

extension Margin {
  /// The margin of one segmentation.
  init(_ segmentation: Segmentation, codes: [UInt16], counts: [String: Int]) {
    name = segmentation.id
    levels = segmentation.levels
    staff = levels.map { Double(counts[$0] ?? 0) }
    let unknown = Int32(segmentation.levels.count)
    self.codes = codes.map { $0 == Wave.unknownLevel ? unknown : Int32($0) }
  }

  /// The full cross-classification of several: a level for every combination that the
  /// population file counts or a respondent stands in, in the segmentations' order.
  init(_ segmentations: [Segmentation], codes: [[UInt16]], counts: [String: Int]) {
    name = Population.crossing(segmentations.map(\.id))
    var found = Set(counts.keys)
    let respondents = codes.first?.count ?? 0
    let named = (0..<respondents).map { row in
      Self.combination(segmentations, codes.map { $0[row] })
    }
    found.formUnion(named.compactMap(\.self))
    let levels = Self.combinations(segmentations).filter(found.contains)
    let numbers = Dictionary(
      uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    self.levels = levels
    staff = levels.map { Double(counts[$0] ?? 0) }
    self.codes = named.map { $0.flatMap { numbers[$0] } ?? Int32(levels.count) }
  }

  /// nil where the level of one of them is not known.
  private static func combination(_ segmentations: [Segmentation], _ codes: [UInt16]) -> String? {
    guard !codes.contains(Wave.unknownLevel) else { return nil }
    return Population.crossing(zip(segmentations, codes).map { $0.levels[Int($1)] })
  }

  private static func combinations(_ segmentations: [Segmentation]) -> [String] {
    segmentations.reduce([[]]) { parts, segmentation in
      parts.flatMap { part in segmentation.levels.map { part + [$0] } }
    }.map { Population.crossing($0) }
  }
}
