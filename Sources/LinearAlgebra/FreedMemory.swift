internal import COpenBLAS

/// Keeps memory that matrices have given back for the next ones, instead of returning it to
/// the system after each: blocks of rows are expanded again and again, and asking for fresh
/// pages each time costs more than the sums.
///
/// glibc's `mallopt`; nothing elsewhere.
public func reuseFreedMemory() {
  keep_freed_memory()
}
