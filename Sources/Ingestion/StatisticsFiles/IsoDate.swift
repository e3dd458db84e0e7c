/// A day of the Gregorian calendar as `2018-05-24`; nil outside the years 1 to 9999.
///
/// Years begin in March while counting, so that the leap day comes last.
///
/// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.11.
func isoDate(daysSince1970 days: Int64) -> String? {
  // Days since 1 March of the year 0; 146,097 make four centuries.
  let shifted = days + 719_468
  let era = shifted.flooredQuotient(by: 146_097)
  let day = shifted - era * 146_097
  let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
  let dayOfYear = day - (365 * year + year / 4 - year / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let civil = year + era * 400 + (month <= 2 ? 1 : 0)
  guard (1...9999).contains(civil) else { return nil }
  let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  return "\(String(10_000 + civil).dropFirst())-\(twoDigits(month))-\(twoDigits(dayOfMonth))"
}

extension Int64 {
  /// The quotient rounded down, whatever the signs.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}

/// A number with a leading zero where it has one digit.
func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
