import Foundation

extension Double? {
  /// A share of 1 in %.
  func percent(_ digits: Int) -> String { map { 100 * $0 }.digits(digits) }

  /// Empty for what does not exist.
  func digits(_ digits: Int) -> String { map { String(format: "%.\(digits)f", $0) } ?? "" }
}
