internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import Weighting

/// A way to divide respondents into units.
struct Uniting: Sendable {
  /// Segmentation id, or ``UnitClimate/samplingUnits``.
  let segment: String
  let count: Int
  /// Unit of a row of the wave; `count` or more: none.
  let unit: @Sendable (Int) -> Int
}

/// What each unit's people answered, summed up: all that climate needs of them.
struct UnitTallies {
  /// Respondents per unit.
  private(set) var people: [Int]
  /// Scores per measure and unit.
  private(set) var scores: [[RunningMoments]]
  /// Label numbers per measure, unit and item, of people who answered all its items; no
  /// items for the index.
  private(set) var labels: [[[RunningMoments]]]

  init(_ uniting: Uniting, _ items: [CompleteItems]) {
    people = [Int](repeating: 0, count: uniting.count)
    scores = items.map { _ in Array(repeating: RunningMoments(), count: uniting.count) }
    labels = items.map {
      Array(
        repeating: Array(repeating: RunningMoments(), count: $0.codes.count),
        count: uniting.count)
    }
  }

  /// Adds consecutive rows; `values` are their panel's.
  mutating func add(
    _ block: Range<Int>, _ values: Matrix, _ means: [Ratio], _ items: [CompleteItems],
    by uniting: Uniting
  ) {
    let units = block.map(uniting.unit)
    for unit in units where unit < uniting.count { people[unit] += 1 }
    for (measure, ratio) in means.enumerated() {
      let (score, base) = (values.column(ratio.numerator), values.column(ratio.denominator))
      for (row, unit) in units.enumerated() where unit < uniting.count {
        if base[row] > 0 { scores[measure][unit].add(score[row]) }
        items[measure].add(block.lowerBound + row, to: &labels[measure][unit])
      }
    }
  }
}

/// Items of a construct that have something to agree on.
struct CompleteItems {
  /// Per item and respondent.
  let codes: [[UInt8]]
  /// How many labels each has.
  let labels: [Int]

  init(of measure: Measure, _ wave: Wave, _ codebook: Codebook) {
    let construct = codebook.constructs.first { measure.kind == .construct && $0.id == measure.id }
    let asked = (construct?.items ?? []).filter {
      wave.answers[$0] != nil && codebook.items[$0].scale.labels.count > 1
    }
    codes = asked.compactMap { wave.answers[$0] }
    labels = asked.map { codebook.items[$0].scale.labels.count }
  }

  /// Adds a respondent who answered them all.
  fileprivate func add(_ row: Int, to moments: inout [RunningMoments]) {
    for (codes, labels) in zip(codes, labels) where Int(codes[row]) >= labels { return }
    for index in moments.indices { moments[index].add(Double(codes[index][row])) }
  }
}
