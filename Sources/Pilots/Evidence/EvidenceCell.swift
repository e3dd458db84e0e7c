/// One released figure that a raw score rests on.
struct EvidenceCell: Sendable, Equatable {
  let point: Double
  /// Replicates of the figure; empty where its uncertainty is not known.
  let draws: [Double]
  /// What it is and says, in words.
  let text: String
  /// The results file and the key of its row.
  let source: String

  /// The figure in a replicate; replicates begin again where the cell has fewer.
  func value(replicate: Int) -> Double {
    draws.isEmpty ? point : draws[replicate % draws.count]
  }

  /// What a trail adds about a figure that cannot be drawn.
  var caveat: String { draws.isEmpty ? "; its sampling error is not known and not counted" : "" }
}

/// A figure that ranking needs and may not see, or that does not exist.
struct Unavailable: Error, Equatable {
  let reason: String
  let source: String
}
