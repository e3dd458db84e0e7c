internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing

/// Ranks, quartiles and two-way tests of the shipped study against R's `survey`
/// (Tests/Golden/shipped-tables.R).
@Suite struct ComparisonTests {
  let study: ShippedStudy
  let golden: Golden

  init() throws {
    study = try ShippedStudy.shared.get()
    golden = try Golden("shipped-tables")
  }

  @Test func ranksWithTheirConfidenceSets() throws {
    for wave in study.waves {
      let rows = golden["ranks"][wave.wave].table
      let ours = Dictionary(
        uniqueKeysWithValues: ScoreTables(wave).ranks.map { rank in
          let place = "\(rank.among.rawValue)|\(rank.domain.segment)|\(rank.domain.level)"
          return ("\(place)|\(rank.measure.id)|\(rank.statistic.rawValue)", rank)
        })
      #expect(rows.count == ours.count)
      for row in rows {
        let key = ["among", "segment", "level", "measure", "statistic"].map(row.text)
          .joined(separator: "|")
        let rank = try #require(ours[key], "\(key)")
        let expected = ["rank", "lower", "upper", "of", "n"].map { row.number($0) }
        #expect([rank.rank, rank.lower, rank.upper, rank.of, rank.n].map(Double.init) == expected)
      }
    }
  }

  @Test func quartilesWithWoodruffsIntervals() throws {
    for wave in study.waves {
      let rows = golden["quartiles"][wave.wave].table
      let ours = Dictionary(
        uniqueKeysWithValues: wave.quantiles().map {
          ("\($0.domain.segment)|\($0.domain.level)|\($0.measure.id)|\($0.order)", $0)
        })
      #expect(rows.count == ours.count)
      for row in rows {
        let place = ["segment", "level", "measure"].map(row.text).joined(separator: "|")
        let quantile = try #require(ours["\(place)|\(row.number("order") ?? 0)"])
        #expect(isClose(quantile.value, row.number("value")), "\(place)")
        #expect(isClose(quantile.interval?.lower, row.number("lower")), "\(place)")
        #expect(isClose(quantile.interval?.upper, row.number("upper")), "\(place)")
        #expect(Double(quantile.n) == row.number("n"))
      }
    }
  }

  @Test func raoAndScottsTestOfEveryItemByEverySegmentation() throws {
    for wave in study.waves {
      let rows = golden["associations"][wave.wave].table
      let ours = Dictionary(
        uniqueKeysWithValues: AnswerTables(wave).associations.map {
          ("\($0.segment)|\($0.item)", $0)
        })
      #expect(rows.count == ours.count)
      for row in rows {
        let key = "\(row.text("segment"))|\(row.text("item"))"
        let test = try #require(ours[key]?.test, "\(key)")
        #expect(isClose(test.f, row.number("f")), "\(key)")
        #expect(isClose(test.df1, row.number("df1")), "\(key)")
        #expect(isClose(test.df2, row.number("df2")), "\(key)")
        #expect(isClose(test.p, row.number("p")), "\(key)")
        #expect(isClose(test.q, row.number("q")), "\(key)")
        #expect(isClose(test.cramersV, row.number("v")), "\(key)")
        #expect(Double(ours[key]?.n ?? 0) == row.number("n"))
      }
    }
  }
}
