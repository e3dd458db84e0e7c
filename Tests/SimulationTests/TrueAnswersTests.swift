import Statistics
import Testing

@testable import Simulation

/// The model of what people think and answer, against what theory says of it.
@Suite struct TrueAnswersTests {
  /// A profile that no effect and no change touches but those for everybody.
  static let plain = Profile(rank: 2, group: 1, role: 0, service: 2, frontline: 1)
  static let people = 20_000

  /// Without an effect a latent answer is normal about the item's ease, so label
  /// shares are differences of Φ.  4.5 standard errors over 172 shares.
  @Test func labelSharesAreThoseOfTheNormalModel() throws {
    var answers = TrueAnswers(seed: 5)
    var counts = Questionnaire.questions.map { _ in [Int](repeating: 0, count: 5) }
    for person in 0..<Self.people {
      answers.form(of: person, Self.plain, in: .first)
      for (item, label) in answers.labels.enumerated() { counts[item][Int(label)] += 1 }
    }
    for (question, count) in zip(Questionnaire.questions, counts)
    where ![.leadership, .decisions, .access, .outcome].contains(question.topic) {
      let ease = question.topic.ease + question.ease
      let cuts = AgreementScale.thresholds.map { StandardNormal.cdf($0 - ease) }
      for (label, (low, high)) in zip([0] + cuts, cuts + [1]).enumerated() {
        let share = Double(count[label]) / Double(Self.people)
        let error = ((high - low) / Double(Self.people)).squareRoot()
        #expect(abs(share - (high - low)) < 4.5 * error, "\(question.id) label \(label)")
      }
    }
  }

  /// Correlation ½ between constructs, 0.7 between rounds of one, 0.35 across both;
  /// the standard error of a correlation is at most 0.007 here.
  @Test func traitsCorrelateAsPutIn() {
    var traits = Traits(seed: 8, normals: NormalTable())
    var values = [Double](repeating: 0, count: Topic.allCases.count)
    var columns = [[Double]](repeating: [], count: 4)
    for person in 0..<Self.people {
      for round in Round.allCases {
        traits.form(of: person, Self.plain, in: round, into: &values)
        columns[2 * round.rawValue].append(values[0])
        columns[2 * round.rawValue + 1].append(values[3])
      }
    }
    #expect(abs(correlation(columns[0], columns[1]) - 0.5) < 0.03)
    #expect(abs(correlation(columns[0], columns[2]) - 0.7) < 0.03)
    #expect(abs(correlation(columns[0], columns[3]) - 0.35) < 0.03)
  }

  @Test("neighbours are unrelated", arguments: 1...20)
  func neighbours(_ seed: UInt64) {
    let normals = NormalTable()
    let values = (0..<4000).map { person -> Double in
      var generator = CounterGenerator(seed: seed, subject: person, .trait)
      var numbers = [0.0]
      normals.fill(&numbers, from: &generator)
      return numbers[0]
    }
    #expect(abs(correlation(Array(values.dropLast()), Array(values.dropFirst()))) < 0.07)
    #expect(abs(values.reduce(0, +) / 4000) < 0.07)
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.reduce(0, +)
    let squares = [(x, meanX), (y, meanY)].map { values, mean in
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return products / (squares[0] * squares[1]).squareRoot()
  }
}
