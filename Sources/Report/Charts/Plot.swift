/// One line of a chart: what it is about, its drawing, and the figures in words.
///
/// A row without a drawing is a heading for those that follow.
struct PlotRow: Sendable {
  var label: String
  /// Small print under the label.
  var detail: String?
  var track: Track?
  var reading: Prose = ""
  /// Style of the reading: a flag's.
  var style: String?
}

/// Lines of a chart under one another, with an axis at the foot.
///
/// Labels and readings are text of the page, so that they wrap, can be selected and are
/// read aloud; the drawings between them are SVG.
struct Plot: Chart {
  let rows: [PlotRow]
  /// Drawn at the foot.
  let foot: Axis?
  /// Whether drawings take the whole width, under their labels.
  let isWide: Bool

  private var tracks: [Track] { rows.compactMap(\.track) }
  var form: ChartForm { tracks.lazy.compactMap(\.form).first ?? .intervals }
  var axis: Axis? { foot ?? tracks.first?.axis }

  /// Under a heading a label has the heading before it, since two groups may have levels of
  /// one name.
  var figures: Table {
    let columns = tracks.first { $0.form != nil }?.columns ?? []
    var table = Table(columns: [.init("label", "")] + columns)
    var heading = ""
    for row in rows {
      guard let track = row.track else {
        heading = row.label + ": "
        continue
      }
      for mark in track.marks { table.append([.text(heading + row.label)] + mark) }
    }
    return table
  }

  var markup: Markup {
    let numbers = foot.map { axis in
      element(
        "li", ["class": "axis", "aria-hidden": "true"],
        element("span") + axisTrack(axis) + element("span"))
    }
    return element(
      "ul", ["class": isWide ? "plot wide" : "plot"],
      (rows.map(\.markup) + [numbers ?? Markup()]).joined())
  }
}

/// Lines of a chart, one per row.
///
/// `isWide`: drawings take the whole width, under their labels.
func plot(_ rows: [PlotRow], axis: Axis? = nil, isWide: Bool = false) -> Plot {
  Plot(rows: rows, foot: axis, isWide: isWide)
}

extension PlotRow {
  fileprivate var markup: Markup {
    let detail = self.detail.map { Markup(" ") + element("small", [:], $0) } ?? Markup()
    let label = element("span", ["class": "label"], Markup(self.label) + detail)
    guard let track else { return element("li", ["class": "group"], label) }
    let style = self.style.map { "reading \($0)" } ?? "reading"
    let reading = element("span", ["class": style], self.reading.readingMarkup)
    return element("li", [:], label + track.markup + reading)
  }
}

extension Prose {
  /// What is stressed stands out; the rest of a reading is small print.
  fileprivate var readingMarkup: Markup {
    runs.map { run in
      switch run {
      case .plain(let words): element("small", [:], words)
      case .strong(let words): element("b", [:], words)
      case .term(let words, let meaning): element("abbr", ["title": meaning], words)
      }
    }.joined()
  }
}

/// A drawing as high as asked and as wide as the page lets it.
///
/// `reading`: what it shows, for those who listen.
/// `height`: pixels; nil: as high as its row, its marks in the middle.
func drawing(_ reading: String, height: Int? = nil, _ shapes: [Markup]) -> Markup {
  element(
    "svg",
    [
      "class": height == nil ? "track" : nil, "role": "img", "aria-label": reading,
      "width": "100%", "height": height.map { "\($0)" },
    ], shapes.joined())
}

/// Numbers under a chart.
private func axisTrack(_ axis: Axis) -> Markup {
  let marks = axis.ticks.map { tick in
    let place = axis.place(tick)
    let words = minus(tick, tick == tick.rounded() ? 0 : 1)
    return element("text", ["x": percent(place), "y": "13", "text-anchor": "middle"], words)
  }
  return element("svg", ["width": "100%", "height": "18"], marks.joined())
}

/// Faint lines at the axis's ticks; nought is stronger where it stands inside.
func gridLines(_ axis: Axis) -> Markup {
  axis.ticks.map { tick in
    let style = tick == 0 && axis.lower < 0 ? "zero" : "grid"
    return line(axis.x(tick), axis.x(tick), from: "0", to: "100%", style)
  }.joined()
}

func line(
  _ x1: String, _ x2: String, from y1: String = "50%", to y2: String = "50%", _ style: String
) -> Markup {
  element("line", ["x1": x1, "x2": x2, "y1": y1, "y2": y2, "class": style])
}

func dot(_ x: String, radius: String = "5", _ style: String = "dot") -> Markup {
  element("circle", ["cx": x, "cy": "50%", "r": radius, "class": style])
}
