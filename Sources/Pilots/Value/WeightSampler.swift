internal import LinearAlgebra
internal import Statistics

/// Weights drawn from a ``WeightRegion``, those of a draw a function of (seed, draw).
struct WeightSampler: Sendable {
  let region: WeightRegion
  let seed: UInt64

  /// Weights of as many draws as the block has, from the first: draws × criteria.
  func fill(_ block: inout Matrix, from first: Int) {
    switch region.shape {
    case .exact: for draw in 0..<block.rows { block.set(row: draw, region.stated) }
    case .members(let members):
      for draw in 0..<block.rows {
        var generator = generator(first + draw)
        block.set(row: draw, members[generator.index(below: members.count)])
      }
    case .bounded(let bounded):
      for draw in 0..<block.rows {
        var generator = generator(first + draw)
        block.set(row: draw, bounded.draw(&generator))
      }
    case .tree(let tree, let top, let under):
      fill(&block, from: first, tree, top, under)
    }
  }

  /// The weights of one draw.
  func weights(draw: Int) -> [Double] {
    var block = Matrix(rows: 1, columns: region.stated.count)
    fill(&block, from: draw)
    return region.stated.indices.map { block[0, $0] }
  }

  private func fill(
    _ block: inout Matrix, from first: Int, _ tree: WeightTree, _ top: Tiers, _ under: [Tiers]
  ) {
    var (shares, parts, room) = ([Double](), [Double](), [Double]())
    shares = Array(repeating: 0, count: top.nodes)
    for draw in 0..<block.rows {
      var generator = generator(first + draw)
      top.draw(&generator, into: &shares, &room)
      if tree.branches.count == block.columns {
        block.set(row: draw, shares)
        continue
      }
      for (number, branch) in tree.branches.enumerated() {
        if branch.criteria.count == 1 {
          block[draw, branch.criteria[0]] = shares[number]
          continue
        }
        parts = Array(repeating: 0, count: branch.criteria.count)
        under[number].draw(&generator, into: &parts, &room)
        for (criterion, part) in zip(branch.criteria, parts) {
          block[draw, criterion] = shares[number] * part
        }
      }
    }
  }

  private func generator(_ draw: Int) -> CounterGenerator {
    CounterGenerator(seed: seed, purpose: .criterionWeights, stream: draw)
  }
}

extension Matrix {
  fileprivate mutating func set(row: Int, _ values: [Double]) {
    for (column, value) in values.enumerated() { self[row, column] = value }
  }
}
