internal import Estimation
internal import Foundation
internal import Statistics
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Scores and reliability under each replicate method, of the agreeableness items of bfi.
@Suite(.enabled(if: RealStudies.has("bfi"), "\(RealStudies.reason)"))
struct ReplicateMethodTests {
  let study: Agreeableness

  init() throws { study = try Agreeableness() }

  /// α and the JK1 standard error of ln(1 − α) by R's `withReplicates`; t with n − 1 df.
  @Test func alphaByJackknifeAsR() throws {
    let golden = try Golden("replicates")["alpha"]
    let alpha = try #require(study.estimated(.jackknife).reliabilities().first)
    #expect(isClose(alpha.alpha, golden["estimate"].number))
    #expect(isClose(alpha.alphaInterval?.lower, golden["lower"].number))
    #expect(isClose(alpha.alphaInterval?.upper, golden["upper"].number))
    #expect(alpha.lostReplicates == 0)
  }

  /// Percentiles of jackknife replicates would be a fifteenth as wide.
  @Test func intervalsOfAllMethodsAreAboutAsWide() throws {
    func widths(_ method: ReplicationMethod) throws -> (Double, Double) {
      let found = try #require(study.estimated(method).reliabilities().first)
      let (alpha, omega) = (found.alphaInterval, found.omegaInterval)
      return (
        (alpha?.upper ?? .nan) - (alpha?.lower ?? .nan),
        (omega?.upper ?? .nan) - (omega?.lower ?? .nan)
      )
    }
    let bootstrap = try widths(.bootstrap)
    for method in [ReplicationMethod.poisson, .jackknife] {
      let other = try widths(method)
      #expect(abs(other.0 / bootstrap.0 - 1) < 0.15 && abs(other.1 / bootstrap.1 - 1) < 0.15)
    }
  }

  /// The check column by leaving rows out by hand, of everyone and of levels.
  @Test func theErrorBesideAScoreIsTheJackknifes() throws {
    let scores = try study.estimated(.jackknife).scores().map(\.score)
    for score in scores where score.measure.kind == .construct && score.statistic == .mean {
      let level = score.domain.isEveryone ? nil : score.domain.level
      let expected = study.jackknifeErrorOfTheMean(level: level)
      guard score.estimate.n > 1 else { continue }
      #expect(isClose(score.replicateError, expected), "\(score.domain.level)")
      #expect(isClose(score.replicateError.map { $0 / (score.withReplacementError ?? 0) }, 1, 0.05))
    }
  }

  /// A level of one respondent has no spread to see, and leaving that one out leaves
  /// nobody: no standard error, rather than 0, by any method.
  @Test(arguments: [ReplicationMethod.bootstrap, .poisson, .jackknife])
  func aLevelOfOneRespondent(_ method: ReplicationMethod) throws {
    let scores = try study.estimated(method).scores().map(\.score)
    let alone = scores.filter { $0.domain.level == "alone" }
    #expect(!alone.isEmpty)
    #expect(alone.allSatisfy { $0.replicateError == nil && $0.lostReplicates > 0 })
  }

  /// Pilots draw from a bootstrap whatever the errors are made by.
  @Test func drawsAreTheBootstraps() throws {
    let (named, bootstrap) = try (
      study.estimated(.jackknife).scores(), study.estimated(.bootstrap).scores()
    )
    // Bit by bit, since a lost draw is NaN.
    func bits(_ scores: [DrawnScore]) -> [[UInt64]] { scores.map { $0.draws.map(\.bitPattern) } }
    #expect(bits(named) == bits(bootstrap))
    #expect(named.first { !$0.draws.isEmpty }?.draws.count == 500)
    #expect(named.first?.score.estimate == bootstrap.first?.score.estimate)
  }

  @Test func withoutWeightThereIsNothingToSay() throws {
    for method in [ReplicationMethod.bootstrap, .poisson, .jackknife] {
      let estimated = try study.estimated(method, weights: study.weights.map { _ in 0 })
      #expect(estimated.scores().isEmpty)
      #expect(estimated.reliabilities().allSatisfy { $0.alpha == nil && $0.note != nil })
    }
  }

  @Test func noReplicatesNoErrorsByThem() throws {
    let scores = try study.estimated(.bootstrap, replicates: 0).scores().map(\.score)
    #expect(scores.allSatisfy { $0.replicateError == nil && $0.lostReplicates == 0 })
    let left = try study.estimated(.jackknife, replicates: 0).scores()
    #expect(left.contains { $0.score.replicateError != nil } && left.allSatisfy(\.draws.isEmpty))
  }
}

/// The first 300 complete answers to A1 (reversed) … A5, weights 1, 2, 3, 1, …, with one
/// respondent alone on a level.
struct Agreeableness {
  let answers: [[UInt8]]
  let weights: [Double]
  private let levels: LevelCodes

  init() throws {
    let file = RealStudies.data.appendingPathComponent("bfi/bfi.csv")
    let columns = try csvColumns(file)
    let items = (1...5).map { columns["A\($0)"] ?? [] }
    let complete = (items[0]).indices.filter { row in items.allSatisfy { Int($0[row]) != nil } }
    answers = items.map { item in complete.prefix(300).map { UInt8((Int(item[$0]) ?? 1) - 1) } }
    weights = (0..<300).map { Double($0 % 3 + 1) }
    levels = LevelCodes((0..<300).map { $0 == 5 ? 2 : UInt16($0 % 2) })
  }

  private static let names = ["even", "odd", "alone"]

  func estimated(
    _ method: ReplicationMethod, replicates: Int = 500, weights: [Double]? = nil
  ) throws -> EstimatedWave {
    let scale = Scale(
      id: "six", labels: (1...6).map(String.init),
      favourable: [false, false, false, false, true, true])
    let items = (1...5).map {
      Item(
        id: "A\($0)", wording: "", scale: scale, construct: "A",
        direction: $0 == 1 ? .negative : .positive)
    }
    let wave = Wave(
      id: "1", label: "1", respondents: 300, answers: answers.map { $0 }, levels: [levels],
      weights: weights ?? self.weights)
    let data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: items,
        constructs: [Construct(id: "A", title: "A", items: [0, 1, 2, 3, 4], isOutcome: false)]),
      segmentations: [Segmentation(id: "s", title: "s", levels: Self.names)], waves: [wave],
      waveTitles: [WaveTitle(id: "1", label: "1")],
      estimation: EstimationPlan(replicates: replicates, method: method, seed: 11))
    return EstimatedWave(try WeightedWave(wave, of: data), of: data)
  }

  /// √((n − 1)/n Σ (θ₍ᵢ₎ − θ)²) of the weighted mean construct score.
  func jackknifeErrorOfTheMean(level: String?) -> Double {
    let scores = (0..<300).map { row in
      answers.enumerated().reduce(0.0) {
        let label = Double($1.element[row])
        return $0 + 20 * ($1.offset == 0 ? 5 - label : label) / 5
      }
    }
    let inside = (0..<300).filter { level == nil || Self.names[Int(levels[$0])] == level }
    func mean(without out: Int?) -> Double {
      let rows = inside.filter { $0 != out }
      let base = rows.reduce(0) { $0 + weights[$1] }
      return rows.reduce(0) { $0 + weights[$1] * scores[$1] } / base
    }
    let full = mean(without: nil)
    let squares = inside.reduce(0.0) {
      let shift = mean(without: $1) - full
      return $0 + shift * shift
    }
    return (squares * 299 / 300).squareRoot()
  }
}
