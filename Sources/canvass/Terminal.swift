import ArgumentParser
import Foundation
import Report
import Study

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "The same seed gives the same figures; the study's own if not given.")
  var seed: UInt64?

  @Option(help: "How results print: table, csv or json.")
  var format: PrintFormat = .table

  @Flag(name: .shortAndLong, help: "No progress on standard error.")
  var quiet = false
}

/// The study argument, shared by commands that read one.
struct StudyArgument: ParsableArguments {
  @Argument(help: "The study's folder, or its study.yaml.", completion: .directory)
  var study: String
}

/// The day on which outputs are looked at; there is no clock.
struct RegisterDate: ParsableArguments {
  @Option(
    help: "The day, as 2018-12-31, on which outputs are looked at; the study's own if not given.")
  var asOf: String?
}

enum PrintFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json
}

/// Results on standard output, faults on standard error.
enum Terminal {
  static func show(_ table: Table, as format: PrintFormat) {
    switch format {
    case .table: write(table.text(colour: usesColour), to: .standardOutput)
    case .csv: write(table.csv(), to: .standardOutput)
    case .json: write(table.json(), to: .standardOutput)
    }
  }

  /// One object for programs.
  static func show(_ json: JSON) { write(json.document, to: .standardOutput) }

  /// A table for people, and a blank line below; nothing where it has no rows.
  static func show(_ table: Table) {
    guard !table.rows.isEmpty else { return }
    write(table.text(colour: usesColour) + "\n", to: .standardOutput)
  }

  /// Facts, and a blank line below.
  static func show(_ list: FactList) {
    write(list.text(colour: usesColour) + "\n", to: .standardOutput)
  }

  static func say(_ text: String) { write(text + "\n", to: .standardError) }

  /// Does work, and turns a failure into its message and exit code.
  static func run(_ work: () async throws(StudyFailure) -> Void) async throws {
    do {
      try await work()
    } catch {
      say(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away, as `head` does, is no fault of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// https://no-color.org
  private static var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}

/// What is being done, on standard error, once work has lasted a second and somebody
/// is there to read it.
final class Progress: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(quiet: Bool) { isShown = !quiet && isatty(STDERR_FILENO) == 1 }

  func step(_ text: String) {
    let elapsed = ContinuousClock.now - start
    guard isShown, elapsed > .seconds(1) else { return }
    Terminal.say("\(text)… (\(elapsed.components.seconds) s)")
  }
}
