internal import Foundation
internal import Testing

/// Other methods beside the ranking, from the study's files to the terminal and the report.
@Suite struct MethodsTests {
  /// Three candidates on three judged criteria.
  private func study(_ comparisons: String? = nil) -> WrittenStudy {
    var study = WrittenStudy()
    let swings =
      comparisons == nil ? [", swing: 100", ", swing: 60", ", swing: 40"] : ["", "", ""]
    study.sections["pilots"] = """
      pilots:
        candidates: pilots.csv
        criteria:
          - {id: gain, column: gain, worst: 0, best: 10\(swings[0])}
          - {id: speed, column: speed, worst: 0, best: 10\(swings[1])}
          - {id: risk, column: risk, worst: 10, best: 0\(swings[2])}
        select: {count: 2, budget: 100}
        \(comparisons == nil ? "" : "comparisons: pairs.csv")
      """
    study.files["pilots.csv"] = """
      pilot,name,cost,gain,speed,risk
      A,Alpha,90,9,2,8
      B,Beta,20,5,6,3
      C,Gamma,30,2,9,1

      """
    study.files["pairs.csv"] = comparisons
    return study
  }

  @Test func terminalAndFiles() throws {
    let folder = try study().write()
    let run = try canvass("rank", folder.path("study"), "--methods", "--format", "csv")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "rank,pilot,name,centroid_weights,topsis_vector,topsis_min_max,promethee_2,value_for_cost\n"
      ))
    let table = try canvass("rank", folder.path("study"), "--methods")
    #expect(table.output.contains("Taking away or duplicating one pilot"))
    #expect(table.output.contains("Down the list of value for cost"))
    #expect(try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q").status == 0)
    let file = try folder.text("out/results/comparisons.csv")
    #expect(file.hasPrefix("pilot,method,normalisation,score,rank,additive_rank\n"))
    #expect(file.split(separator: "\n").count == 1 + 5 * 3)
    let reversals = try folder.text("out/results/reversals.csv").split(separator: "\n")
    #expect(reversals.count == 1 + 4 * 6)
    #expect(reversals.filter { $0.hasPrefix("additive") }.allSatisfy { $0.contains(",0,") })
    try HonestOutput(folder: folder, name: "out").expectHonest("methods")
  }

  @Test("a panel that contradicts itself is told so")
  func contradiction() throws {
    let pairs = "criterion,over,ratio\ngain,speed,9\nspeed,risk,9\nrisk,gain,9\n"
    let folder = try study(pairs).write()
    let run = try canvass("rank", folder.path("study"), "--methods")
    #expect(run.status == 0)
    #expect(run.output.contains("consistency ratio 6.13, above 0.1"))
    #expect(try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q").status == 0)
    #expect(try folder.text("out/report.html").contains("contradict each other"))
    #expect(try folder.text("out/results/weights.csv").contains("gain,judged: column gain"))
  }

  @Test func weightsComeFromPairs() throws {
    let pairs = "criterion,over,ratio\ngain,speed,2\nspeed,risk,2\nrisk,gain,1/4\n"
    let folder = try study(pairs).write()
    #expect(try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q").status == 0)
    let weights = try folder.text("out/results/weights.csv").split(separator: "\n").dropFirst()
    #expect(weights.map { $0.split(separator: ",")[4] } == ["100.0", "50.0", "25.0"])
  }

  @Test func nothingToCompare() throws {
    var one = study()
    one.files["pilots.csv"] = "pilot,name,cost,gain,speed,risk\nA,Alpha,90,9,2,8\n"
    let folder = try one.write()
    let run = try canvass("rank", folder.path("study"), "--methods")
    #expect(run.status == 65 && run.errors.contains("fewer than two pilots"))
  }
}
