/// A day of the Gregorian calendar, by how many days it lies after 1 January 1970.
///
/// No time zone and no clock: a date in a contract is a day, wherever it is read.
public struct CalendarDay: Sendable, Hashable, Comparable {
  public let daysSince1970: Int

  /// The day written `2018-05-24`; nil where the text names no day of the years 0000 to 9999.
  ///
  /// Years begin in March while counting, so that the leap day comes last.
  ///
  /// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.11.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    let marchYear = month > 2 ? year : year - 1
    // Four centuries are 146,097 days; the year before 0000-03-01 is counted from below.
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let ofEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    daysSince1970 =
      era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  /// Days from another day to this one; negative where this one is earlier.
  public static func - (left: CalendarDay, right: CalendarDay) -> Int {
    left.daysSince1970 - right.daysSince1970
  }
}
