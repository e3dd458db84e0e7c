/// Everybody who could answer, as a distribution: no list of people, so nothing is
/// ever sampled out and the finite population correction is 0.
///
///     η = a_group + b_role + √v τ_team + √(1−v) f          one respondent's view
///     y*_j = λ_j η + √(1−λ_j²) ε_j                          item j, before labels
///
/// with τ, f and ε standard normal; the answer is how many thresholds y* exceeds.
struct Superpopulation: Sendable {
  /// A group and a role together: what stays the same in a cell is the mean of η.
  struct Cell: Sendable {
    let group: Int
    let role: Int
    let share: Double
    let shift: Double
  }

  /// One item of the construct.
  struct ItemModel: Sendable {
    let loading: Double
    /// Between the five labels, on the scale of y*.
    let thresholds: [Double]
  }

  /// v, the share of a team in what people of one cell differ by.
  let teamVariance = 0.065
  let items = [
    ItemModel(loading: 0.75, thresholds: [-1.5, -0.7, 0.05, 1.2]),
    ItemModel(loading: 0.60, thresholds: [-2.4, -1.9, -1.22, 0.1]),
    ItemModel(loading: 0.70, thresholds: [-1.4, -0.6, 0.2, 1.3]),
    ItemModel(loading: 0.80, thresholds: [-1.7, -1.0, -0.3, 0.9]),
    ItemModel(loading: 0.65, thresholds: [-1.1, -0.3, 0.6, 1.6]),
  ]
  /// An item's chance of not being answered, the same for everybody and every item.
  let silence = 0.03

  let groupShares = [0.35, 0.3, 0.2, 0.15]
  /// Per group.
  let roleShares = [
    [0.4, 0.3, 0.2, 0.1], [0.3, 0.3, 0.25, 0.15], [0.2, 0.3, 0.25, 0.25], [0.2, 0.2, 0.3, 0.3],
  ]
  private let groupShifts = [-0.25, 0.0, 0.2, 0.4]
  private let roleShifts = [0.25, 0.05, -0.15, -0.4]

  /// Chance to answer at all, a product as raking to the two margins assumes.
  func response(of cell: Cell) -> Double {
    [1, 0.85, 0.7, 0.6][cell.group] * [0.9, 0.8, 0.7, 0.55][cell.role]
  }

  /// Group by group, role by role.
  var cells: [Cell] {
    groupShares.indices.flatMap { group in
      roleShares[group].indices.map { cell(group, $0) }
    }
  }

  func cell(_ group: Int, _ role: Int) -> Cell {
    Cell(
      group: group, role: role, share: groupShares[group] * roleShares[group][role],
      shift: groupShifts[group] + roleShifts[role])
  }
}
