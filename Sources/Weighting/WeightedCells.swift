/// The cells that a wave's weights were fitted over.
public struct WeightedCells: Sendable {
  private let cells: CalibrationCells
  /// Segmentations whose levels they combine.
  public let segments: [String]

  init(_ cells: CalibrationCells, segments: [String]) {
    (self.cells, self.segments) = (cells, segments)
  }

  /// Sums over each cell's respondents of what each has.
  public func totals(of values: [Double]) -> [Double] { cells.totals(of: values) }
}
