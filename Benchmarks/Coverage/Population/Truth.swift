import LinearAlgebra
import Statistics

/// What the intervals ought to contain, worked out and not simulated.
///
/// Shares of labels are normal probabilities, mixed over the cells: exact.  Products
/// of two items, for α and ω, are one integral over what the items share, by the
/// trapezoidal rule, which for such integrands errs below 1e-12.  Items are silent
/// at random and all alike, which moves none of these.
struct Truth: Sendable {
  let population: Superpopulation
  typealias Cell = Superpopulation.Cell

  /// Mean score of the items, 0–100, of the cells chosen.
  func mean(_ items: [Int], in isChosen: (Cell) -> Bool = { _ in true }) -> Double {
    average(items, in: isChosen) { exceeding in 25 * exceeding.reduce(0, +) }
  }

  /// Share of favourable answers (the upper two labels of five), in %.
  func favourable(_ items: [Int], in isChosen: (Cell) -> Bool = { _ in true }) -> Double {
    average(items, in: isChosen) { exceeding in 100 * exceeding[2] }
  }

  /// Cronbach's α of all items.
  var alpha: Double? { try? CronbachAlpha(covariance: covariance).alpha }

  /// McDonald's ω of the one-factor solution of all items' correlations.
  var omega: Double? {
    (try? covariance.correlation()).flatMap { OneFactor(correlation: $0).omega }
  }

  /// Intraclass correlation of construct scores of teams in a group.
  var teamCorrelation: Double {
    let shares = population.groupShares
    let between = shares.indices.reduce(0) { sum, group in
      let (first, second) = moments { team in
        population.roleShares[group].indices.reduce(0) { sum, role in
          sum + population.roleShares[group][role]
            * score(population.cell(group, role), given: team, share: population.teamVariance)
        }
      }
      return sum + shares[group] * (second - first * first)
    }
    return between / (scoreVariance - varianceOfGroupMeans)
  }

  private func average(
    _ items: [Int], in isChosen: (Cell) -> Bool, _ value: ([Double]) -> Double
  ) -> Double {
    let cells = population.cells.filter(isChosen)
    let total = cells.reduce(0) { $0 + $1.share }
    let sum = cells.reduce(0) { sum, cell in
      items.reduce(sum) {
        $0 + cell.share * value(exceeding(population.items[$1], given: cell.shift, share: 0))
      }
    }
    return sum / total / Double(items.count)
  }
}

extension Truth {
  /// Covariance of the items' scores over everybody.
  var covariance: Matrix {
    let k = population.items.count
    var matrix = Matrix(rows: k, columns: k)
    for i in 0..<k {
      for j in 0..<k {
        let product = i == j ? square(i) : self.product(i, j)
        matrix[i, j] = product - mean([i]) * mean([j])
      }
    }
    return matrix
  }

  /// E y_i²; k² = Σ (2l − 1) over labels l up to k.
  private func square(_ item: Int) -> Double {
    average([item], in: { _ in true }) { exceeding in
      625 * zip(exceeding, [1.0, 3, 5, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// E y_i y_j: given η, items are independent.
  private func product(_ i: Int, _ j: Int) -> Double {
    population.cells.reduce(0) { sum, cell in
      sum + cell.share
        * integral { view in
          itemMean(i, given: cell.shift + view, share: 1)
            * itemMean(j, given: cell.shift + view, share: 1)
        }
    }
  }

  private func itemMean(_ item: Int, given view: Double, share: Double) -> Double {
    25 * exceeding(population.items[item], given: view, share: share).reduce(0, +)
  }

  /// P(y* > threshold) where η = `view` but for 1 − `share` of its variance.
  private func exceeding(
    _ item: Superpopulation.ItemModel, given view: Double, share: Double
  ) -> [Double] {
    let spread = (1 - item.loading * item.loading * share).squareRoot()
    return item.thresholds.map { StandardNormal.cdf((item.loading * view - $0) / spread) }
  }

  /// Expected construct score of a cell's member, given its team's τ.
  private func score(_ cell: Cell, given team: Double, share: Double) -> Double {
    let view = cell.shift + share.squareRoot() * team
    let sum = population.items.indices.reduce(0) { $0 + itemMean($1, given: view, share: share) }
    return sum / Double(population.items.count)
  }

  private var scoreVariance: Double {
    let k = population.items.count
    let covariance = covariance
    return covariance.span.total / Double(k * k)
  }

  private var varianceOfGroupMeans: Double {
    let items = Array(population.items.indices)
    let everyone = mean(items)
    return population.groupShares.indices.reduce(0) { sum, group in
      let difference = mean(items) { $0.group == group } - everyone
      return sum + population.groupShares[group] * difference * difference
    }
  }

  private func moments(_ value: (Double) -> Double) -> (Double, Double) {
    (integral(value), integral { value($0) * value($0) })
  }

  /// ∫ value(x) φ(x) dx.
  private func integral(_ value: (Double) -> Double) -> Double {
    let step = 1.0 / 16
    return (-160...160).reduce(0) { sum, index in
      let x = Double(index) * step
      return sum + step * StandardNormal.density(x) * value(x)
    }
  }
}

extension Span where Element == Double {
  fileprivate var total: Double { indices.reduce(0) { $0 + self[$1] } }
}
