/// How a workbook counts days: from 1900, with a 29 February 1900 that never was, or
/// from 1904.
enum DateSystem {
  case from1900
  case from1904
}

/// What a cell's number format makes of a number.
enum NumberForm: Equatable {
  case plain
  /// A day, with or without a time.
  case date
  /// A time of day.
  case time
  /// Hours beyond 24: `[h]:mm`.
  case elapsed
}

/// A serial number as ISO text: `2018-05-24`, `2018-05-24T10:30:00`, `10:30:00`; elapsed
/// time as `26:30:00`.  To the second; a midnight is its day alone.
///
/// nil where the number is no day of Excel's calendar, which ends with the year 9999.
///
/// Source: ECMA-376 part 1, 18.17.4.
func serialText(_ serial: Double, _ form: NumberForm, _ system: DateSystem) -> String? {
  guard serial >= 0, serial < 2_958_466 else { return nil }
  let seconds = Int((serial * 86_400).rounded())
  if form == .elapsed { return clock(seconds) }
  // 0.9999999 rounds up to a whole day.
  let (day, time) = (seconds / 86_400, seconds % 86_400)
  if serial < 1, day == 0 { return clock(time) }
  let date = isoDay(daysSince1970(ofSerial: day, system))
  return time == 0 ? date : "\(date)T\(clock(time))"
}

private func daysSince1970(ofSerial day: Int, _ system: DateSystem) -> Int {
  switch system {
  case .from1900: day - 25_569 + (day < 60 ? 1 : 0)
  case .from1904: day - 24_107
  }
}

private func clock(_ seconds: Int) -> String {
  let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
  return parts.map { padded($0, 2) }.joined(separator: ":")
}

private func padded(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The Gregorian day, years counted from March.
///
/// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.11.
private func isoDay(_ days: Int) -> String {
  let shifted = days + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted % 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let month = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * month + 2) / 5 + 1
  let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
  return [padded(year, 4), padded(month < 10 ? month + 3 : month - 9, 2), padded(day, 2)]
    .joined(separator: "-")
}
