internal import Survey

/// The codes of interviews as a tree: a code, those below it, the next code.
///
/// A code above others that no passage was given is in it, too.
struct CodeTree {
  struct Node {
    let name: String
    let parent: Int?
    let depth: Int
    /// Whether any interview was given the code itself, and any it or one below it.
    var own: [Bool]
    var mentions: [Bool]
    fileprivate var children: [Int] = []
  }
  /// A parent stands before its children.
  private(set) var nodes: [Node] = []
  private let interviews: Int

  init(_ interviews: Interviews) {
    self.interviews = interviews.interviews.count
    var places: [String: Int] = [:]
    let paths = interviews.lineages.map { lineage in
      lineage.reduce(into: [Int]()) { path, name in
        path.append(place(name, under: path.last, &places))
      }
    }
    for coding in interviews.codings {
      guard let code = coding.code, let last = paths[code].last else { continue }
      nodes[last].own[coding.interview] = true
      for node in paths[code] { nodes[node].mentions[coding.interview] = true }
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
    let none = [Bool](repeating: false, count: interviews)
    let depth = parent.map { nodes[$0].depth + 1 } ?? 0
    nodes.append(Node(name: name, parent: parent, depth: depth, own: none, mentions: none))
    places[name] = nodes.count - 1
    if let parent { nodes[parent].children.append(nodes.count - 1) }
    return nodes.count - 1
  }
}
