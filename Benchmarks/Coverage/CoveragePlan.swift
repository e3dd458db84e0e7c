/// How much is simulated, from the command line.
struct CoveragePlan: Sendable {
  var surveys = 5000
  var replicates = 500
  var seed: UInt64 = 20_261_123
  /// Where the page goes; nil: standard output.
  var output: String?

  static let usage = """
    usage: canvass-coverage [--surveys 5000] [--replicates 500] [--seed 20261123] \
    [--output docs/COVERAGE.md]
    """

  init() {}

  /// nil where an argument is not understood.
  init?(_ arguments: [String]) {
    guard arguments.count.isMultiple(of: 2) else { return nil }
    for index in stride(from: 0, to: arguments.count, by: 2) {
      let value = arguments[index + 1]
      if arguments[index] == "--output" {
        output = value
        continue
      }
      guard let number = Int(value), number > 0 else { return nil }
      switch arguments[index] {
      case "--surveys": surveys = number
      case "--replicates": replicates = number
      case "--seed": seed = UInt64(number)
      default: return nil
      }
    }
  }
}
