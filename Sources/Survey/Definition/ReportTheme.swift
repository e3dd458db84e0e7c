/// What an organisation puts in the place of the report's own looks and words.
public struct ReportTheme: Sendable, Equatable {
  /// A colour of the page that may be another; those that tell good from bad may not, since
  /// they are chosen to be told apart by everybody.
  public enum Colour: String, CaseIterable, Sendable {
    case accent, paper, ink, soft, wash, hair
  }

  /// A part of the page whose template may be another; docs/TEMPLATES.md says what it sees.
  public enum Part: String, CaseIterable, Sendable {
    case page, masthead, colophon, section, story, facts, figure
  }

  /// A template in the place of ours.
  public struct Template: Sendable, Equatable {
    /// As the study names its file.
    public let path: String
    public let text: String

    public init(path: String, text: String) { (self.path, self.text) = (path, text) }
  }

  /// `#rrggbb`, in light and in dark surroundings.
  public var light: [Colour: String] = [:]
  public var dark: [Colour: String] = [:]
  /// Names of sections, by their address in the page.
  public var wording: [String: String] = [:]
  public var templates: [Part: Template] = [:]

  /// The addresses of sections.
  public static let sections = [
    "summary", "response", "scores", "groups", "answers", "choices", "comments", "interviews",
    "challenges", "drivers", "pilots", "delivery", "learning", "change", "method", "glossary",
  ]

  public init() {}
}

extension ReportTheme.Colour {
  /// As the style sheet has it where a study asks for nothing else.
  public var light: String {
    switch self {
    case .accent: "#1f5a92"
    case .paper: "#fdfcfa"
    case .ink: "#1d2329"
    case .soft: "#5a646e"
    case .wash: "#f3f1ec"
    case .hair: "#dcd9d3"
    }
  }

  public var dark: String {
    switch self {
    case .accent: "#86b9e8"
    case .paper: "#14181c"
    case .ink: "#e7e5e0"
    case .soft: "#a3abb4"
    case .wash: "#1d2328"
    case .hair: "#333a41"
    }
  }
}
