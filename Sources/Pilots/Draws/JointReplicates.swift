/// The replicates in which every one of several figures exists.
///
/// Figures of one replicate come from the same resampled people, so they are
/// always drawn together.  A replicate in which any figure is not finite is lost
/// to all of them: the next whole one takes its place, and it is counted.
struct JointReplicates: Sendable, Equatable {
  /// Replicates in use; empty where no figure has any, or none is whole.
  let whole: [Int]
  let lost: Int

  init(_ cells: [EvidenceCell]) {
    let replicates = cells.map(\.draws.count).max() ?? 0
    whole = (0..<replicates).filter { replicate in
      cells.allSatisfy { $0.value(replicate: replicate).isFinite }
    }
    lost = replicates - whole.count
  }

  /// So many, all whole.
  init(count: Int) { (whole, lost) = (Array(0..<count), 0) }

  /// A column per replicate in use, or one column of points without any.
  var columns: Int { max(whole.count, 1) }

  /// Reads figures in a column.
  func reader(column: Int) -> (EvidenceCell) -> Double {
    guard !whole.isEmpty else { return \.point }
    let replicate = whole[column]
    return { $0.value(replicate: replicate) }
  }
}
