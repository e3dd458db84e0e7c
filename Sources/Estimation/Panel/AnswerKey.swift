internal import Survey

/// What each label of an item is worth.
struct AnswerKey: Sendable, Equatable {
  /// 0–100 per label.
  let scores: [Double]
  /// 1 where the label counts as favourable, else 0.
  let favourable: [Double]

  /// The same per answer code, 256 of them, 0 for codes that are no label; and 1 for labels.
  let score: [Double]
  let isFavourable: [Double]
  let base: [Double]
  var favourableShare: [Double] { isFavourable.map { 100 * $0 } }

  /// Score 100·k/(m−1) of label k of m; a `-` item is mirrored, label k standing
  /// for label m−1−k.  A scale of one label scores nothing, 0.
  init(_ item: Item) {
    let count = item.scale.labels.count
    let top = Double(max(count - 1, 1))
    let order = item.direction == .positive ? Array(0..<count) : Array((0..<count).reversed())
    scores = order.map { 100 * Double($0) / top }
    favourable = order.map { item.scale.favourable[$0] ? 1 : 0 }
    let others = [Double](repeating: 0, count: 256 - count)
    (score, isFavourable) = (scores + others, favourable + others)
    base = scores.map { _ in 1 } + others
  }
}
