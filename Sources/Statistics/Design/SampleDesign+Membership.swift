extension SampleDesign {
  /// PSU of a unit, 0 ..< ``clusters``.
  public func cluster(ofUnit unit: Int) -> Int { clusterOfUnit.map { Int($0[unit]) } ?? unit }

  /// Stratum of a PSU, 0 ..< `strata.count`.
  public func stratum(ofCluster cluster: Int) -> Int {
    if let stratumOfCluster { return Int(stratumOfCluster[cluster]) }
    precondition(cluster >= 0 && cluster < clusters, "PSU \(cluster) of \(clusters)")
    var (first, last) = (0, strata.count)
    while last - first > 1 {
      let middle = (first + last) / 2
      if firstOfStratum[middle] <= cluster { first = middle } else { last = middle }
    }
    return first
  }

  /// PSUs of consecutive units.
  public func clusters(ofUnits units: Range<Int>) -> [Int32] {
    clusterOfUnit.map { Array($0[units]) } ?? units.map { Int32($0) }
  }

  /// Strata of consecutive PSUs.
  public func strata(ofClusters clusters: Range<Int>) -> [Int32] {
    if let stratumOfCluster { return Array(stratumOfCluster[clusters]) }
    guard let first = clusters.first else { return [] }
    var (strata, stratum) = ([Int32](), stratum(ofCluster: first))
    strata.reserveCapacity(clusters.count)
    while strata.count < clusters.count {
      let end = min(firstOfStratum[stratum + 1], clusters.upperBound)
      let more = end - clusters.lowerBound - strata.count
      strata.append(contentsOf: repeatElement(Int32(stratum), count: more))
      stratum += 1
    }
    return strata
  }

  /// Strata of consecutive units.
  public func strata(ofUnits units: Range<Int>) -> [Int32] {
    guard let clusterOfUnit else { return strata(ofClusters: units) }
    return clusterOfUnit[units].map { Int32(stratum(ofCluster: Int($0))) }
  }

  /// PSUs minus strata among some units, the degrees of freedom of a domain estimate.
  ///
  /// Source: Korn & Graubard (1999), Analysis of Health Surveys, ch. 5.2.
  public func degreesOfFreedom(ofUnits active: [Int]) -> Int {
    if isUnclustered, strata.count == 1 { return active.count - 1 }
    var clusterSeen = [Bool](repeating: false, count: clusters)
    var stratumSeen = [Bool](repeating: false, count: strata.count)
    var df = 0
    for unit in active {
      let cluster = cluster(ofUnit: unit)
      guard !clusterSeen[cluster] else { continue }
      clusterSeen[cluster] = true
      df += 1
      let stratum = stratum(ofCluster: cluster)
      guard !stratumSeen[stratum] else { continue }
      stratumSeen[stratum] = true
      df -= 1
    }
    return df
  }
}
