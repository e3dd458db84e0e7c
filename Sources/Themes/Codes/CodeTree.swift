internal import Survey

/// The codes of interviews as a tree: a code, those below it, the next code.
///
/// A code above others that no passage was given is in it, too.
struct CodeTree {
  struct Node {
    let name: String
    let parent: Int?
    let depth: Int
    /// Interviews given the code itself, and given it or one below it.
    var own: Set<Int> = []
    var mentions: Set<Int> = []
    fileprivate var children: [Int] = []
  }
  /// A parent stands before its children.
  private(set) var nodes: [Node] = []

  init(_ interviews: Interviews) {
    var places: [String: Int] = [:]
    let paths = interviews.lineages.map { lineage in
      lineage.reduce(into: [Int]()) { path, name in
        path.append(place(name, under: path.last, &places))
      }
    }
    for coding in interviews.codings {
      guard let code = coding.code, let last = paths[code].last else { continue }
      nodes[last].own.insert(coding.interview)
      for node in paths[code] { nodes[node].mentions.insert(coding.interview) }
    }
  }

  /// Nodes from the root down, branch by branch, as codes first appear.
  var branches: [Node] {
    var (order, waiting) = ([Node](), nodes.indices.reversed().filter { nodes[$0].parent == nil })
    while let next = waiting.popLast() {
      order.append(nodes[next])
      waiting += nodes[next].children.reversed()
    }
    return order
  }

  /// The node of a name, made where there is none; a name stands where it first appeared.
  private mutating func place(
    _ name: String, under parent: Int?, _ places: inout [String: Int]
  ) -> Int {
    if let known = places[name] { return known }
    let depth = parent.map { nodes[$0].depth + 1 } ?? 0
    nodes.append(Node(name: name, parent: parent, depth: depth))
    places[name] = nodes.count - 1
    if let parent { nodes[parent].children.append(nodes.count - 1) }
    return nodes.count - 1
  }
}
