/// The drawing of one line of a chart, and the figures in it.
struct Track: Sendable {
  let markup: Markup
  /// nil where nothing could be drawn: what is withheld has no form.
  let form: ChartForm?
  /// What the line spans.
  let axis: Axis
  /// Of ``marks``.
  let columns: [Table.Column]
  /// A row per mark of the drawing.
  let marks: [[Cell]]

  init(
    _ form: ChartForm, on axis: Axis, _ columns: [Table.Column], _ marks: [[Cell]],
    _ markup: Markup
  ) {
    (self.form, self.axis, self.markup) = (form, axis, markup)
    (self.columns, self.marks) = (columns, marks)
  }

  /// An empty line: withheld, or not rankable.
  init(nothing reading: String, on axis: Axis) {
    (form, columns, marks, self.axis) = (nil, [], [], axis)
    markup = drawing(reading, [gridLines(axis)])
  }
}
