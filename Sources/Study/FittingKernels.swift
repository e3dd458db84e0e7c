internal import Foundation
internal import LinearAlgebra

/// Starts the program again, once, with the kernels of OpenBLAS that fit this
/// processor, where the library fell back to its oldest: it reads the choice when
/// it is loaded and never again.
///
/// Does nothing where the kernels fit, where `OPENBLAS_CORETYPE` is set (so that
/// it can't start again for ever), or where the program can't be found.
public func startAgainWithFittingKernels() {
  let variable = "OPENBLAS_CORETYPE"
  guard getenv(variable) == nil, let kernels = Kernels.fitting else { return }
  setenv(variable, kernels, 1)
  execv("/proc/self/exe", CommandLine.unsafeArgv)
}
