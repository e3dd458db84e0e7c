extension Document {
  /// Every word that is explained where it stands, once.
  var terms: [Term] {
    let all = sections.flatMap { $0.finding.terms + $0.blocks.flatMap(\.terms) }
    var seen = Set<String>()
    return all.filter { seen.insert(Term.id($0.words)).inserted }
  }
}

extension Block {
  fileprivate var terms: [Term] {
    switch self {
    case .paragraph(let prose), .lead(let prose), .subheading(let prose): prose.terms
    case .points(let points): points.flatMap(\.terms)
    case .story(let title, let points): title.terms + points.flatMap(\.terms)
    case .figure(let figure): figure.title.terms + (figure.note?.terms ?? [])
    case .more(let title, _): title.terms + inner.flatMap(\.terms)
    case .views: inner.flatMap(\.terms)
    case .definitions(let terms): terms.flatMap(\.meaning.terms)
    case .facts, .table, .key, .weighing: []
    }
  }
}
