/// What colours and marks of a chart mean: small swatches with words.
func key(_ entries: [(style: String, meaning: String)]) -> Markup {
  let items = entries.map { entry in
    let swatch = element(
      "svg", ["aria-hidden": "true", "width": "14", "height": "14"], shape(entry.style))
    return element("li", [:], swatch + Markup(entry.meaning))
  }
  return element("ul", ["class": "key"], items.joined())
}

private func shape(_ style: String) -> Markup {
  switch style {
  case "dot", "ring", "dot higher", "dot lower":
    element("circle", ["cx": "7", "cy": "7", "r": "5", "class": style])
  case "band", "reference", "budget":
    element("line", ["x1": "1", "x2": "13", "y1": "7", "y2": "7", "class": style])
  default:
    element("rect", ["x": "0", "y": "0", "width": "14", "height": "14", "class": style])
  }
}
