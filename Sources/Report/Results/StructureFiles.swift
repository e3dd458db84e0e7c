internal import Disclosure
internal import Survey

/// `structure.csv`: one row for all items, one per construct.  `items` counts them; `n`, here
/// and in the files below, is of the pair of items that the fewest answered; `adequacy` is KMO
/// and `sphericity` Bartlett's χ².
func structureFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,construct,items,n,factors,adequacy,omega_hierarchical,omega_total,heywood,converged,\
      smoothed,note,sphericity,sphericity_df,sphericity_p
      """)
  for row in release.structure {
    guard let value = row.cell.value else {
      let reason = Cell.word(row.cell.suppression?.explanation)
      table.append(
        [.text(row.wave), .text("all")] + Array(repeating: .empty, count: 9) + [reason]
          + Array(repeating: .empty, count: 3))
      continue
    }
    let all = value.general.first { $0.construct == nil }
    table.append([
      .text(row.wave), .text("all"), .count(value.items.count), .count(value.n),
      .count(value.factors), .figure(value.adequacy, decimals: 2),
      .figure(all?.hierarchical, decimals: 2), .figure(all?.total, decimals: 2),
      .text(value.caveats.isHeywood ? "yes" : "no"),
      .text(value.caveats.converged ? "yes" : "no"),
      .text(value.caveats.isSmoothed ? "yes" : "no"), .word(value.note ?? all?.note),
      .figure(value.sphericity?.chiSquared), .whole(value.sphericity?.df),
      .figure(value.sphericity?.p, decimals: 3),
    ])
    for share in value.general {
      guard let construct = share.construct else { continue }
      table.append([
        .text(row.wave), .text(construct), .count(share.items), .count(value.n), .empty, .empty,
        .figure(share.hierarchical, decimals: 2), .figure(share.total, decimals: 2), .empty,
        .empty, .empty, .word(share.note), .empty, .empty, .empty,
      ])
    }
  }
  return table
}

/// `loadings.csv`: every item on every factor, after oblimin rotation; `adequacy` is its KMO.
func loadingsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,item,construct,factor,loading,communality,adequacy,n")
  for value in release.structure.compactMap(\.cell.value) {
    for (row, item) in value.loadings.enumerated() {
      let adequacy = value.itemAdequacy.indices.contains(row) ? value.itemAdequacy[row] : nil
      for (factor, loading) in item.loadings.enumerated() {
        table.append([
          .text(value.wave), .text(item.item), .text(item.construct), .count(factor + 1),
          .figure(loading, decimals: 2), .figure(item.communality, decimals: 2),
          .figure(adequacy, decimals: 2), .count(value.n),
        ])
      }
    }
  }
  return table
}

/// `eigenvalues.csv`: beside what unrelated items reach in 5 % of sets.
func eigenvaluesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,number,eigenvalue,normal95,resampled95,n")
  for value in release.structure.compactMap(\.cell.value) {
    for (rank, root) in value.eigenvalues.enumerated() {
      table.append([
        .text(value.wave), .count(rank + 1), .figure(root.value, decimals: 2),
        .figure(root.normal95, decimals: 2), .figure(root.resampled95, decimals: 2),
        .count(value.n),
      ])
    }
  }
  return table
}

/// `factors.csv`: correlations of factors, each pair once.
func factorsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,factor,with,correlation,n")
  for value in release.structure.compactMap(\.cell.value) {
    for (first, correlations) in value.factorCorrelations.enumerated() {
      for second in correlations.indices where second > first {
        table.append([
          .text(value.wave), .count(first + 1), .count(second + 1),
          .figure(correlations[second], decimals: 2), .count(value.n),
        ])
      }
    }
  }
  return table
}
