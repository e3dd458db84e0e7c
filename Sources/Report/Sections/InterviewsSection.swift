/// What the interviews say by themselves: themes, how they hang together, and how far
/// the coding can be trusted.
func interviewsSection(_ reading: Reading) -> Section? {
  let blocks =
    themeBlocks(reading) + severityBlocks(reading) + codeTreeBlocks(reading)
    + themeGroupBlocks(reading) + coOccurrenceBlocks(reading) + proposedThemeBlocks(reading)
    + saturationBlocks(reading) + themeChangeBlocks(reading) + agreementBlocks(reading)
  guard !blocks.isEmpty else { return nil }
  return Section(
    id: "interviews", name: "Interviews", finding: themesFinding(reading),
    blocks: blocks)
}
