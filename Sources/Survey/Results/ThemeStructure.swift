/// How many interviews were given a code, or one below it in the tree of codes.
public struct CodePrevalence: Sendable, Equatable {
  public let wave: String
  /// As the file spells it; a parent that no passage was given is named by its path.
  public let code: String
  /// nil at the root.
  public let parent: String?
  /// 0 at the root.
  public let depth: Int
  /// Interviews given the code itself.
  public var own: Int
  /// Interviews given it or any below it, each counted once.
  public var interviews: Int
  public var n: Int
  /// % of n, with Wilson interval.
  public var share: Double
  public var interval: Interval

  public init(
    wave: String, code: String, parent: String?, depth: Int, own: Int, interviews: Int, n: Int,
    share: Double, interval: Interval
  ) {
    (self.wave, self.code, self.parent, self.depth) = (wave, code, parent, depth)
    (self.own, self.interviews, self.n) = (own, interviews, n)
    (self.share, self.interval) = (share, interval)
  }
}

/// How grave a theme is to those who speak of it, 1–3; an interview's severity is the highest
/// that any of its passages was given.
public struct ThemeSeverity: Sendable, Equatable {
  public let wave: String
  public let theme: String
  /// Interviews of severity 1, 2 and 3.
  public var counts: [Int]
  public var mean: Double
  /// Over resampled interviews; nil for fewer than three.
  public var interval: Interval?
  public var median: Double
  /// All interviews of the wave.
  public var n: Int

  public init(
    wave: String, theme: String, counts: [Int], mean: Double, interval: Interval?, median: Double,
    n: Int
  ) {
    (self.wave, self.theme, self.counts) = (wave, theme, counts)
    (self.mean, self.interval, self.median, self.n) = (mean, interval, median, n)
  }
  /// Interviews with a severity.
  public var interviews: Int { counts.reduce(0, +) }
}

/// Whether groups of interviewees mention a theme unequally often.
public struct ThemeContrast: Sendable, Equatable {
  /// A group's share of interviews that mention the theme, in %.
  public struct Group: Sendable, Equatable {
    public let level: String
    public var share: Double
    public init(level: String, share: Double) { (self.level, self.share) = (level, share) }
  }
  public let wave: String
  public let segment: String
  public let theme: String
  /// The groups that mention it most and least often.
  public var highest: Group
  public var lowest: Group
  /// Groups compared.
  public let groups: Int
  /// Interviews of a known group.
  public var n: Int
  /// Fisher's exact test; nil where there is none to make.
  public var p: Double?
  /// Benjamini–Hochberg over the themes of one segmentation and wave.
  public var q: Double?
  /// Why there is no test.
  public let note: String?

  public init(
    wave: String, segment: String, theme: String, highest: Group, lowest: Group, groups: Int,
    n: Int, p: Double?, q: Double? = nil, note: String?
  ) {
    (self.wave, self.segment, self.theme) = (wave, segment, theme)
    (self.highest, self.lowest, self.groups, self.n) = (highest, lowest, groups, n)
    (self.p, self.q, self.note) = (p, q, note)
  }
}

/// How often two themes, or two codes, come up in one interview.
public struct CoOccurrence: Sendable, Equatable {
  public enum Kind: String, Sendable, Equatable {
    case theme, code
  }
  public let wave: String
  public let kind: Kind
  public let first: String
  public let second: String
  /// Interviews that mention both, the first, the second; all interviews.
  public var both: Int
  public var firstInterviews: Int
  public var secondInterviews: Int
  public var n: Int
  /// Those with both over those with either.
  public var jaccard: Double
  /// Those with both over those expected were the two unrelated.
  public var lift: Double
  /// Fisher's exact test; nil where one comes up in every interview.
  public var p: Double?
  /// Benjamini–Hochberg over the pairs of one kind and wave.
  public var q: Double?

  public init(
    wave: String, kind: Kind, first: String, second: String, both: Int, firstInterviews: Int,
    secondInterviews: Int, n: Int, jaccard: Double, lift: Double, p: Double?, q: Double? = nil
  ) {
    (self.wave, self.kind, self.first, self.second) = (wave, kind, first, second)
    (self.both, self.firstInterviews, self.secondInterviews) =
      (both, firstInterviews, secondInterviews)
    (self.n, self.jaccard, self.lift, self.p, self.q) = (n, jaccard, lift, p, q)
  }
}
