/// What the interviews say by themselves: themes, how they hang together, and how far
/// the coding can be trusted.
func interviewsSection(_ reading: Reading) -> Section? {
  let themes = themeBlocks(reading)
  guard !themes.isEmpty else { return nil }
  return Section(
    id: "interviews", name: "Interviews", finding: themesFinding(reading),
    blocks: themes + themeChangeBlocks(reading))
}
