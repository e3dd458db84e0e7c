/// What templates see: dictionaries whose keys are listed in `docs/`; values ending in
/// markup are already escaped and go in triple braces.
extension Document {
  var view: [String: Any] {
    [
      "title": plain(title, limit: 200), "organisation": plain(organisation, limit: 200),
      "marking": plain(marking, limit: 60), "handling": handling.markup.text,
      "isConfined": isConfined, "byline": byline.markup.text,
      "style": String(decoding: PackageResources.style_css, as: UTF8.self),
      "styleHash": styleHash,
      "sections": sections.enumerated().map { $1.view(number: $0 + 1) },
    ]
  }
}

extension Section {
  fileprivate func view(number: Int) -> [String: Any] {
    [
      "id": id, "name": name, "number": number, "finding": finding.markup.text,
      "blocks": blocks.map(\.view),
    ]
  }
}

extension Block {
  /// `template` names the partial that draws the block.
  fileprivate var view: [String: Any] {
    switch self {
    case .paragraph(let prose): ["template": "paragraph", "text": prose.markup.text]
    case .lead(let prose): ["template": "lead", "text": prose.markup.text]
    case .points(let points):
      ["template": "points", "points": points.map { ["text": $0.markup.text] }]
    case .facts(let facts):
      [
        "template": "facts",
        "facts": facts.map { ["figure": plain($0.figure), "meaning": plain($0.meaning)] },
      ]
    case .story(let title, let points):
      [
        "template": "story", "title": title.markup.text,
        "points": points.map { ["text": $0.markup.text] },
      ]
    case .subheading(let prose): ["template": "subheading", "text": prose.markup.text]
    case .figure(let figure): figure.view
    case .table(let table): ["template": "drawing", "markup": table.markup.text]
    case .drawing(let markup): ["template": "drawing", "markup": markup.text]
    case .more(let summary, let blocks):
      [
        "template": "more", "summary": summary.markup.text, "blocks": blocks.map(\.view),
      ]
    case .definitions(let terms):
      [
        "template": "definitions",
        "terms": terms.map { ["term": $0.term, "meaning": $0.meaning.markup.text] },
      ]
    }
  }
}

extension Figure {
  fileprivate var view: [String: Any] {
    [
      "template": "figure", "title": title.markup.text, "drawing": drawing.text,
      "note": note?.markup.text ?? "", "hasNote": note != nil,
      "hasData": !data.isEmpty, "data": data.map(\.markup.text).joined(),
    ]
  }
}
