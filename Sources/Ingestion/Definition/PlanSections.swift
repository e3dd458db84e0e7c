internal import Survey

/// Reads `design`: columns of the sample, and how it is weighted.
func readDesign(_ root: YAMLMapping) -> DesignDefinition {
  guard let mapping = root.mapping("design") else { return DesignDefinition() }
  defer { mapping.finish() }
  let design = DesignDefinition(
    weight: mapping.text("weight"), stratum: mapping.text("stratum"),
    cluster: mapping.text("cluster"), population: mapping.text("population"),
    margins: MarginsDefinition(mapping),
    lonely: mapping.choice("lonely", of: DesignPlan.LonelyUnits.self) ?? .fail)
  if let key = design.margins.key, design.population == nil {
    mapping.log.add("“\(key)” needs the counts of a “population” file", at: mapping.place)
  }
  return design
}

/// Reads `estimates`: replicates and their method, confidence, seed and the least n of a flag.
func readEstimation(_ root: YAMLMapping) -> EstimationPlan {
  var plan = EstimationPlan()
  guard let mapping = root.mapping("estimates") else { return plan }
  defer { mapping.finish() }
  plan.replicates = replicates(mapping) ?? plan.replicates
  plan.method = method(mapping) ?? plan.method
  plan.confidence = mapping.fraction("confidence") ?? plan.confidence
  plan.seed = mapping.integer("seed", in: 0...1_000_000_000_000_000).map(UInt64.init) ?? plan.seed
  guard let least = mapping.mapping("least") else { return plan }
  defer { least.finish() }
  // Upwards only: below these a flag's test is not worth its name.
  plan.leastItem = least.integer("item", in: plan.leastItem...1_000_000) ?? plan.leastItem
  plan.leastConstruct =
    least.integer("construct", in: plan.leastConstruct...1_000_000) ?? plan.leastConstruct
  plan.leastIndex = least.integer("index", in: plan.leastIndex...1_000_000) ?? plan.leastIndex
  return plan
}

/// None, or at least two: one replicate has no spread.
private func replicates(_ mapping: YAMLMapping) -> Int? {
  guard let count = mapping.integer("replicates", in: 0...100_000) else { return nil }
  guard count == 1, let place = mapping.text("replicates")?.place else { return count }
  mapping.log.add("1 replicate has no spread; write 0 for none, or 2 and more", at: place)
  return nil
}

/// Spellings of the methods of replication.
private enum MethodName: String, CaseIterable {
  case bootstrap, poisson, brr, fay, jackknife
}

/// `method`, and Fay's `rho`, which no other method has.
private func method(_ mapping: YAMLMapping) -> ReplicationMethod? {
  let name = mapping.choice("method", of: MethodName.self)
  let rho = mapping.fraction("rho")
  let isOther = name.map { $0 != .fay } ?? (mapping.text("method") == nil)
  if isOther, let place = mapping.text("rho")?.place {
    mapping.log.add("“rho” belongs to “method: fay” alone", at: place)
  }
  switch name {
  case .bootstrap: return .bootstrap
  case .poisson: return .poisson
  case .brr: return .brr
  case .fay: return .fay(rho: rho ?? 0.5)
  case .jackknife: return .jackknife
  case nil: return nil
  }
}
