/// A candidate pilot of the synthetic study.
struct Candidate {
  /// The twenty.
  static let all = dataAndTools + peopleAndDirection + sharingAndTrust

  let id: String
  let name: String
  let sponsor: String
  /// Pounds: least, likely, most.
  let cost: (low: Int, likely: Int, high: Int)
  let weeks: Int
  let requires: [String]
  let excludes: [String]
  let judged: Judgement
  let addresses: [Claim]
  let outputs: [Deliverable]

  /// What the panel judged.
  struct Judgement {
    /// What the force would learn, 0–10: least, likely, most.
    let learning: (low: Double, likely: Double, high: Double)
    /// How ready it is to begin, 1–5.
    let readiness: Double
    /// How badly it could go, 1 (little) – 5.
    let risk: Double
  }

  /// A claim that the pilot helps with a construct.
  struct Claim {
    let topic: Topic
    /// 1–3.
    let effect: Int
    /// `rank=Constable`; empty: everyone.
    let scope: String
  }

  /// Something delivered for a share of the likely cost.
  struct Deliverable {
    let name: String
    let price: Int
    let due: String
    /// Empty until accepted.
    let accepted: String
  }
}
