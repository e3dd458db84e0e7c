internal import Statistics
internal import Survey

/// A wave's two sets of replicates: those of the method that the study names, which its
/// replicate standard errors are made of, and bootstrap ones for whatever needs draws
/// (percentiles, the ranking of pilots).  Where the method is a bootstrap they are one.
struct Replications: Sendable {
  let named: Replication
  let draws: Replication

  /// - Throws: ``WeightingError`` that names the strata in the way of half-samples, or
  ///   how many replicates there would be.
  init(
    _ fitted: FittedWeights, design: SampleDesign, cells: CalibrationCells?, wave: Wave,
    data: SurveyData
  ) throws(WeightingError) {
    let plan = data.estimation
    func replication(_ form: ReplicateDesign) -> Replication {
      Replication(
        weights: fitted.weights, base: fitted.base, design: form,
        sample: design, cells: cells)
    }
    func bootstrap() -> ReplicateDesign {
      .bootstrap(design, replicates: plan.replicates, seed: plan.seed)
    }
    do throws(ReplicateDesignError) {
      switch plan.method {
      case .bootstrap: named = replication(bootstrap())
      case .poisson:
        named = replication(.poisson(design, replicates: plan.replicates, seed: plan.seed))
      case .brr: named = replication(try .balanced(design))
      case .fay(let rho): named = replication(try .balanced(design, fay: rho))
      case .jackknife: named = replication(try .jackknife(design))
      }
    } catch {
      throw WeightingError(error, wave: wave, data: data)
    }
    draws = named.isBootstrap ? named : replication(bootstrap())
  }
}

extension WeightingError {
  init(_ error: ReplicateDesignError, wave: Wave, data: SurveyData) {
    switch error {
    case .notPaired(let strata):
      self = .unpairedStrata(
        wave.strata == nil ? [] : strata.map { data.strata[$0] }, wave: wave.id)
    case .tooMany(let needed, let limit):
      self = .tooManyReplicates(needed: needed, limit: limit, wave: wave.id)
    }
  }
}
