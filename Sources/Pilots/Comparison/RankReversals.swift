/// What becomes of the others' order when one pilot is taken away or given a twin.
public struct RankReversals: Sendable, Equatable {
  public enum Change: String, Sendable, Equatable {
    case dropped
    case duplicated
  }
  public struct Pair: Sendable, Equatable {
    /// Above the other before, and below it after.
    public let above: String
    public let below: String
  }
  public let method: RankingMethod
  public let change: Change
  /// The pilot that was dropped or duplicated.
  public let pilot: String
  /// Pairs whose order could change.
  public let pairs: Int
  public let reversed: [Pair]
}
