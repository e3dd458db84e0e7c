import LinearAlgebra
import Statistics

/// What the intervals ought to contain, worked out and not simulated.
///
/// Items are silent at random and all alike, which moves none of these.
struct Truth: Sendable {
  typealias Cell = Superpopulation.Cell

  let population: Superpopulation
  /// Of the items' scores, over everybody.
  let covariance: Matrix

  /// Works the covariance out: E y_i y_j is one integral per pair of items and cell,
  /// since items are independent given η.
  init(of population: Superpopulation) {
    self.population = population
    let items = population.items
    var covariance = Matrix(rows: items.count, columns: items.count)
    for i in items.indices {
      for j in 0...i {
        let product =
          i == j ? population.square(items[i]) : population.product(items[i], items[j])
        let value = product - population.mean(items[i]) * population.mean(items[j])
        (covariance[i, j], covariance[j, i]) = (value, value)
      }
    }
    self.covariance = covariance
  }

  /// Mean score of the items, 0–100, of the cells chosen.
  func mean(_ items: [Int], in isChosen: (Cell) -> Bool = { _ in true }) -> Double {
    average(items, in: isChosen) { item, cell in
      population.score(item, given: cell.shift, share: 0)
    }
  }

  /// Share of favourable answers (the upper two labels of five), in %.
  func favourable(_ items: [Int], in isChosen: (Cell) -> Bool = { _ in true }) -> Double {
    average(items, in: isChosen) { item, cell in
      100 * population.exceeding(item, given: cell.shift, share: 0)[2]
    }
  }

  /// Cronbach's α of all items.
  var alpha: Double? { try? CronbachAlpha(covariance: covariance).alpha }

  /// McDonald's ω of the one-factor solution of all items' correlations.
  var omega: Double? {
    (try? covariance.correlation()).flatMap { OneFactor(correlation: $0).omega }
  }

  private func average(
    _ items: [Int], in isChosen: (Cell) -> Bool,
    _ value: (Superpopulation.ItemModel, Cell) -> Double
  ) -> Double {
    let cells = population.cells.filter(isChosen)
    let sum = cells.reduce(0) { sum, cell in
      items.reduce(sum) { $0 + cell.share * value(population.items[$1], cell) }
    }
    return sum / cells.reduce(0) { $0 + $1.share } / Double(items.count)
  }
}

extension Superpopulation {
  fileprivate func mean(_ item: ItemModel) -> Double {
    cells.reduce(0) { $0 + $1.share * score(item, given: $1.shift, share: 0) }
  }

  /// E y²; l² is the sum of 2k − 1 over k up to label l.
  fileprivate func square(_ item: ItemModel) -> Double {
    cells.reduce(0) { sum, cell in
      let exceeding = exceeding(item, given: cell.shift, share: 0)
      return sum + cell.share * 625 * zip(exceeding, [1.0, 3, 5, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  fileprivate func product(_ first: ItemModel, _ second: ItemModel) -> Double {
    cells.reduce(0) { sum, cell in
      sum + cell.share
        * normalExpectation { view in
          score(first, given: cell.shift + view, share: 1)
            * score(second, given: cell.shift + view, share: 1)
        }
    }
  }
}
