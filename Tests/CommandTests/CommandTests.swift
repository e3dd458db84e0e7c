internal import Foundation
internal import Provenance
internal import TestSupport
internal import Testing

@Suite struct CommandTests {
  @Test func usage() throws {
    #expect(try canvass("--help").status == 0)
    #expect(try canvass("--version").output == "0.1.0\n")
    #expect(try canvass("nonsense").status == 64)
    #expect(try canvass("report").status == 64)
    #expect(try canvass("report", "x", "--for", "everybody").status == 64)
    for shell in ["bash", "zsh", "fish"] {
      #expect(try canvass("--generate-completion-script", shell).output.contains("canvass"))
    }
  }

  @Test func aPartnerIsAccompanied() throws {
    let run = try canvass("report", "x", "--for", "partner", "--viewer", "A")
    #expect(run.status == 64 && run.errors.contains("--accompanied-by"))
    #expect(try canvass("report", "x", "--viewer", "A").status == 64)
  }

  @Test func unknownSegmentationAndWave() throws {
    let folder = try Folder.newStudy()
    let run = try canvass("score", folder.path("study"), "--by", "rank")
    #expect(run.status == 64 && run.errors.contains("role"))
    #expect(try canvass("change", folder.path("study"), "--from", "x").status == 64)
  }

  @Test func commandsSayWhatAStudyLacks() throws {
    let folder = try Folder.newStudy()
    for command in ["themes", "rank", "change"] {
      let run = try canvass(command, folder.path("study"))
      #expect(run.status == 65 && !run.errors.isEmpty && run.output.isEmpty)
    }
  }

