/// Who moves most between two rankings of the same candidates, and which
/// criterion carries it.
struct RankMoves: Sendable, Equatable {
  struct Move: Sendable, Equatable {
    let candidate: Int
    let from: Int
    let to: Int
    /// The candidate whose order against it is reversed by the largest change of
    /// their difference; nil where the methods say nothing per criterion.
    let rival: Int?
    /// The criterion that changes this difference most in the move's favour.
    let cause: (criterion: Int, here: Double, inValue: Double)?

    static func == (a: Move, b: Move) -> Bool {
      a.candidate == b.candidate && a.from == b.from && a.to == b.to && a.rival == b.rival
        && a.cause?.criterion == b.cause?.criterion && a.cause?.here == b.cause?.here
        && a.cause?.inValue == b.cause?.inValue
    }
  }
  /// By the size of the move, then by the first ranking; none stays where it was.
  let moves: [Move]

  /// `costs` are given where the other ranking divides by them: the rival is then
  /// whose cost differs most in the move's favour.
  init(from value: MethodScores, to other: MethodScores, costs: [Double]? = nil, limit: Int) {
    let (before, after) = (value.ranks, other.ranks)
    func size(_ one: Int) -> Int { abs(before[one] - after[one]) }
    let order = before.indices.filter { size($0) > 0 }.sorted {
      (-size($0), before[$0], $0) < (-size($1), before[$1], $1)
    }
    moves = order.prefix(limit).map { one in
      let passed = before.indices.filter { rival in
        (before[one] - before[rival]).signum() * (after[one] - after[rival]).signum() == -1
      }
      let sign = after[one] < before[one] ? 1.0 : -1.0
      let shifts = passed.map { rival in
        costs.map { Shift(rival, total: sign * ($0[rival] - $0[one])) }
          ?? Shift(one, rival, value, other, sign: sign)
      }
      let best = shifts.max { ($0.total, -$0.rival) < ($1.total, -$1.rival) }
      return Move(
        candidate: one, from: before[one], to: after[one], rival: best?.rival,
        cause: best?.cause)
    }
  }
}

/// How the difference of two candidates changes from one method to another.
private struct Shift {
  let rival: Int
  let total: Double
  let cause: (criterion: Int, here: Double, inValue: Double)?

  init(_ rival: Int, total: Double) { (self.rival, self.total, cause) = (rival, total, nil) }

  init(
    _ one: Int, _ rival: Int, _ value: MethodScores, _ other: MethodScores, sign: Double
  ) {
    func differences(_ scores: MethodScores) -> [Double] {
      guard !scores.contributions.isEmpty else { return [] }
      return zip(scores.contributions[one], scores.contributions[rival]).map { $0 - $1 }
    }
    let (here, inValue) = (differences(other), differences(value))
    let changes = zip(here, inValue).map { sign * ($0 - $1) }
    let largest = changes.indices.max { changes[$0] < changes[$1] }
    self.rival = rival
    total = changes.reduce(0, +)
    cause = largest.flatMap { changes[$0] > 0 ? ($0, here[$0], inValue[$0]) : nil }
  }
}
