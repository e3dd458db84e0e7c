/// What one portfolio has that another lacks.
public struct Swap: Sendable, Equatable {
  /// Ids, in the order of the candidates.
  public let enters: [String]
  public let leaves: [String]

  public init(enters: [String], leaves: [String]) { (self.enters, self.leaves) = (enters, leaves) }

  /// Both are the same.
  public static let none = Swap(enters: [], leaves: [])
  public var isNone: Bool { enters.isEmpty && leaves.isEmpty }

  /// "P04 for P17"; "P04 too"; "without P17"; empty where nothing changes.
  public var words: String {
    let (new, old) = (enters.joined(separator: " and "), leaves.joined(separator: " and "))
    if enters.isEmpty { return leaves.isEmpty ? "" : "without \(old)" }
    return leaves.isEmpty ? "\(new) too" : "\(new) for \(old)"
  }
}

extension Portfolio {
  /// What this one has that `other` lacks, and the other way round.
  public func swap(from other: Portfolio) -> Swap {
    Swap(
      enters: pilots.filter { !other.pilots.contains($0) },
      leaves: other.pilots.filter { !pilots.contains($0) })
  }
}

extension Swap {
  /// From one set of candidates to another; no set at all is left where it is nil.
  init(from old: PilotSet, to new: PilotSet?, names: [String]) {
    self.init(
      enters: ((new ?? PilotSet()) - old).map { names[$0] },
      leaves: (old - (new ?? PilotSet())).map { names[$0] })
  }
}
