public import Disclosure
internal import Survey

/// Themes by how many interviews mention them, per wave.
public func themeTable(_ release: Release) -> Table {
  var table = Table(
    "Themes, by the share of interviews that mention them (%)",
    columns: [
      .init("wave"), .init("theme"), .init("interviews"), .init("n"), .init("share"),
      .init("lower"), .init("upper"), .init("barrier"), .init("enabler"),
    ],
    notes: ["barrier and enabler count the interviews that speak of the theme so"]
      + agreementNotes(release))
  for theme in mentions(in: release) {
    let value = theme.cell.value
    table.append([
      .text(theme.domain.wave), .text(theme.theme), .whole(value?.interviews), .whole(value?.n),
      .figure(value?.share), .figure(value?.interval.lower), .figure(value?.interval.upper),
      .whole(interviews(on: theme, as: .barrier, in: release)),
      .whole(interviews(on: theme, as: .enabler, in: release)),
    ])
  }
  return table
}

/// Everyone's themes, most mentioned first, waves in order.
private func mentions(in release: Release) -> [ReleasedTheme] {
  let everyone = release.themes.filter { $0.polarity == nil && $0.domain.isEveryone }
  let waves = everyone.map(\.domain.wave)
  return everyone.enumerated().sorted { left, right in
    let key = { (theme: ReleasedTheme) in
      (waves.firstIndex(of: theme.domain.wave) ?? 0, -(theme.cell.value?.share ?? -1))
    }
    let (a, b) = (key(left.element), key(right.element))
    return a == b ? left.offset < right.offset : a < b
  }.map(\.element)
}

private func interviews(
  on theme: ReleasedTheme, as polarity: Polarity, in release: Release
) -> Int? {
  release.themes.first {
    $0.domain == theme.domain && $0.theme == theme.theme && $0.polarity == polarity
  }?.cell.value?.interviews
}
