/// How a variable's numbers are dates or times, by the format in which its package prints them.
///
/// Formats of weeks, months and quarters are none: a day would be made up.  SPSS's `MOYR`,
/// `QYR` and `WKYR` hold a day and give it.
struct CalendarFormat: Equatable {
  enum Shape {
    case day
    case moment
    /// A time of day, or hours and minutes that took longer than one.
    case clock
  }
  let shape: Shape
  /// Milliseconds that a variable's 1 stands for.
  let unit: Double
  /// The day of its 0, counted from 1970.
  let origin: Int64

  /// nil where the format prints numbers.
  init?(_ format: String, of file: StatisticsFormat) {
    let found =
      switch file {
      case .sav, .por: spssShape(format).map { ($0, 1000, Int64(-141_428)) }
      case .dta: stataShape(format).map { ($0, $0 == .day ? 86_400_000 : 1, Int64(-3653)) }
      case .sas7bdat: sasShape(format)
      } as (Shape, Double, Int64)?
    guard let (shape, unit, origin) = found else { return nil }
    (self.shape, self.unit, self.origin) = (shape, unit, origin)
  }

  /// `2018-05-24`, `2018-05-24T10:30:00`, `10:30:00`, milliseconds where there are any; nil
  /// where the number is no such time, or out of the years 1 to 9999.
  func text(_ value: Double) -> String? {
    let exact = (value * unit).rounded()
    guard exact.magnitude < 4e14 else { return nil }
    let milliseconds = Int64(exact)
    if shape == .clock { return milliseconds < 0 ? nil : clock(milliseconds) }
    let day = milliseconds.flooredQuotient(by: 86_400_000)
    guard let date = isoDate(daysSince1970: day + origin) else { return nil }
    return shape == .day ? date : "\(date)T\(clock(milliseconds - day * 86_400_000))"
  }
}

private func spssShape(_ format: String) -> CalendarFormat.Shape? {
  switch withoutWidth(format) {
  case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "MOYR", "QYR", "WKYR": .day
  case "DATETIME", "YMDHMS": .moment
  case "TIME", "DTIME", "MTIME": .clock
  default: nil
  }
}

/// `%tc` with a picture of hours alone is a time of day, counted from the first of 1960.
private func stataShape(_ format: String) -> CalendarFormat.Shape? {
  let picture = format.replacing("-", with: "")
  if picture.hasPrefix("%td") || picture.hasPrefix("%d") { return .day }
  guard picture.hasPrefix("%tc") || picture.hasPrefix("%tC") else { return nil }
  return picture.dropFirst(3).hasPrefix("HH") ? .clock : .moment
}

private func sasShape(_ format: String) -> (CalendarFormat.Shape, Double, Int64)? {
  let name = withoutWidth(format)
  let origin: Int64 = -3653
  if ["DTDATE", "B8601DN", "E8601DN"].contains(name) { return (.day, 1000, origin) }
  if sasMoments.contains(name) { return (.moment, 1000, origin) }
  if sasClocks.contains(name) { return (.clock, 1000, origin) }
  return sasDays.contains(name) ? (.day, 86_400_000, origin) : nil
}

private let sasMoments: Set = [
  "DATETIME", "DATEAMPM", "MDYAMPM", "IS8601DT", "E8601DT", "B8601DT", "NLDATM",
]
private let sasClocks: Set = [
  "TIME", "HHMM", "TOD", "TIMEAMPM", "IS8601TM", "E8601TM", "B8601TM", "NLTIME",
]
private let sasDays: Set<String> = {
  let separators = ["", "B", "C", "D", "N", "P", "S"]
  let pictures = ["DDMMYY", "MMDDYY", "YYMMDD"].flatMap { name in separators.map { name + $0 } }
  return Set(pictures).union([
    "DATE", "WEEKDATE", "WEEKDATX", "WORDDATE", "WORDDATX", "JULIAN", "IS8601DA", "E8601DA",
    "B8601DA", "NLDATE",
  ])
}()

/// The format's name: `DATE11.2` is `DATE`, `E8601DA10` is `E8601DA`.
private func withoutWidth(_ format: String) -> String {
  let width = format.reversed().prefix { $0.isNumber || $0 == "." }
  return format.dropLast(width.count).uppercased()
}

/// `10:30:00`, `100:00:00`, `10:30:00.250`.
private func clock(_ milliseconds: Int64) -> String {
  let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000)
  let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { twoDigits($0) }
  let fraction = rest == 0 ? "" : "." + String(String(1000 + rest).dropFirst())
  return parts.joined(separator: ":") + fraction
}
