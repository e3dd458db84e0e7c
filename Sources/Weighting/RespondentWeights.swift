/// A weight per respondent, made when it is asked for: the start weight, times what brings all
/// of them to the staff in post, times the factor of the respondent's cell.
///
/// Equal start weights take no memory, factors as many numbers as there are cells.
public struct RespondentWeights: Sendable {
  /// nil: 1 for everybody.
  private let start: [Double]?
  private let scale: Double
  /// Nothing where nobody was calibrated.
  private let fitted: Fitted?
  public let count: Int

  private struct Fitted: Sendable {
    let factors: [Double]
    let cellOfRow: CellNumbers
  }

  /// Start weights, 1 for everybody where `start` is nil.
  package init(start: [Double]?, count: Int) {
    precondition(start.map { $0.count == count } ?? true, "one weight per respondent")
    (self.start, scale, fitted, self.count) = (start, 1, nil, count)
  }

  /// A number of its own for everybody.
  package init(each weights: [Double]) { self.init(start: weights, count: weights.count) }

  private init(_ start: [Double]?, _ scale: Double, _ fitted: Fitted?, count: Int) {
    (self.start, self.scale, self.fitted, self.count) = (start, scale, fitted, count)
  }

  /// These start weights, all multiplied.
  func scaled(by factor: Double) -> RespondentWeights {
    precondition(scale == 1 && fitted == nil, "start weights are scaled once")
    return RespondentWeights(start, factor, nil, count: count)
  }

  /// These, multiplied by the factor of each respondent's cell.
  func times(_ factors: [Double], of cells: CellNumbers) -> RespondentWeights {
    precondition(fitted == nil && cells.count == count, "a cell per respondent, fitted once")
    return RespondentWeights(
      start, scale, Fitted(factors: factors, cellOfRow: cells), count: count)
  }
}

extension RespondentWeights: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(row: Int) -> Double {
    precondition(row >= 0 && row < count, "row \(row) of \(count)")
    let weight = (start?[row] ?? 1) * scale
    guard let fitted else { return weight }
    return weight * fitted.factors[fitted.cellOfRow[row]]
  }

  /// The weights of some rows, to be looped over; the same to the last bit as one by one.
  public func weights(of rows: Range<Int>) -> [Double] {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows of \(count)")
    var weights = start.map { Array($0[rows]) } ?? Array(repeating: 1, count: rows.count)
    if scale != 1 { for row in weights.indices { weights[row] *= scale } }
    guard let fitted else { return weights }
    let cells = fitted.cellOfRow.numbers(of: rows)
    for row in weights.indices { weights[row] *= fitted.factors[Int(cells[row])] }
    return weights
  }
}

extension RespondentWeights {
  /// Consecutive rows whose weights are made together.
  var blocks: [Range<Int>] {
    stride(from: 0, to: count, by: 4096).map { $0..<Swift.min($0 + 4096, count) }
  }
}

extension RespondentWeights: Equatable {
  /// The same weights, however they come about.
  public static func == (first: RespondentWeights, second: RespondentWeights) -> Bool {
    first.elementsEqual(second)
  }
}