  @Test func agreementOfCodersWithoutAnyTheme() throws {
    let folder = try Folder.newStudy()
    try folder.edit("study/study.yaml") {
      $0.replacingOccurrences(
        of: "# interviews: interviews.csv", with: "interviews: interviews.csv")
    }
    let coded =
      "I1,1,Kim,a\nI1,1,Lee,a\nI1,2,Kim,a\nI1,2,Lee,b\nI2,1,Kim,b\nI2,1,Lee,b\nI2,2,Kim,\n"
    try folder.write("study/interviews.csv", "interview,unit,coder,code\n" + coded)
    let run = try canvass("themes", folder.path("study"), "--agreement")
    #expect(run.status == 0 && run.output.contains("read 3 of 4 passages (75.0 %), in 2 of 2"))
    let csv = try canvass("themes", folder.path("study"), "--agreement", "--format", "csv")
    #expect(
      csv.output.hasPrefix("wave,coders,code,percent,kappa,ac1,alpha,lower,upper,n,note,mend"))
    #expect(try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q").status == 0)
    #expect(try folder.text("out/results/coders.csv").contains("first,Kim,2,4,3,,3,1,"))
    #expect(try folder.text("out/report.html").contains("Do two coders see the same?"))
    try HonestOutput(folder: folder, name: "out").expectHonest("agreement")
    try folder.write("study/interviews.csv", "interview,coder,code\nI1,Kim,a\nI2,Kim,b\n")
    let alone = try canvass("themes", folder.path("study"), "--agreement")
    #expect(alone.status == 0 && alone.output.contains("one coder read everything"))
    let untold = try Folder.newStudy()
    let none = try canvass("themes", untold.path("study"), "--agreement")
    #expect(none.status == 65 && none.errors.contains("no interviews"))
  }

  @Test func scoresInThreeFormats() throws {
    let folder = try Folder.newStudy()
    let table = try canvass("score", folder.path("study"), "--by", "role")
    #expect(
      table.status == 0 && table.output.contains("Officer") && !table.output.contains("\u{1B}"))
    let csv = try canvass("score", folder.path("study"), "--format", "csv")
    #expect(csv.output.hasPrefix("segment,level,measure"))
    let json = try canvass("score", folder.path("study"), "--format", "json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
  }

  @Test func checkReadsAndSummarises() throws {
    let folder = try Folder.newStudy()
    let run = try canvass("check", folder.path("study"))
    #expect(run.status == 0 && run.output.contains("First survey") && run.errors.isEmpty)
  }

  @Test func newDoesNotWriteOverAnything() throws {
    let folder = try Folder.newStudy()
    #expect(try canvass("new", folder.path("study")).status == 73)
  }

  /// The same bytes on every run, on one thread or many, and hashes that hold.
  @Test func reportsRepeatAndTheirHashesHold() throws {
    let folder = try Folder.newStudy()
    for name in ["one", "two", "one"] {
      let run = try canvass("report", folder.path("study"), "--output", folder.path(name))
      #expect(run.status == 0 && run.output.contains("report.html"))
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("one")).sorted()
    #expect(
      names == (try FileManager.default.subpathsOfDirectory(atPath: folder.path("two"))).sorted())
    for name in names where name.contains(".") {
      #expect(try folder.bytes("one/\(name)") == folder.bytes("two/\(name)"), "\(name)")
    }
    let record = try JSONSerialization.jsonObject(with: folder.bytes("one/release.json"))
    let files = try #require((record as? [String: Any])?["files"] as? [[String: String]])
    #expect(
      Set(files.compactMap { $0["path"] })
        == Set(names.filter { $0.contains(".") && $0 != "release.json" }))
    for file in files {
      #expect(try sha256(folder.bytes("one/\(file["path"] ?? "")")) == file["sha256"])
    }
    #expect(try folder.names(in: "") == ["one", "study", "two"])
  }

  /// Every run has another hash seed; levels, strata and sampling units are found in the data,
  /// and the weights are such that sums taken in another order differ.
  @Test("standard errors do not differ from run to run by hash order")
  func hashOrderDecidesNothing() throws {
    var study = WrittenStudy()
    study.sections["segments"] = "segments: [{id: role}, {id: site}]"
    study.sections["design"] = """
      design: {weight: w, stratum: region, cluster: team, population: population.csv, rake: [role, site]}
      """
    study.cells["w"] = { "\(1 / Double(3 + ($0 * 37) % 11))" }
    study.people = 200
    study.cells["site"] = { "site \($0 % 7)" }
    study.cells["region"] = { "region \($0 % 3)" }
    study.cells["team"] = { "team \($0 % 13)" }
    study.population =
      ["role,Officer,310", "role,Staff,390"] + (0..<7).map { "site,site \($0),100" }
    let folder = try study.write()
    for run in 1...4 {
      _ = try canvass("report", folder.path("study"), "-o", folder.path("\(run)"), "-q")
      for name in try folder.names(in: "1/results") where name.hasSuffix(".csv") {
        let (one, other) = ("1/results/\(name)", "\(run)/results/\(name)")
        #expect(try folder.bytes(one) == folder.bytes(other), "\(name), run \(run)")
      }
    }
  }

  /// What made the replicates, as the study file spells it.
  @Test func theRecordNamesTheReplicateMethod() throws {
    var study = WrittenStudy()
    for (method, name, rho) in [
      ("jackknife", "jackknife", nil), ("fay, rho: 0.3", "fay", 0.3),
      ("fay", "fay", 0.5), ("poisson", "poisson", nil),
    ] {
      study.sections["design"] = "design: {stratum: pair}"
      study.cells["pair"] = { "pair \($0 / 2)" }
      study.sections["estimates"] = "estimates: {replicates: 20, method: \(method)}"
      let folder = try study.write()
      _ = try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q")
      let record = try JSONSerialization.jsonObject(with: folder.bytes("out/release.json"))
      let fields = try #require(record as? [String: Any])
      #expect(fields["replicateMethod"] as? String == name)
      #expect((fields["rho"] as? NSNumber)?.doubleValue == rho)
      #expect(fields["replicates"] as? Int == 20)
    }
  }

  @Test func anotherSeedGivesOtherReplicates() throws {
    let folder = try Folder.newStudy()
    for seed in ["1", "2"] {
      _ = try canvass(
        "report", folder.path("study"), "-o", folder.path(seed), "--seed", seed, "--quiet")
    }
    #expect(try folder.bytes("1/results/segments.csv") == folder.bytes("2/results/segments.csv"))
    #expect(try folder.bytes("1/results/errors.csv") != folder.bytes("2/results/errors.csv"))
  }

  @Test func headersAreTheContracts() throws {
    let folder = try Folder.newStudy()
    #expect(
      try canvass("report", folder.path("study"), "-o", folder.path("out"), "-q").output == "")
    let headers = [
      "segments": "wave,segment,level,measure,statistic,estimate,se,lower,upper,df,n,flag,q",
      "items": "wave,segment,level,item,answer,share,lower,upper,n",
      "missing": "wave,segment,level,item,kind,share,n",
      "reliability":
        """
      wave,construct,items,n,alpha,alpha_lower,alpha_upper,omega,omega_lower,omega_upper,\
      feldt_lower,feldt_upper,heywood,lost_replicates,note
      """,
    ]
    for (name, header) in headers {
      let text = try folder.text("out/results/\(name).csv")
      #expect(text.hasPrefix(header + "\n"), "\(name)")
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
    for absent in ["themes", "pilots", "portfolio", "change", "agreement"] {
      #expect(!folder.has("out/results/\(absent).csv"))
    }
  }

  @Test func simulateWritesWhatItWroteBefore() throws {
    let folder = try Folder()
    let run = try canvass("simulate", folder.path("study"))
    #expect(run.status == 0)
    for name in try folder.names(in: "study") {
      let shipped = URL(fileURLWithPath: Package.shippedStudy).appendingPathComponent(name)
      #expect(try folder.bytes("study/\(name)") == Data(contentsOf: shipped), "\(name)")
    }
    #expect(try canvass("simulate", folder.path("x"), "--respondents", "0").status == 64)
  }
}
