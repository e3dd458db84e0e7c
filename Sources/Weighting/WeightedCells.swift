/// The cells that a wave's weights were fitted over.
public struct WeightedCells: Sendable {
  private let cells: CalibrationCells
  /// Segmentations whose levels they combine.
  public let segments: [String]

  init(_ cells: CalibrationCells, segments: [String]) {
    (self.cells, self.segments) = (cells, segments)
  }

  /// Sums over each cell's respondents of their weights.
  public func totals(of weights: RespondentWeights) -> [Double] { cells.totals(of: weights) }

  /// Respondents of each cell.
  public var respondents: [Double] {
    cells.totals(of: RespondentWeights(start: nil, count: cells.cellOfRow.count))
  }
}
