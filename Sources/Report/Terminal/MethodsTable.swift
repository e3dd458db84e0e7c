public import Disclosure
public import Pilots

/// The candidates' ranks by other methods beside their own, with where and why they differ;
/// nothing of costs for the public.  nil where fewer than two can be ranked.
public func methodsTable(_ assessment: Assessment, audience: Audience) -> Table? {
  let figures = PilotFigures(assessment, audience: audience)
  guard !figures.methods.isEmpty else { return nil }
  var table = methodTable(figures)
  table.title = "Pilots by other methods, beside their rank"
  table.notes = (elicitationWords(figures) + methodPoints(figures)).map(\.words)
  return table
}
