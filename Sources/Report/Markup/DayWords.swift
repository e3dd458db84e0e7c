/// `2018-12-31` as people write it: 31 December 2018; any other text as it is.
func dayInWords(_ iso: String) -> String {
  let parts = iso.split(separator: "-").map { Int($0) }
  guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
    monthNames.indices.contains(month - 1)
  else { return iso }
  return "\(day) \(monthNames[month - 1]) \(year)"
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
