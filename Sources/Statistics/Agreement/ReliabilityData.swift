/// What coders said of units: a value, or nothing.
///
/// Only values are kept, unit by unit and in the order of the coders, so that memory is
/// that of the values and many coders who read little cost nothing.
public struct ReliabilityData: Sendable, Equatable {
  /// Distinct values, ascending.
  public let values: [Double]
  /// Of each value given, its index in `values`; those of unit u stand at
  /// `starts[u] ..< starts[u + 1]`.
  let given: [Int32]
  let starts: [Int]

  public var units: Int { starts.count - 1 }

  /// From a row per unit, in each a finite value per coder, nil where there is none;
  /// `known` are the values that could have been given, ascending, else those that were.
  ///
  /// O(values given × log of distinct ones).
  public init(_ ratings: [[Double?]], values known: [Double]? = nil) {
    var starts = [0]
    var flat: [Double] = []
    for unit in ratings {
      for rating in unit { if let rating { flat.append(rating) } }
      starts.append(flat.count)
    }
    self.init(flat, starts: starts, values: known)
  }

  /// From values that stand unit by unit, where unit u has those at
  /// `starts[u] ..< starts[u + 1]`.
  public init(_ ratings: [Double], starts: [Int], values known: [Double]? = nil) {
    precondition(starts.first == 0 && starts.last == ratings.count, "a start per unit, and an end")
    precondition(ratings.allSatisfy(\.isFinite), "values are numbers")
    let values = known ?? distinct(ratings)
    (self.values, self.starts) = (values, starts)
    given = ratings.map { rating in
      let index = place(of: rating, in: values)
      precondition(index < values.count && values[index] == rating, "\(rating) is no known value")
      return Int32(index)
    }
  }

  /// Indices of the values that unit `unit` was given.
  func given(to unit: Int) -> ArraySlice<Int32> { given[starts[unit]..<starts[unit + 1]] }
}

/// Ascending, each once.
private func distinct(_ ratings: [Double]) -> [Double] {
  var values: [Double] = []
  for rating in ratings {
    let index = place(of: rating, in: values)
    if index == values.count || values[index] != rating { values.insert(rating, at: index) }
  }
  return values
}

/// Where a value stands among ascending ones, or would have to.
private func place(of value: Double, in values: [Double]) -> Int {
  var (low, high) = (0, values.count)
  while low < high {
    let middle = (low + high) / 2
    if values[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low
}
