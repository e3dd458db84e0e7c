public import Survey

/// What one pilot delivers.
public struct PilotDelivery: Sendable, Equatable {
  public let pilot: Pilot
  public let isSelected: Bool
  /// In the order of the file.
  public let outputs: [RegisteredOutput]
  public let totals: DeliveryTotals
}

/// The register of outputs: what is accepted, late, due and paid.
///
/// Outputs have a fixed price, which is paid when they are accepted and not before.
public struct Delivery: Sendable, Equatable {
  /// The ISO date on which the register is read; nil: on none, so that nothing is overdue.
  public let asOf: String?
  /// Pilots with outputs, in the order of the candidates.
  public let pilots: [PilotDelivery]
  /// Of the chosen pilots; nil where none is chosen or none of them has outputs.
  public let chosen: DeliveryTotals?
  public let all: DeliveryTotals
  /// What a reader should know of it.
  public let notes: [String]
  /// The same about prices and costs: not for publication.
  public let priceNotes: [String]

  /// nil where no pilot has outputs.
  ///
  /// - Parameters:
  ///   - plan: candidates, outputs, and the date on which they are looked at.
  ///   - assessment: the candidates' values, and which of them are chosen.
  ///
  /// Cost: outputs × log outputs.
  public init?(plan: PilotPlan, assessment: Assessment) {
    let day = plan.asOf.flatMap { CalendarDay(iso: $0) }
    let outputs = Dictionary(grouping: plan.outputs, by: \.pilot)
    let scores = Dictionary(
      assessment.pilots.map { ($0.pilot.id, $0) }, uniquingKeysWith: { first, _ in first })
    pilots = plan.pilots.compactMap { pilot in
      outputs[pilot.id].map { own in
        let registered = own.map { RegisteredOutput($0, asOf: day) }
        let score = scores[pilot.id]
        return PilotDelivery(
          pilot: pilot, isSelected: score?.isSelected ?? false, outputs: registered,
          totals: DeliveryTotals(registered, value: score?.value))
      }
    }
    guard !pilots.isEmpty else { return nil }
    let selected = pilots.filter(\.isSelected)
    asOf = plan.asOf
    chosen = selected.isEmpty ? nil : DeliveryTotals(selected)
    all = DeliveryTotals(pilots)
    notes = Self.dates(plan, day) + Self.silent(plan, scores)
    priceNotes = pilots.compactMap(\.mispriced)
  }

  private static func dates(_ plan: PilotPlan, _ day: CalendarDay?) -> [String] {
    guard let day, let iso = plan.asOf else {
      return [
        "no date is given on which to read the register, so that nothing is called overdue; "
          + "“as of” under “pilots” or --as-of gives one"
      ]
    }
    let later = plan.outputs.count { output in
      output.accepted.flatMap { CalendarDay(iso: $0) }.map { $0 > day } ?? false
    }
    guard later > 0 else { return [] }
    return [
      "\(later == 1 ? "1 output is" : "\(later) outputs are") accepted after \(iso) and "
        + "not counted as accepted"
    ]
  }

  /// A chosen pilot without outputs promises nothing that could be accepted.
  private static func silent(_ plan: PilotPlan, _ scores: [String: PilotScore]) -> [String] {
    let known = Set(plan.outputs.map(\.pilot))
    let silent = plan.pilots.map(\.id).filter {
      !known.contains($0) && scores[$0]?.isSelected == true
    }
    return silent.isEmpty ? [] : ["chosen without any output: \(silent.joined(separator: ", "))"]
  }
}

extension DeliveryTotals {
  /// Of several pilots; their value is known where each one's is.
  init(_ pilots: [PilotDelivery]) {
    let values = pilots.compactMap(\.totals.value)
    self.init(
      pilots.flatMap(\.outputs),
      value: values.count == pilots.count ? values.reduce(0, +) : nil)
  }
}

extension PilotDelivery {
  /// Prices that do not add up to the most likely cost, to the penny.
  fileprivate var mispriced: String? {
    guard abs(totals.price - pilot.cost.mode) >= 0.005 else { return nil }
    return "\(pilot.id): outputs are priced \(totals.price.money), its cost is "
      + pilot.cost.mode.money
  }
}

extension Double {
  /// Pounds, with pence where there are any: £41,000, £99.50.
  fileprivate var money: String {
    let pence = (self * 100).rounded()
    guard pence.magnitude < 1e15, pence.remainder(dividingBy: 100) != 0 else { return pounds }
    let cents = String(100 + Int(pence.magnitude) % 100).dropFirst()
    return (pence / 100).rounded(.towardZero).pounds + "." + cents
  }
}
