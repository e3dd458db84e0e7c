import Survey
import Testing

@testable import Simulation

/// What the responses say of the truth, by the plainest estimators.
@Suite struct RecoveryTests {
  /// The sampling error of α at n = 1,300 and k = 5 is about 0.01.
  @Test(arguments: Topic.drivers)
  func alphaOfTheAnswersIsNearTheTruth(_ topic: Topic) throws {
    let study = try WrittenStudy.standard.get()
    let people = scored(topic, try study.table("responses-2018.csv")).filter { $0.count == 5 }
    var moments = ConstructMoments(items: Array(0..<5))
    for person in people { moments.add(person) }
    let alpha = try #require(moments.alpha)
    let truth = try #require(study.truth().alpha["2018"]?[topic.rawValue])
    #expect(abs(alpha - truth) < 0.045)
    #expect(alpha > 0.74 && alpha < 0.86)
  }

  /// Post-stratified by rank: bias by business group remains, so 1.5 points on
  /// top of four standard errors of about 0.6.
  @Test(arguments: Topic.drivers)
  func meansAreNearTheTruth(_ topic: Topic) throws {
    let study = try WrittenStudy.standard.get()
    let truth = try study.truth()
    let responses = try study.table("responses-2018.csv")
    var estimate = 0.0
    for rank in Segment.rank.levels {
      let people = scored(topic, responses.filter { $0["Rank"] == rank }).filter { $0.count >= 3 }
      let scores = people.map { 25 * Double($0.reduce(0) { $0 + Int($1) }) / Double($0.count) }
      let staff = truth.domain("2018", "rank", rank)?.staff ?? 0
      estimate += Double(staff) / 43_000 * scores.reduce(0, +) / Double(scores.count)
    }
    let expected = try #require(truth.domain("2018")?.constructs[topic.rawValue]?.first)
    #expect(abs(estimate - expected) < 3.5)
  }

  /// Labels 0–4 from the bad end of each person's answered items.
  private func scored(_ topic: Topic, _ responses: [[String: String]]) -> [[UInt8]] {
    let questions = Questionnaire.questions.filter { $0.topic == topic }
    return responses.map { response in
      questions.compactMap { question in
        let answer = response[question.id] ?? ""
        guard let label = AgreementScale.exported.firstIndex(of: answer) else { return nil }
        return UInt8(question.direction == .negative ? 4 - label : label)
      }
    }
  }
}
