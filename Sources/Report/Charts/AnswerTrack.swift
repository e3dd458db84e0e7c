/// One answer's part of a diverging bar.
struct AnswerPart: Equatable {
  /// How the answer counts: against, neither, for.
  enum Side { case against, neither, favour }
  let side: Side
  /// 1 mild – 3 strong.
  let strength: Int
  /// %.
  let share: Double
}

/// How far diverging bars reach to either side, so that all of a report's bars share
/// one scale: in % of answers, half of the neutral ones on each side.
struct Divergence {
  var left: Double = 1
  var right: Double = 1

  init(_ bars: [[AnswerPart]]) {
    for bar in bars {
      left = max(left, Self.reach(bar, .against))
      right = max(right, Self.reach(bar, .favour))
    }
  }

  static func reach(_ bar: [AnswerPart], _ side: AnswerPart.Side) -> Double {
    bar.reduce(0) { sum, part in
      part.side == side ? sum + part.share : part.side == .neither ? sum + part.share / 2 : sum
    }
  }
  var axis: Axis { Axis(lower: -left, upper: right, ticks: [0]) }
}

/// Answers to one item as a bar about its neutral middle: unfavourable to the left,
/// favourable to the right.
///
/// `parts`: from the most unfavourable to the most favourable.
func answerTrack(_ parts: [AnswerPart], in divergence: Divergence, reading: String) -> Track {
  let axis = divergence.axis
  var start = -Divergence.reach(parts, .against)
  var shapes = [line(axis.x(0), axis.x(0), from: "0", to: "100%", "zero")]
  var marks: [[Cell]] = []
  for part in parts {
    let end = start + part.share
    marks.append([.text(part.style), .figure(part.share), .figure(start), .figure(end)])
    shapes.append(rectangle(from: start, to: end, on: axis, part.style))
    if part.share >= 6 {
      let middle = axis.x((start + end) / 2)
      shapes.append(
        element(
          "text", ["x": middle, "y": "16", "text-anchor": "middle", "class": part.textStyle],
          fixed(part.share, 0)))
    }
    start = end
  }
  return Track(
    .answers, on: axis,
    [
      .init("style", "Answers"), .init("share", "%"), .init("start", "Drawn from"),
      .init("end", "to"),
    ], marks, drawing(reading, height: 24, shapes))
}

/// The part of a bar between two values, as high as its drawing.
func rectangle(
  from start: Double, to end: Double, on axis: Axis, y: String = "2", height: String = "20",
  _ style: String
) -> Markup {
  element(
    "rect",
    [
      "x": axis.x(start), "width": axis.width(from: start, to: end), "y": y, "height": height,
      "class": style,
    ])
}

extension AnswerPart {
  var style: String {
    switch side {
    case .against: "bad-\(strength)"
    case .neither: "mid"
    case .favour: "good-\(strength)"
    }
  }
  fileprivate var textStyle: String { side != .neither && strength == 3 ? "on-strong" : "on-pale" }
}
