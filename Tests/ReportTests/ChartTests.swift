internal import Disclosure
internal import Foundation
@testable internal import Report
internal import Survey
internal import Testing

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

@Suite struct ChartTests {
  @Test("every drawing of the page is well-formed XML")
  func wellFormed() throws {
    let page = try Rendering.of(.analyst).page
    let drawings = page.matches(of: /<svg.*?<\/svg>/.dotMatchesNewlines())
    #expect(drawings.count > 100)
    for drawing in drawings {
      let parser = XMLParser(data: Data(String(drawing.0).utf8))
      #expect(parser.parse(), "\(drawing.0)")
    }
  }

  @Test("a drawing tells those who listen what it shows")
  func spoken() {
    let track = intervalTrack(41.2, Interval(lower: 40, upper: 42.5), on: .score)
    #expect(track.markup.text.contains("role=\"img\" aria-label=\"41.2, interval 40.0 to 42.5\""))
  }

  @Test("marks stand where the axis says")
  func places() {
    let axis = Axis(lower: -10, upper: 10, ticks: [0])
    #expect(axis.place(0) == 50 && axis.place(5) == 75 && axis.place(99) == 100)
    #expect(axis.x(-5) == "25%" && percent(33.333) == "33.33%")
  }

  @Test("axes end beyond every value, on round numbers")
  func ends() {
    let differences = Axis.differences([-3.4, 1])
    #expect(differences.upper == 4 && differences.lower == -4)
    #expect(Axis.amounts([3, 41.5]).upper == 50)
    #expect(Axis.amounts([]).upper == 1)
  }

  @Test("a diverging bar hangs on the middle of its neutral answers")
  func diverging() {
    let bar = [
      AnswerPart(side: .against, strength: 3, share: 30),
      AnswerPart(side: .neither, strength: 2, share: 20),
      AnswerPart(side: .favour, strength: 3, share: 50),
    ]
    let divergence = Divergence([bar])
    #expect(divergence.left == 40 && divergence.right == 60)
    let track = answerTrack(bar, in: divergence, reading: "")
    #expect(track.markup.text.contains("x=\"0%\" width=\"30%\""))
    #expect(track.markup.text.contains("x=\"50%\" width=\"50%\""))
  }

  @Test("a reversed item counts agreement against, on its own scale")
  func reversed() throws {
    let items = Fixture().codebook.items
    let sides = try #require(items.first { $0.direction == .negative }).answerSides
    #expect(sides.map(\.side) == [.favour, .favour, .neither, .against, .against])
    let straight = try #require(items.first { $0.direction == .positive }).answerSides
    #expect(straight.map(\.side) == [.against, .against, .neither, .favour, .favour])
    #expect(straight.map(\.strength) == [3, 2, 2, 2, 3])
  }
}
