/// The two waves of the study.
enum Round: Int, CaseIterable {
  case first, second

  var id: String { self == .first ? "2018" : "2019" }
  var label: String { self == .first ? "Baseline, spring 2018" : "One year on, spring 2019" }

  /// The date of the `day`-th day of fieldwork, 0-based: both rounds open on a
  /// Monday in mid-April and close within May.
  func date(_ day: Int) -> String {
    let opening = self == .first ? 16 : 15
    let (month, dayOfMonth) = opening + day <= 30 ? (4, opening + day) : (5, opening + day - 30)
    return "\(id)-0\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
  }

  static let fieldworkDays = 26
}
