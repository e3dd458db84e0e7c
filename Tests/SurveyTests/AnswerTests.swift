internal import Survey
internal import Testing

@Suite struct AnswerTests {
  @Test func aLabelOrAReasonInOneByte() {
    for label in 0..<Answer.labelLimit {
      let answer = Answer(label: label)
      #expect(answer.label == label && answer.missing == nil)
    }
    for kind in MissingKind.allCases {
      let answer = Answer(missing: kind)
      #expect(answer.label == nil && answer.missing == kind)
      #expect(MissingKind(name: kind.name) == kind)
    }
    #expect(MissingKind(name: "unheard of") == nil)
  }

  @Test func aLabelThatDoesNotFitTraps() async {
    await #expect(processExitsWith: .failure) { _ = Answer(label: 250) }
  }

  @Test func theForceIsTheLargestSegmentation() {
    let counts = ["rank": ["a": 10, "b": 5], "group": ["x": 12]]
    #expect(Population(counts: counts).total == 15)
    #expect(Population(counts: [:]).total == nil)
  }

  @Test func anItemIsWordedAsItWasAsked() {
    let scale = Scale(id: "s", labels: ["no", "yes"], favourable: [false, true])
    let item = Item(
      id: "q", wording: "Now?", scale: scale, construct: "c", direction: .positive,
      wordings: ["2": "Then?"])
    #expect(item.wording(in: "1") == "Now?" && item.wording(in: "2") == "Then?")
  }
}
