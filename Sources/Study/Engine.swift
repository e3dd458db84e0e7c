/// Who made a report, as its provenance says.
public enum Engine {
  public static let version = "0.1.0"
  /// Version of the conventions in docs/METHODS.md; another number, other figures.
  public static let conventions = "1"
}
