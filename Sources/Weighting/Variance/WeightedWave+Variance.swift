public import LinearAlgebra
public import Statistics

extension WeightedWave {
  /// Weighted influence values w·e of linearised values z, where e is what the
  /// calibrated margins leave of z; e = z where nothing was calibrated.
  ///
  /// - Parameter linearised: respondents × m, 0 outside the domain.
  /// - Returns: respondents × m.
  public func influence(of linearised: consuming Matrix) -> Matrix {
    precondition(linearised.rows == weights.count, "one row per respondent")
    calibration?.formResiduals(of: &linearised)
    let weights = weights.weights(of: 0..<weights.count)
    for column in 0..<linearised.columns {
      var values = linearised.mutableColumn(column)
      for row in values.indices { values[row] *= weights[row] }
    }
    return linearised
  }

  /// Design-based variances of the estimates whose linearised values these are.
  public func variances(of linearised: consuming Matrix) -> DesignVariances {
    design.variances(of: influence(of: linearised))
  }
}
