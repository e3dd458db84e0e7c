extension Document {
  /// The same with a name for every figure that no other has: the second “answers” is
  /// “answers-2”.
  func namingFigures() -> Document {
    var (named, uses) = (self, [String: Int]())
    for index in sections.indices {
      named.sections[index].blocks = sections[index].blocks.map { $0.namingFigures(&uses) }
    }
    return named
  }

  /// Every figure, in order.
  var figures: [Figure] { sections.flatMap { $0.blocks.flatMap(\.figures) } }
}

extension Block {
  fileprivate func namingFigures(_ uses: inout [String: Int]) -> Block {
    switch self {
    case .figure(var figure):
      uses[figure.id, default: 0] += 1
      if let use = uses[figure.id], use > 1 { figure.id += "-\(use)" }
      return .figure(figure)
    case .more(let title, let blocks):
      return .more(title, blocks.map { $0.namingFigures(&uses) })
    case .views(let views):
      return .views(views.map { ($0.name, $0.blocks.map { $0.namingFigures(&uses) }) })
    default: return self
    }
  }

  /// Those inside, too.
  var figures: [Figure] {
    if case .figure(let figure) = self { [figure] } else { inner.flatMap(\.figures) }
  }
}
