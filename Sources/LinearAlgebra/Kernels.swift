internal import COpenBLAS

/// The kernels that OpenBLAS chose for this processor when it was loaded.
public enum Kernels {
  /// `Zen`, `SkylakeX`, …
  public static var name: String { unsafe String(cString: openblas_get_corename()) }

  /// The kernels to ask for instead, by `OPENBLAS_CORETYPE`; nil where those chosen fit.
  ///
  /// A library older than the processor does not know its model and falls back to
  /// its oldest kernels, though the processor may have the vectors that newer ones
  /// need: products then take two to three times as long.
  public static var fitting: String? { fitting(chosen: name, vectors: processor_vectors()) }

  static func fitting(chosen: String, vectors: CInt) -> String? {
    guard chosen.lowercased() == "prescott" else { return nil }
    return switch vectors {
    case 2: "SkylakeX"
    case 1: "Haswell"
    default: nil
    }
  }
}
