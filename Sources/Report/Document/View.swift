/// What templates see: dictionaries whose keys are listed in `docs/`; values ending in
/// markup are already escaped and go in triple braces.
extension Document {
  var style: String {
    [PackageResources.style_css, PackageResources.drawing_css]
      .map { String(decoding: $0, as: UTF8.self) }.joined() + colours
  }

  var view: [String: Any] {
    let script = pageScripts.map { String(decoding: $0, as: UTF8.self) }.joined()
    return [
      "title": plain(title, limit: 200), "organisation": plain(organisation, limit: 200),
      "marking": plain(marking, limit: 60), "handling": handling.markup.text,
      "isConfined": isConfined, "byline": byline.markup.text,
      "style": style, "styleHash": policyHash(style), "script": script,
      "scriptHash": policyHash(script),
      "terms": terms.map { ["id": Term.id($0.words), "words": $0.words, "meaning": $0.meaning] },
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
    case .key(let entries): ["template": "drawing", "markup": Report.key(entries).text]
    case .views(let views):
      [
        "template": "views",
        "views": views.enumerated().map { index, view in
          [
            "name": plain(view.name), "isFirst": index == 0, "blocks": view.blocks.map(\.view),
          ]
        },
      ]
    case .more(let summary, let blocks):
      [
        "template": "more", "summary": summary.markup.text, "blocks": blocks.map(\.view),
      ]
    case .definitions(let terms):
      [
        "template": "definitions",
        "terms": terms.map { ["term": $0.term, "meaning": $0.meaning.markup.text] },
      ]
    case .weighing(let weighing): weighing.view
    }
  }
}

extension Figure {
  fileprivate var view: [String: Any] {
    let data = tables.map(\.markup).joined()
    let picture = (key.isEmpty ? Markup() : Report.key(key)) + (chart?.markup ?? data)
    return [
      "template": "figure", "id": id, "title": title.markup.text, "drawing": picture.text,
      "note": note?.markup.text ?? "", "hasNote": note != nil,
      "hasData": chart != nil && data != Markup(), "data": data.text,
    ]
  }
}
