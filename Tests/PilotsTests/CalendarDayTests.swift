import Pilots
import TestSupport
import Testing

@Suite struct CalendarDayTests {
  @Test("every day of 1900 to 2200 has Python's number, and no other day is one")
  func days() throws {
    let months = try Golden("delivery")["months"].list.map(\.numbers)
    try #require(months.count == 301 * 12)
    for (index, month) in months.enumerated() {
      let (year, of) = (1900 + index / 12, index % 12 + 1)
      for day in 0...32 {
        let text = "\(year)-\(of < 10 ? "0" : "")\(of)-\(day < 10 ? "0" : "")\(day)"
        let isDay = day >= 1 && day <= Int(month[1])
        let found = CalendarDay(iso: text)?.daysSince1970
        #expect(found == (isDay ? Int(month[0]) + day - 1 : nil), "\(text)")
      }
    }
  }

  @Test(
    "what is not written as a day is none",
    arguments: [
      "", "2018", "2018-5-4", "18-05-24", "2018/05/24", "2018-05-24T00:00", "+018-05-24",
      "2018-00-10", "2018-13-10", "２０１８-05-24", "2018-05-2４", " 2018-05-24",
    ])
  func refused(_ text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test func theEndsOfTheCalendar() throws {
    #expect(CalendarDay(iso: "1970-01-01")?.daysSince1970 == 0)
    // By the proleptic Gregorian calendar, as in ISO 8601.
    #expect(CalendarDay(iso: "0000-01-01")?.daysSince1970 == -719_528)
    #expect(CalendarDay(iso: "9999-12-31")?.daysSince1970 == 2_932_896)
    let (early, late) = (
      try #require(CalendarDay(iso: "2018-12-31")), try #require(CalendarDay(iso: "2019-01-01"))
    )
    #expect(early < late && late - early == 1 && early - late == -1)
  }
}
