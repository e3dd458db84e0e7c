internal import Survey

/// A fixed scale from worst (worth 0) to best (worth 1), linear between.
///
///     u(x) = (x − worst) / (best − worst), clipped to 0…1
///
/// `best` may lie below `worst`.  Because the ends are agreed beforehand and not
/// taken from the candidates, adding or removing a pilot reverses no other two
/// (Belton & Gear 1983, doi:10.1016/0305-0483(83)90047-6).
struct ValueScale: Sendable, Equatable {
  let worst: Double
  let best: Double

  init(worst: Double, best: Double) { (self.worst, self.best) = (worst, best) }
  init(_ criterion: Criterion) { self.init(worst: criterion.worst, best: criterion.best) }

  /// Worst equals best: there is nothing to gain, and every utility is 0.
  var isEmpty: Bool { worst == best }

  /// 0…1.
  func utility(_ raw: Double) -> Double {
    isEmpty ? 0 : min(max((raw - worst) / (best - worst), 0), 1)
  }
}
