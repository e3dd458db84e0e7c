/// Seconds since 1970 of a date, with or without a time of day: `2018-05-24`,
/// `2018-05-24T14:30:05Z`, `24/05/2018 14:30`.
///
/// Days stand before months, as the British write them, and years have four digits: a
/// two-digit year, or a month above 12, is no date.  Time zones are read over: all of a
/// column's times are taken to be of one clock.
func moment(_ text: String) -> Int64? {
  let parts = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "T" })
  guard let day = parts.first.flatMap(day), parts.count <= 2 else { return nil }
  guard parts.count == 2 else { return day * 86_400 }
  return secondOfDay(parts[1]).map { day * 86_400 + $0 }
}

/// Days since 1970.
private func day(_ text: Substring) -> Int64? {
  let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
  let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
  let parts = dashed.count == 3 ? dashed : slashed.count == 3 ? slashed.reversed() : []
  guard parts.count == 3, parts[0].utf8.count == 4,
    parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
    let year = whole(parts[0]), let month = whole(parts[1]), let day = whole(parts[2])
  else { return nil }
  let iso = [parts[0], padded(parts[1]), padded(parts[2])].joined(separator: "-")
  return isDate(iso) ? daysSince1970(year, month, day) : nil
}

/// `14:30`, `14:30:05`, `14:30:05.123`, `14:30:05Z`, `14:30:05+01:00`.
private func secondOfDay(_ text: Substring) -> Int64? {
  let clock = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" && $0 != "." }
  let rest = text.dropFirst(clock.count)
  let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3, rest.allSatisfy({ "Z+-.:0123456789".contains($0) }),
    parts.allSatisfy({ (1...2).contains($0.utf8.count) })
  else { return nil }
  let values = parts.compactMap(whole)
  guard values.count == parts.count, values[0] < 24, values.dropFirst().allSatisfy({ $0 < 60 })
  else { return nil }
  return Int64(values[0] * 3600 + values[1] * 60 + (values.count == 3 ? values[2] : 0))
}

private func whole(_ text: Substring) -> Int? {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}

private func padded(_ text: Substring) -> Substring { text.utf8.count == 1 ? "0" + text : text }

/// Days from 1970-01-01 in the Gregorian calendar, by counting years from March, so that
/// the leap day comes last.
///
/// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.11.
private func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
  let y = month > 2 ? year : year - 1
  let monthFromMarch = (month + 9) % 12
  let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
  return Int64(365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468)
}
