public import Survey
internal import Weighting

extension EstimatedWave {
  /// Who answered, level by level, beside the staff in post.
  public func responses(population: Population?) -> [Response] {
    let everyone = weighted.weights.reduce(0, +)
    return groupings.flatMap { grouping in
      let (numbers, weights) = grouping.people(of: weighted)
      return numbers.indices.map { level in
        let domain = grouping.domain(level, in: wave)
        let n = numbers[level]
        let counts = population?.counts[domain.segment]
        let staff = domain.isEveryone ? population?.total : counts?[domain.level]
        let total = domain.isEveryone ? staff : counts?.values.reduce(0, +)
        return Response(
          domain: domain, n: n, population: staff,
          sampleShare: percent(Double(n), of: Double(weighted.weights.count)),
          populationShare: staff.flatMap { staff in
            total.map { percent(Double(staff), of: Double($0)) }
          },
          weightedShare: percent(weights[level], of: everyone),
          rate: staff.flatMap { $0 > 0 ? percent(Double(n), of: Double($0)) : nil })
      }
    }
  }

  private func percent(_ part: Double, of whole: Double) -> Double {
    whole > 0 ? 100 * part / whole : 0
  }
}
