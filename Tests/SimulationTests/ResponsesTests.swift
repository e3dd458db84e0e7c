import Foundation
import Simulation
import Testing

@Suite struct ResponsesTests {
  static let labels: Set = [
    "Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree",
  ]
  static let reasons: Set = ["", "Don't know", "Not relevant to my role", "Prefer not to say"]

  @Test(arguments: ["2018", "2019"])
  func everyoneOnceAndEveryAnswerOnTheScale(_ wave: String) throws {
    let study = try WrittenStudy.standard.get()
    let responses = try study.table("responses-\(wave).csv")
    #expect(responses.count == 1300)
    #expect(Set(responses.compactMap { $0["respondent"] }).count == 1300)
    let asked = try study.table("codebook.csv").filter { $0["column:\(wave)"] != "-" }
    #expect(asked.count == (wave == "2018" ? 42 : 43))
    for item in asked.compactMap({ $0["item"] }) {
      let answers = Set(responses.map { $0[item] ?? "no column" })
      #expect(answers.subtracting(Self.labels).isSubset(of: Self.reasons), "\(item)")
    }
  }

  @Test("two in five of the second round had answered the first")
  func overlap() throws {
    let study = try WrittenStudy.standard.get()
    let ids = try ["2018", "2019"].map { wave in
      Set(try study.table("responses-\(wave).csv").compactMap { $0["respondent"] })
    }
    #expect(ids[0].intersection(ids[1]).count == 520)
  }

  @Test("who returns keeps rank and business group, under the second export's names")
  func linked() throws {
    let study = try WrittenStudy.standard.get()
    let first = Dictionary(
      uniqueKeysWithValues: try study.table("responses-2018.csv").map { ($0["respondent"], $0) })
    for later in try study.table("responses-2019.csv") {
      guard let earlier = first[later["respondent"]] else { continue }
      let ranks = [earlier["Rank"], later["Grade"] == "PC" ? "Constable" : later["Grade"]]
      #expect(ranks[0] == ranks[1] || ranks.contains("Prefer not to say"))
      let groups = [earlier["Business group"], later["Business group"]]
      #expect(groups[0] == groups[1] || groups.contains("Prefer not to say"))
    }
  }

  @Test("answers are dated within fieldwork, in order")
  func dates() throws {
    let responses = try WrittenStudy.standard.get().table("responses-2018.csv")
    let dates = responses.compactMap { $0["StartDate"] }
    #expect(dates == dates.sorted())
    #expect(dates.first == "2018-04-16" && dates.allSatisfy { $0 <= "2018-05-11" })
  }

  /// Shares of "Don't know" lie within 4.5 binomial standard errors of what was put
  /// in, less the breaking-off; 43 items, so one in 3,000 runs over seeds would fail.
  @Test func dontKnowComesAtItsRate() throws {
    let study = try WrittenStudy.standard.get()
    let responses = try study.table("responses-2019.csv")
    for (item, rates) in try study.truth().missing {
      let count = responses.count { $0[item] == "Don't know" }
      let expected = rates.dontKnow / 100
      let share = Double(count) / 1300
      #expect(abs(share - expected) < 4.5 * (expected / 1300).squareRoot() + 0.03 * expected)
    }
  }

  @Test("small and large studies", arguments: [1, 50, 20_000])
  func sizes(_ respondents: Int) throws {
    let study = try WrittenStudy(respondents: respondents, seed: 9)
    for wave in ["2018", "2019"] {
      let lines = try study.bytes("responses-\(wave).csv").count { $0 == UInt8(ascii: "\n") }
      #expect(lines == respondents + 1)
    }
    #expect(try study.truth().staff == (respondents == 20_000 ? 86_000 : 43_000))
  }
}
