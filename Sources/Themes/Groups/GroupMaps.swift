internal import LinearAlgebra
internal import Statistics
public import Survey

/// Codes and groups of interviewees in one space, for each segmentation: correspondence analysis of codes × groups, a cell the interviews of a group that
/// mention a code.
///
/// Codes are those that two interviews mention, at most a hundred.  A segmentation whose table
/// has fewer than two groups or codes has no map.
public func groupMaps(
  _ interviews: Interviews, wave: String, segmentations: [Segmentation]
) -> [GroupMap] {
  let mentions = Mentions(codesOf: interviews, least: 2, limit: 100)
  let domains = interviewDomains(interviews, wave: wave, segmentations: segmentations)
  return segmentations.compactMap { segmentation in
    let groups = domains.filter { $0.0.segment == segmentation.id }
    let counts = Matrix(
      rows: mentions.names.count, columns: groups.count,
      columnMajor: groups.flatMap { group in
        mentions.said.map { said in Double(group.1.count { said[$0] }) }
      })
    guard let found = CorrespondenceAnalysis(counts) else { return nil }
    return GroupMap(
      wave: wave, segment: segmentation.id,
      codes: points(found.rows.map { mentions.names[$0] }, found.rowMasses, found.rowCoordinates),
      groups: points(
        found.columns.map { groups[$0].0.level }, found.columnMasses, found.columnCoordinates),
      eigenvalues: found.eigenvalues,
      shares: found.eigenvalues.map { 100 * $0 / found.inertia }, chiSquared: found.chiSquared,
      n: groups.reduce(0) { $0 + $1.1.count })
  }
}

private func points(
  _ names: [String], _ masses: [Double], _ places: Matrix
) -> [GroupMap.Point] {
  names.indices.map { index in
    GroupMap.Point(
      name: names[index], mass: masses[index],
      place: (0..<places.columns).map { places[index, $0] })
  }
}
