internal import Statistics
public import Survey

/// How many interviews were given each code or one below it, with Wilson's interval: a code, then
/// those below it.  An interview that has several codes of a branch counts once in it.
public func codePrevalences(
  _ interviews: Interviews, wave: String, confidence: Double
) -> [CodePrevalence] {
  let (n, tree) = (interviews.interviews.count, CodeTree(interviews))
  guard n > 0 else { return [] }
  return tree.branches.map { node in
    let count = node.mentions.count
    return CodePrevalence(
      wave: wave, code: node.name, parent: node.parent.map { tree.nodes[$0].name },
      depth: node.depth, own: node.own.count, interviews: count, n: n,
      share: 100 * Double(count) / Double(n),
      interval: Interval(percentOf: count, of: n, confidence: confidence))
  }
}
