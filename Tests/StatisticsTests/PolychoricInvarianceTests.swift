internal import Statistics
internal import Testing

/// What must not change a correlation, over many random tables.
///
/// The search ends where a step changes ρ by less than 1e-12, so that two routes to one maximum
/// differ by rounding of the score: 1e-15 of probabilities of 1e-3 and more, over a curvature
/// of 0.1 and more.  1e-10 leaves room.
@Suite struct PolychoricInvarianceTests {
  private static let seeds = UInt64(0)..<200

  private func value(_ table: ContingencyTable) -> Double? {
    (try? PolychoricCorrelation(table))?.value
  }

  @Test func everySearchConverges() throws {
    var interior = 0
    for seed in Self.seeds {
      guard let fit = try? PolychoricCorrelation(.random(seed)) else { continue }
      #expect(fit.state != .notConverged && fit.value.magnitude <= 1 && fit.iterations < 20)
      if fit.state == .interior { interior += 1 }
    }
    #expect(interior > 150)
  }

  @Test func swappingTheItems() {
    for seed in Self.seeds {
      let table = ContingencyTable.random(seed)
      let swapped = table.rearranged(table.columns, table.rows) { ($1, $0) }
      #expect(isSame(value(table), value(swapped)), "\(seed)")
    }
  }

  @Test func reversingOneItemFlipsTheSign() {
    for seed in Self.seeds {
      let table = ContingencyTable.random(seed)
      let reversed = table.rearranged(table.rows, table.columns) { ($0, table.columns - 1 - $1) }
      #expect(isSame(value(table), value(reversed).map { -$0 }), "\(seed)")
    }
  }

  @Test(arguments: [1e-9, 0.3, 7, 1e12])
  func rescalingWeights(_ factor: Double) {
    for seed in Self.seeds {
      let table = ContingencyTable.random(seed)
      let scaled = ContingencyTable(
        rows: table.rows, columns: table.columns, cells: table.cells.map { $0 * factor })
      #expect(isSame(value(table), value(scaled)), "\(seed)")
    }
  }

  @Test("polychoric correlations do not crash on unused categories")
  func anEmptyCategoryChangesNothing() {
    for seed in Self.seeds {
      let table = ContingencyTable.random(seed)
      let gap = Int(seed) % (table.rows + 1)
      let stretched = table.rearranged(table.rows + 1, table.columns + 1) { row, column in
        row == gap || column == table.columns ? nil : (row > gap ? row - 1 : row, column)
      }
      #expect(value(table) == value(stretched), "\(seed)")
    }
  }

  /// The maximum is at ±1 exactly where nobody contradicts it, whoever is compared with whom.
  @Test func theBoundaryIsWhereNobodyContradictsIt() throws {
    var boundaries = 0
    for seed in UInt64(0)..<400 {
      let table = ContingencyTable.random(seed, people: 3 + Int(seed % 4))
      guard let fit = try? PolychoricCorrelation(table) else { continue }
      let signs = table.signsOfPairs
      #expect((fit.state == .boundary) == (signs.count == 1), "\(seed)")
      if fit.state == .boundary {
        boundaries += 1
        #expect(signs.contains(Int(fit.value)), "\(seed)")
      }
    }
    #expect(boundaries > 20)
  }

  /// No ρ of a fine grid has a larger likelihood, so the maximum found is the highest.
  @Test func noOtherMaximumIsHigher() throws {
    for seed in Self.seeds.prefix(40) {
      let table = ContingencyTable.random(seed)
      guard let fit = try? PolychoricCorrelation(table), fit.state == .interior else { continue }
      let best = logLikelihood(table, fit, at: fit.value)
      for step in -99...99 {
        #expect(logLikelihood(table, fit, at: Double(step) / 100) <= best + 1e-9, "\(seed)")
      }
    }
  }
}

private func isSame(_ one: Double?, _ two: Double?) -> Bool {
  guard let one, let two else { return one == nil && two == nil }
  return (one - two).magnitude < 1e-10
}
