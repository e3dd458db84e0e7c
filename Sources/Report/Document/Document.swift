/// A report before it has a form: what it says, in order.
struct Document {
  var title: String
  var organisation: String
  /// Printed on every page: OFFICIAL.
  var marking: String
  /// Who may read it, and how.
  var handling: Prose
  /// Analysts' figures must not leave; the page shouts then.
  var isConfined: Bool
  /// Waves, engine: small print under the title.
  var byline: Prose
  var sections: [Section]
  /// Rules after those of the style sheet.
  var colours = ""
}

/// One numbered part of the report.
struct Section {
  /// What links point to.
  let id: String
  /// As the table of contents has it.
  var name: String
  /// What the reader should take away.
  let finding: Prose
  var blocks: [Block]
}

/// A piece of a section.
indirect enum Block {
  case paragraph(Prose)
  /// A sentence set large.
  case lead(Prose)
  case points([Prose])
  /// A few figures set large, each with what it is and how sure.
  case facts([(figure: String, meaning: String)])
  /// Points under a heading that stands beside them.
  case story(Prose, [Prose])
  case subheading(Prose)
  case figure(Figure)
  case table(Table)
  /// What colours and marks mean that several charts share.
  case key([(style: String, meaning: String)])
  /// The same thing seen in several ways, of which the reader picks one.
  case views([(name: String, blocks: [Block])])
  case more(Prose, [Block])
  case definitions([(term: String, meaning: Prose)])
  /// Sliders for the weights of criteria.
  case weighing(Weighing)
}

extension Block {
  /// The blocks that stand in this one.
  var inner: [Block] {
    switch self {
    case .more(_, let blocks): blocks
    case .views(let views): views.flatMap(\.blocks)
    default: []
    }
  }
}

/// One view needs no choice.
func views(_ views: [(name: String, blocks: [Block])]) -> [Block] {
  views.count == 1 ? views[0].blocks : [.views(views)]
}

/// A chart with what it shows in words, and its numbers; without a chart its tables stand open.
struct Figure {
  /// Names it in addresses and files, in lower-case letters and hyphens.
  var id: String
  /// The finding, as a sentence.
  let title: Prose
  var key: [(style: String, meaning: String)] = []
  var chart: (any Chart)?
  /// How to read it.
  var note: Prose?
  var data: [Table] = []

  /// The numbers behind the chart.
  var tables: [Table] {
    guard data.isEmpty, let chart, !chart.isTable else { return data }
    return [chart.figures]
  }
}
