internal import Disclosure
internal import Survey

/// `choices.csv`: the share that chose each option of each set; n is the base, who answered
/// the set, and `none` how many of them chose nothing.
func choicesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,set,option,share,lower,upper,n,none")
  for share in release.choices {
    let estimate = share.cell.value?.estimate
    table.append(
      share.domain.cells + [
        .text(share.set), .text(share.option), .figure(estimate?.value),
        .figure(estimate?.interval?.lower), .figure(estimate?.interval?.upper),
        .whole(estimate?.n), .whole(share.cell.value?.none),
      ])
  }
  return table
}
