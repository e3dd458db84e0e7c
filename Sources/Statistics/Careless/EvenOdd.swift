/// How well a respondent's odd items foretell the even ones.
public struct EvenOdd: Sendable, Equatable {
  /// Correlation over scales of the mean of odd items with that of even items, −1 … 1.
  public let correlation: Double
  /// Spearman–Brown's 2r/(1 + r), cut off at −1, below which it has no meaning.
  public let corrected: Double
  /// Scales of which both halves were answered.
  public let scales: Int
}

/// Items that measure one thing, in questionnaire order.
public struct KeyedScale: Sendable, Equatable {
  /// Item numbers in the sheet.
  public let items: [Int]
  /// What each label of each of them is worth, reverse-keyed items reversed.
  public let scores: [[Double]]

  /// One list of scores per item.
  public init(items: [Int], scores: [[Double]]) {
    precondition(items.count == scores.count, "one list of scores per item")
    (self.items, self.scores) = (items, scores)
  }
}

extension AnswerSheet {
  /// Even–odd consistency of each respondent, from scored answers.
  ///
  ///     x_s, y_s = mean of the answered odd, even items of scale s;  r = cor(x, y)
  ///
  /// A person who reads the items has a profile, which both halves of the scales show.
  /// Nil with fewer than three scales of which both halves are answered (two points always
  /// lie on a line), or where either half does not vary.
  ///
  /// O(np).  R's `careless::evenodd`, which since version 1.2 prints −corrected.
  ///
  /// Source: Johnson (2005), doi:10.1016/j.jrp.2004.09.009.
  public func evenOdd(_ scales: [KeyedScale]) -> [EvenOdd?] {
    var moments = [PairedMoments](repeating: PairedMoments(), count: respondents)
    for scale in scales where scale.items.count > 1 {
      let odd = halfMeans(scale, from: 0)
      let even = halfMeans(scale, from: 1)
      for row in moments.indices {
        guard let x = odd[row], let y = even[row] else { continue }
        moments[row].add(x, y)
      }
    }
    return moments.map { moments in
      guard moments.count > 2, let r = moments.correlation else { return nil }
      let corrected = r > -1 ? max(2 * r / (1 + r), -1) : -1
      return EvenOdd(correlation: r, corrected: corrected, scales: moments.count)
    }
  }

  /// Mean score of every second item of a scale; nil where none of them is answered.
  private func halfMeans(_ scale: KeyedScale, from first: Int) -> [Double?] {
    var sums = [Double](repeating: 0, count: respondents)
    var counts = sums
    for index in stride(from: first, to: scale.items.count, by: 2) {
      let (column, scores) = (answers[scale.items[index]], scale.scores[index])
      for row in column.indices where Int(column[row]) < scores.count {
        sums[row] += scores[Int(column[row])]
        counts[row] += 1
      }
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : nil }
  }
}

/// Means and sums of products about them, updated pair by pair, so that a half that does
/// not vary has a sum of squares of rounding size and not of cancelled hundreds.
///
/// Source: Welford (1962), doi:10.1080/00401706.1962.10490022.
private struct PairedMoments {
  var count = 0
  private var (x, y) = (0.0, 0.0)
  private var (xx, yy, xy) = (0.0, 0.0, 0.0)

  mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let (dx, dy) = (x - self.x, y - self.y)
    self.x += dx / Double(count)
    self.y += dy / Double(count)
    xx += dx * (x - self.x)
    yy += dy * (y - self.y)
    xy += dx * (y - self.y)
  }

  /// nil where either does not vary by more than rounding.
  var correlation: Double? {
    let rounding = 1e-24 * Double(count)
    guard xx > rounding * x * x, yy > rounding * y * y else { return nil }
    let r = xy / (xx * yy).squareRoot()
    // No agreement is no agreement, whichever way its last bit fell.
    return abs(r) < 1e-12 ? 0 : min(max(r, -1), 1)
  }
}
