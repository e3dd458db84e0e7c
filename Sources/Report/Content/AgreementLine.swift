internal import Disclosure
internal import Survey

/// What is known of the agreement on one code, or on one thing said of passages, side by
/// side.
struct AgreementLine {
  /// A code, `all`, or what else coders said.
  let name: String
  /// nil: all coders.
  let pair: CoderPair?
  private(set) var percent: Agreement?
  private(set) var kappa: Agreement?
  private(set) var ac1: Agreement?
  private(set) var alpha: Agreement?
  private(set) var withheld: String?

  /// Rows gathered by what they are about, in their order.
  static func lines(of rows: [ReleasedAgreement]) -> [AgreementLine] {
    struct Key: Hashable {
      let name: String
      let pair: CoderPair?
      let wave: String
    }
    var order: [Key] = []
    var lines: [Key: AgreementLine] = [:]
    for row in rows {
      let key = Key(name: name(of: row), pair: row.pair, wave: row.wave)
      if lines[key] == nil { order.append(key) }
      lines[key, default: AgreementLine(name: key.name, pair: key.pair)].include(row)
    }
    return order.compactMap { lines[$0] }
  }

  private init(name: String, pair: CoderPair?) { (self.name, self.pair) = (name, pair) }

  private static func name(of row: ReleasedAgreement) -> String {
    switch row.statistic {
    case "alpha_sets": "all codes of a passage as one"
    case "alpha_severity": "how severe"
    case "alpha_polarity": "barrier or enabler"
    default: row.code
    }
  }

  private mutating func include(_ row: ReleasedAgreement) {
    withheld = withheld ?? row.cell.suppression?.explanation
    switch row.statistic {
    case "percent": percent = row.cell.value
    case "kappa": kappa = row.cell.value
    case "ac1": ac1 = row.cell.value
    default: alpha = row.cell.value
    }
  }

  /// Percent, κ, AC1, α with its interval, n, and a note.
  var figures: [Cell] {
    [
      .figure(percent?.estimate), .figure(kappa?.estimate, decimals: 2),
      .figure(ac1?.estimate, decimals: 2), .figure(alpha?.estimate, decimals: 2),
      .figure(alpha?.interval?.lower, decimals: 2), .figure(alpha?.interval?.upper, decimals: 2),
      .whole(alpha?.n), .word(withheld ?? alpha?.note),
    ]
  }
}
