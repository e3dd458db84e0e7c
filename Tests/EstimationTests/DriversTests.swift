internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing

/// The shipped study's drivers against R, from the written conventions alone
/// (Tests/Golden/drivers.R).
@Suite struct DriversTests {
  let study: ShippedStudy
  let golden: Golden

  init() throws {
    study = try ShippedStudy.shared.get()
    golden = try Golden("drivers")["shipped"]
  }

  @Test func sharesAndRSquared() throws {
    for wave in study.waves {
      let (ours, theirs) = (try #require(wave.drivers()), golden[wave.wave])
      #expect(ours.outcome == theirs["outcome"].text && Double(ours.n) == theirs["n"].number)
      #expect(ours.method == .shapley && ours.note == nil && ours.lostReplicates == 0)
      #expect(isClose(ours.rSquared, theirs["r_squared"].number))
      #expect(ours.shares.map(\.construct) == theirs["shares"].list.map { $0["construct"].text })
      for (share, row) in zip(ours.shares, theirs["shares"].list) {
        #expect(isClose(share.share, row["share"].number), "\(share.construct)")
      }
      #expect(isClose(ours.shares.compactMap(\.share).reduce(0, +), 100, 1e-12))
    }
  }

  /// What others got wrong: options accepted and ignored.
  ///
  /// If weights were ignored, what R computes without them would stand here: in each wave
  /// most constructs are then more than half a point elsewhere.
  @Test func weightsAreNotIgnored() throws {
    for wave in study.waves {
      let rows = golden[wave.wave]["shares"].list
      let ours = try #require(wave.drivers()).shares.compactMap(\.share)
      let moved = zip(ours, rows).filter { share, row in
        abs(share - (row["unweighted"].number ?? share)) > 0.5
      }
      #expect(moved.count >= 5)
    }
  }

  /// Two bootstraps of unrelated draws, 1,000 and 400.  An end of a 95 % interval has a
  /// standard error of √(.025·.975/R)/.058 of the estimate's own: .085 and .134, together
  /// .16, which is .04 of the interval's width.  36 ends stray up to 3.5 times that.
  @Test func intervalsAgreeWithABootstrapOfROwn() throws {
    for wave in study.waves {
      let (ours, theirs) = (try #require(wave.drivers()), golden[wave.wave])
      expectNear(
        try #require(ours.rSquaredInterval), theirs, ["r_squared_lower", "r_squared_upper"])
      for (share, row) in zip(ours.shares, theirs["shares"].list) {
        expectNear(try #require(share.interval), row, ["lower", "upper"])
      }
    }
  }

  private func expectNear(_ interval: Interval, _ row: Golden, _ names: [String]) {
    let ends = names.compactMap { row[$0].number }
    let tolerance = 0.15 * (ends[1] - ends[0])
    #expect(abs(interval.lower - ends[0]) < tolerance, "\(interval) against \(ends)")
    #expect(abs(interval.upper - ends[1]) < tolerance, "\(interval) against \(ends)")
  }
}
