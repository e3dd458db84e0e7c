internal import Survey

/// How many went past an item, and how many of them did not see it or left it blank.
///
/// Past an item is who answered it or any that stands behind it in the export: whoever broke
/// off before has not been past.
struct Exposure {
  private(set) var past = 0
  private(set) var notShown = 0
  private(set) var blank = 0

  /// Of every item that the wave asked, by its index; O(items · respondents).
  static func all(of wave: Wave, in order: [Int]) -> [Int: Exposure] {
    var isPast = [UInt8](repeating: 0, count: wave.respondents)
    var exposures: [Int: Exposure] = [:]
    for item in order.reversed() {
      guard let answers = wave.answers[item] else { continue }
      exposures[item] = Exposure(answers, &isPast)
    }
    return exposures
  }

  /// Marks who answered the item as past it.
  private init(_ answers: [UInt8], _ isPast: inout [UInt8]) {
    for row in answers.indices {
      let (hidden, blank) = (answers[row] == Self.hiddenCode, answers[row] == Self.blankCode)
      if !hidden, !blank { isPast[row] = 1 }
      let one = Int(isPast[row])
      past += one
      if hidden { notShown += one }
      if blank { self.blank += one }
    }
  }

  private static let hiddenCode = Answer(missing: .notShown).code
  private static let blankCode = Answer(missing: .notAnswered).code

  /// Whether an answer is one: a label, or a reason that somebody gave.
  static func isSeen(_ code: UInt8) -> Bool { code != hiddenCode && code != blankCode }
}
