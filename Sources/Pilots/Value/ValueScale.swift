internal import Survey

/// A fixed scale from worst (worth 0) to best (worth 1), straight between, or
/// through agreed points where it bends.
///
///     u(x) = clip to 0…1 of  uₖ + (x − xₖ)/(xₖ₊₁ − xₖ) · (uₖ₊₁ − uₖ)
///
/// for the piece [xₖ, xₖ₊₁] that x lies in, the nearest one where x lies outside all.
/// `best` may lie below `worst`.  Because the points are agreed beforehand and not
/// taken from the candidates, adding or removing a pilot reverses no other two
/// (Belton & Gear 1983, doi:10.1016/0305-0483(83)90047-6).
struct ValueScale: Sendable, Equatable {
  /// Ascending in raw, at least two; worst = best gives two at one place.
  let knots: [ScaleKnot]

  init(worst: Double, best: Double) {
    let ends = [ScaleKnot(raw: worst, worth: 0), ScaleKnot(raw: best, worth: 1)]
    knots = worst <= best ? ends : ends.reversed()
  }

  init(_ criterion: Criterion) {
    if criterion.knots.count > 1 {
      self.init(criterion.knots)
    } else {
      self.init(worst: criterion.worst, best: criterion.best)
    }
  }

  /// At least two points, ascending in raw.
  init(_ knots: [ScaleKnot]) {
    precondition(knots.count > 1 && zip(knots, knots.dropFirst()).allSatisfy { $0.raw < $1.raw })
    self.knots = knots
  }

  /// Worst equals best: there is nothing to gain, and every utility is 0.
  var isEmpty: Bool { knots[0].raw == knots[knots.count - 1].raw }

  /// From worst to best without a bend, so that worth is in proportion to the unit.
  var isStraight: Bool { knots.count == 2 }
  /// Less is better.
  var isDescending: Bool { knots[0].worth > knots[knots.count - 1].worth }

  /// 0…1.
  func utility(_ raw: Double) -> Double { isEmpty ? 0 : min(max(extended(raw), 0), 1) }

  /// The first and last pieces go on beyond their ends.
  func extended(_ raw: Double) -> Double {
    var piece = 0
    while piece + 2 < knots.count, raw > knots[piece + 1].raw { piece += 1 }
    let (from, to) = (knots[piece], knots[piece + 1])
    return from.worth + (raw - from.raw) / (to.raw - from.raw) * (to.worth - from.worth)
  }
}
