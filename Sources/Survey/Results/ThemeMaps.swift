/// Codes and groups of interviewees in one space: what lies together goes together
/// (correspondence analysis).
public struct GroupMap: Sendable, Equatable {
  /// A code or a group.
  public struct Point: Sendable, Equatable {
    public let name: String
    /// Share of all mentions.
    public var mass: Double
    /// Principal coordinates, one per dimension.
    public var place: [Double]
    public init(name: String, mass: Double, place: [Double]) {
      (self.name, self.mass, self.place) = (name, mass, place)
    }
  }
  public let wave: String
  public let segment: String
  public var codes: [Point]
  public var groups: [Point]
  /// Inertia of each dimension.
  public var eigenvalues: [Double]
  /// The same in % of all of it.
  public var shares: [Double]
  /// Pearson's χ² of the table, whose cells are interviews of a group that mention a code; an
  /// interview counts in many, so that it makes no test.
  public var chiSquared: Double
  /// Interviews of a known group.
  public var n: Int

  public init(
    wave: String, segment: String, codes: [Point], groups: [Point], eigenvalues: [Double],
    shares: [Double], chiSquared: Double, n: Int
  ) {
    (self.wave, self.segment, self.codes, self.groups) = (wave, segment, codes, groups)
    (self.eigenvalues, self.shares) = (eigenvalues, shares)
    (self.chiSquared, self.n) = (chiSquared, n)
  }
}

/// Themes that the codes form by themselves: sets of codes that come up in the same interviews
/// (non-negative factors).
public struct ProposedThemes: Sendable, Equatable {
  /// A number of themes that was tried.
  public struct Trial: Sendable, Equatable {
    public let number: Int
    /// How far starts agree on which interviews belong together; 1: all do.  nil: undefined.
    public var cophenetic: Double?
    public var dispersion: Double
    /// Share of the codings' variation that is left, 0–1.
    public var unexplained: Double
    public init(number: Int, cophenetic: Double?, dispersion: Double, unexplained: Double) {
      (self.number, self.cophenetic) = (number, cophenetic)
      (self.dispersion, self.unexplained) = (dispersion, unexplained)
    }
  }
  public struct Theme: Sendable, Equatable {
    /// Its leading codes, as a proposal.
    public let name: String
    /// Interviews that hold more of it than of any other.
    public var interviews: Int
    /// Its codes, the heaviest first, with their shares of 1.
    public var codes: [(code: String, weight: Double)]
    public init(name: String, interviews: Int, codes: [(code: String, weight: Double)]) {
      (self.name, self.interviews, self.codes) = (name, interviews, codes)
    }
    public static func == (left: Theme, right: Theme) -> Bool {
      left.name == right.name && left.interviews == right.interviews
        && left.codes.map(\.code) == right.codes.map(\.code)
        && left.codes.map(\.weight) == right.codes.map(\.weight)
    }
  }
  public let wave: String
  /// Interviews and codes that were used: those with a code that two interviews share.
  public var n: Int
  public var codes: Int
  /// Random starts per number tried.
  public let starts: Int
  public var trials: [Trial]
  /// As many as were chosen; empty where none were.
  public var themes: [Theme]
  /// Why there are none.
  public let note: String?

  public init(
    wave: String, n: Int, codes: Int, starts: Int, trials: [Trial], themes: [Theme],
    note: String?
  ) {
    (self.wave, self.n, self.codes, self.starts) = (wave, n, codes, starts)
    (self.trials, self.themes, self.note) = (trials, themes, note)
  }
  /// The number tried that was chosen.
  public var chosen: Trial? { trials.first { $0.number == themes.count } }
}
