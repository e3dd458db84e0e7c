/// Whether a passage speaks of something in the way, or of something that helps.
public enum Polarity: String, Sendable, Equatable, CaseIterable {
  case barrier
  case enabler
}

/// One coder's code on one unit of one interview.
public struct Coding: Sendable, Equatable {
  /// Index into `Interviews.interviews`.
  public let interview: Int
  /// Passage, turn or answer; nil where the file names none.
  public let unit: String?
  /// Index into `Interviews.coders`; nil where the file names none.
  public let coder: Int?
  /// Index into `Interviews.codes`; nil: this coder read the unit and gave it no code.
  public let code: Int?
  public let polarity: Polarity?
  /// 1–3.
  public let severity: Int?

  public init(
    interview: Int, unit: String?, coder: Int?, code: Int?, polarity: Polarity?, severity: Int?
  ) {
    (self.interview, self.unit, self.coder) = (interview, unit, coder)
    (self.code, self.polarity, self.severity) = (code, polarity, severity)
  }
}

/// The interviews of one wave and what coders found in them.
public struct Interviews: Sendable, Equatable {
  /// Interview ids, in order of appearance.
  public let interviews: [String]
  public let coders: [String]
  public let codes: [String]
  public let codings: [Coding]
  /// Where each code stands in the tree of codes: names of those above it from the root, as the
  /// file spells them, its own last.
  public let lineages: [[String]]
  /// Level per interview for each segmentation id the file has a column for;
  /// nil where unknown.
  public let levels: [String: [String?]]

  /// As many lineages as codes; nil: no code stands below another.
  public init(
    interviews: [String], coders: [String], codes: [String], codings: [Coding],
    levels: [String: [String?]], lineages: [[String]]? = nil
  ) {
    (self.interviews, self.coders, self.codes) = (interviews, coders, codes)
    (self.codings, self.levels) = (codings, levels)
    self.lineages = lineages ?? codes.map { [$0] }
  }
}

/// A theme: codes that belong together, perhaps about one construct.
public struct Theme: Sendable, Equatable {
  public let name: String
  /// A code stands for those below it, too.
  public let codes: [String]
  /// Construct id; nil where no survey item speaks to it.
  public let construct: String?

  public init(name: String, codes: [String], construct: String?) {
    (self.name, self.codes, self.construct) = (name, codes, construct)
  }
}
