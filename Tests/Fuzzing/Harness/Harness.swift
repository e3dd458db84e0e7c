internal import Foundation
internal import Ingestion

/// What libFuzzer calls before anything else.  The environment names the reader under attack;
/// where it names none, the readers' names are printed.
///
/// Source: llvm.org/docs/LibFuzzer.html.
@_cdecl("LLVMFuzzerInitialize")
public func initialise(_ count: UnsafeMutableRawPointer?, _ words: UnsafeMutableRawPointer?) -> CInt
{
  let name = ProcessInfo.processInfo.environment["CANVASS_READER"]
  guard let name, let index = readers.firstIndex(where: { $0.name == name }) else {
    print(readers.map(\.name).joined(separator: "\n"))
    exit(name == nil ? 0 : 64)
  }
  attacked = index
  Cost.prepare()
  // What is made once, patterns and tables, is nobody's cost.
  _ = readers[index].read([])
  return 0
}

/// One input.  Readers answer with faults; whatever else they do is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let cost = Cost(of: bytes.count)
  for fault in readers[attacked].read(bytes) { _ = fault.description }
  if let excess = cost.excess { fatalError(excess) }
  return 0
}

/// Set once, before the first input.
private nonisolated(unsafe) var attacked = 0
