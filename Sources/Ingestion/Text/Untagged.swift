/// A heading without the HTML that survey tools leave in it: tags are taken out and the
/// usual entities undone; normalised.
func untagged(_ text: String) -> String {
  guard text.contains("<") || text.contains("&") else { return normalised(text) }
  var plain = text.replacing(/<\/?[A-Za-z][^<>]*>/, with: "")
  for entity in entities { plain = plain.replacing(entity.name, with: entity.text) }
  return normalised(plain)
}

/// `&amp;` last, so that `&amp;lt;` is `&lt;`.
private let entities: [(name: String, text: String)] = [
  ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
]
