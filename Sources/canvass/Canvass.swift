import ArgumentParser
import Study

@main
struct Canvass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canvass",
    abstract: "From a staff survey and coded interviews to a ranked choice of pilots.",
    discussion: """
      Everything happens on this machine: canvass opens no network connection.

      Examples:
        canvass new my-study              start a study
        canvass check my-study            read it, and say what is wrong, all at once
        canvass report my-study           everything, as a page and tables
        canvass paper my-study            a draft decision paper
        canvass score my-study --by rank  scores to the terminal

      Exit codes: 0 done, 64 usage, 65 bad data, 66 no such input, 70 our own fault, \
      73 cannot write.
      """,
    version: Engine.version,
    subcommands: [
      New.self, Check.self, Score.self, Themes.self, Comments.self, Rank.self, Change.self,
      Report.self, Paper.self, Simulate.self,
    ])

  static func main() async {
    startAgainWithFittingKernels()
    await main(nil)
  }
}
