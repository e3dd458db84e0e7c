/// In what share of draws a pilot takes each rank: the first ranks dark, at the left.
///
/// `shares`: %, from the first rank.
/// `count`: pilots to be chosen; ranks beyond are grey.
func rankTrack(_ shares: [Double], count: Int, reading: String) -> Track {
  let axis = Axis(lower: 0, upper: 100, ticks: [0, 50, 100])
  var start = 0.0
  var shapes: [Markup] = []
  for (index, share) in shares.enumerated() where share > 0 {
    shapes.append(
      rectangle(
        from: start, to: start + share, on: axis, y: "4", height: "20",
        rankStyle(index + 1, of: count)))
    if share >= 7 {
      shapes.append(
        element(
          "text",
          [
            "x": axis.x(start + share / 2), "y": "18", "text-anchor": "middle",
            "class": index == 0 ? "on-strong" : "on-pale",
          ], "\(index + 1)"))
    }
    start += share
  }
  return Track(
    .ranks, on: axis, [.init("rank", "Rank"), .init("share", "% of draws")],
    shares.enumerated().map { [.count($0 + 1), .figure($1)] },
    drawing(reading, height: 28, shapes))
}

private func rankStyle(_ rank: Int, of count: Int) -> String {
  rank == 1 ? "good-3" : rank <= (count + 1) / 2 ? "good-2" : rank <= count ? "good-1" : "mid"
}
