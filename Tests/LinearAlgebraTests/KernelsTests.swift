import Testing

@testable import LinearAlgebra

@Suite struct KernelsTests {
  @Test(
    "only the oldest kernels are replaced, and only where the processor has more",
    arguments: [
      ("Prescott", 2, "SkylakeX"), ("PRESCOTT", 1, "Haswell"), ("Prescott", 0, nil),
      ("Zen", 2, nil), ("Haswell", 2, nil), ("armv8", 0, nil),
    ] as [(String, CInt, String?)])
  func fitting(_ chosen: String, _ vectors: CInt, _ kernels: String?) {
    #expect(Kernels.fitting(chosen: chosen, vectors: vectors) == kernels)
  }

  @Test func theLibraryNamesItsKernels() {
    #expect(!Kernels.name.isEmpty)
  }
}
