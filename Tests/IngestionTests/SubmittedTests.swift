internal import Foundation
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Ingestion

/// The column that says when somebody answered.
@Suite struct SubmittedTests {
  /// Against Foundation's calendar, a day in each month of 400 years and more.
  @Test func daysAreCountedAsTheCalendarDoes() throws {
    let format = ISO8601DateFormatter()
    for year in stride(from: 1896, through: 2404, by: 1) {
      for month in 1...12 {
        let day = month == 2 ? (moment("\(year)-02-29") == nil ? 28 : 29) : 30
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day)"
        let date = try #require(format.date(from: "\(text)T00:00:00Z"))
        #expect(moment(text) == Int64(date.timeIntervalSince1970), "\(text)")
      }
    }
  }

  @Test(arguments: [
    "2018-05-24T14:30:05Z", "2018-05-24 14:30:05", "24/05/2018 14:30:05", "24/5/2018 14:30:05",
    "2018-05-24T14:30:05.123+01:00",
  ])
  func oneMomentInManyHands(_ text: String) {
    #expect(moment(text) == 1_527_172_205)
  }

  @Test(arguments: [
    "5/24/2018", "24/05/18", "2018-02-29", "24.05.2018", "2018-05-24T", "2018-05-24 25:00",
    "2018-05-24 14:60", "2018-05-24 14:30 GMT", "yesterday", "20180524", "2018-05-24 1430",
    "-2018-05-24", "2018-05-24 14:30:05 extra", "1527172205", "",
  ])
  func whatIsNoDate(_ text: String) { #expect(moment(text) == nil) }

  @Test func arrivesInTheWave() throws {
    let data = try study("Sent,24/05/2018 09:00\n,\n").read()
    #expect(data.waves[0].submitted == [1_527_152_400, nil])
  }

  @Test func faultsArePlaced() throws {
    let faults = try study("Sent,5/24/2018\n,2018-05-24\n").faults()
    #expect(
      faults == [
        """
        w1.csv:2:19: “5/24/2018” is not a date written as 2018-05-24 or 24/05/2018, with or \
        without a time
        """
      ])
    let missing = try SmallStudy().adding("submitted: Sent\n").faults()
    #expect(missing.count == 1 && missing[0].contains("Sent"), "\(missing)")
  }

  @Test func aWaveMayHaveAnotherColumnOrNone() throws {
    let data = try study("Sent,24/05/2018 09:00\n,\n", "submitted: When\n\"submitted:w1\": Sent\n")
      .read()
    #expect(data.waves[0].submitted?[0] == 1_527_152_400)
    let none = try study("Sent,x\n,\n", "submitted: Sent\n\"submitted:w1\": \"-\"\n").read()
    #expect(none.waves[0].submitted == nil)
  }

  /// Two rows of answers beside the column: its header, then the first row's text, then the second's.
  private func study(_ column: String, _ key: String = "submitted: Sent\n") -> SmallStudy {
    let parts = column.split(separator: "\n").map(String.init)
    let first = parts[0].split(separator: ",", maxSplits: 1)
    let second = parts[1].dropFirst()
    return SmallStudy().adding(key).with(
      "w1.csv",
      """
      rank,q1,q2,\(first[0])
      PC,Agree,Disagree,\(first[1])
      Sergeant,Neither,Don't know,\(second)

      """)
  }
}
