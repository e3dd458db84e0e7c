/// One number that the chosen portfolio rests on.
public enum UncertainInput: Sendable, Equatable {
  /// A criterion's share of the weight; the others keep their proportions.
  case weight(criterion: String)
  /// 0–1.
  case utility(pilot: String, criterion: String)
  /// 0–100.
  case value(pilot: String)
  /// Pounds.
  case cost(pilot: String)

  /// `weight`, `utility`, `value` or `cost`.
  public var kind: String {
    switch self {
    case .weight: "weight"
    case .utility: "utility"
    case .value: "value"
    case .cost: "cost"
    }
  }

  public var pilot: String? {
    switch self {
    case .weight: nil
    case .utility(let pilot, _), .value(let pilot), .cost(let pilot): pilot
    }
  }

  public var criterion: String? {
    switch self {
    case .weight(let criterion), .utility(_, let criterion): criterion
    case .value, .cost: nil
    }
  }
}
