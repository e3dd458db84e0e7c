import Testing

@testable import Simulation

@Suite struct InterviewTests {
  @Test("26 interviews, about 600 codings, half the passages read by both")
  func counts() throws {
    let rows = try WrittenStudy.standard.get().table("interviews-2018.csv")
    #expect(Set(rows.map { $0["interview"] }).count == 26)
    #expect((550...650).contains(rows.count))
    let units = Dictionary(grouping: rows) { $0["unit"] }
    let both = units.values.count { Set($0.map { $0["coder"] }).count == 2 }
    #expect(abs(Double(both) / Double(units.count) - 0.5) < 0.08)
  }

  /// Both right, or both wrong alike: 0.87² plus what slips have in common.
  @Test("the coders agree on three passages in four")
  func agreement() throws {
    let rows = try WrittenStudy.standard.get().table("interviews-2018.csv")
    let codes = Dictionary(grouping: rows) { $0["unit"] }.values
      .map { $0.map { $0["code"] } }.filter { $0.count == 2 }
    let same = Double(codes.count { $0[0] == $0[1] }) / Double(codes.count)
    #expect(same > 0.68 && same < 0.87)
  }

  @Test("every theme is a barrier in exactly the interviews that the truth says")
  func salience() throws {
    let study = try WrittenStudy.standard.get()
    let themes = try study.table("themes.csv").reduce(into: [String: String]()) {
      $0[$1["code"] ?? ""] = $1["theme"]
    }
    #expect(themes.count == 24)
    let barriers = try study.table("interviews-2018.csv").filter { $0["polarity"] == "barrier" }
    for theme in try study.truth().salience {
      let named = barriers.filter { themes[$0["code"] ?? ""] == theme.theme }
      #expect(Set(named.map { $0["interview"] }).count == theme.namedBarrier, "\(theme.theme)")
    }
  }

  @Test("over many seeds a theme is raised as often as it should be")
  func probabilities() {
    let seeds = 1...200
    var counts = CodeFrame.themes.map { _ in 0 }
    for seed in seeds {
      let process = InterviewProcess(seed: UInt64(seed))
      for mention in Interviewee.all.flatMap(process.mentions) where mention.isBarrier {
        counts[mention.theme] += 1
      }
    }
    let n = Double(seeds.count * Interviewee.all.count)
    for (theme, count) in zip(CodeFrame.themes, counts) {
      #expect(abs(Double(count) / n - theme.barrier) < 4 * (0.25 / n).squareRoot())
    }
  }

  @Test("interviewees are senior, and no business group is left out")
  func interviewees() {
    #expect(Interviewee.all.allSatisfy { $0.rank >= 2 })
    #expect(Set(Interviewee.all.map(\.group)).count == BusinessGroup.all.count)
    #expect(Interviewee.all.map(\.id).first == "I01" && Interviewee.all.last?.id == "I26")
  }
}
