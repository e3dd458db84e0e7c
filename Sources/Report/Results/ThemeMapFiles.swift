internal import Disclosure
internal import Survey

/// `correspondence.csv`: where codes and groups of interviewees lie, a row per point and
/// dimension, and what each dimension holds: rows of kind `dimension`, `share` in % of all.
func correspondenceFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,kind,name,dimension,mass,coordinate,inertia,share,n")
  for row in release.themeStructure.maps {
    guard let map = row.cell.value else {
      table.append([.text(row.wave), .text(row.segment)] + Array(repeating: .empty, count: 8))
      continue
    }
    let head: [Cell] = [.text(row.wave), .text(row.segment)]
    for (dimension, inertia) in map.eigenvalues.enumerated() {
      table.append(
        head + [
          .text("dimension"), .empty, .count(dimension + 1), .empty, .empty,
          .figure(inertia, decimals: 3), .figure(map.shares[dimension]), .count(map.n),
        ])
    }
    for (kind, points) in [("group", map.groups), ("code", map.codes)] {
      for point in points {
        for (dimension, place) in point.place.enumerated() {
          table.append(
            head + [
              .text(kind), .text(point.name), .count(dimension + 1),
              .figure(point.mass, decimals: 3), .figure(place, decimals: 2), .empty, .empty,
              .count(map.n),
            ])
        }
      }
    }
  }
  return table
}

/// `topics.csv`: themes that the codes form by themselves, a row per theme and code; `interviews` hold
/// more of it than of any other, of `n`; `weight` is the code’s share of the theme.
func topicsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,topic,name,interviews,n,code,weight")
  for value in release.themeStructure.proposals.compactMap(\.cell.value) {
    for (index, theme) in value.themes.enumerated() {
      for code in theme.codes {
        table.append([
          .text(value.wave), .count(index + 1), .text(theme.name), .count(theme.interviews),
          .count(value.n), .text(code.code), .figure(code.weight, decimals: 2),
        ])
      }
    }
  }
  return table
}

/// `topic_numbers.csv`: how alike each number of themes comes out from different starts.
func topicNumbersFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,number,cophenetic,dispersion,unexplained,chosen,starts,codes,n,note")
  for row in release.themeStructure.proposals {
    guard let value = row.cell.value, !value.trials.isEmpty else {
      table.append(
        [.text(row.wave)] + Array(repeating: .empty, count: 8)
          + [.word(row.cell.suppression?.explanation ?? row.cell.value?.note)])
      continue
    }
    for trial in value.trials {
      table.append([
        .text(value.wave), .count(trial.number), .figure(trial.cophenetic, decimals: 3),
        .figure(trial.dispersion, decimals: 3), .figure(trial.unexplained, decimals: 3),
        .text(trial.number == value.themes.count ? "yes" : "no"), .count(value.starts),
        .count(value.codes), .count(value.n), .word(value.note),
      ])
    }
  }
  return table
}
