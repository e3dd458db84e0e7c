/// `README.md` of the synthetic study.
enum ReadMe {
  static func text(_ study: SyntheticStudy, staff: Int) -> String {
    """
    # Data culture baseline (synthetic)

    Nobody was asked: every answer, interview and pilot here was drawn by a seeded generator, so
    that the truth is known. The same seed and size write the same bytes again, on any machine:

        canvass simulate DIR --respondents \(study.respondents) --seed \(study.seed)

    | file | what |
    |---|---|
    | `study.yaml` | the definition that `canvass` reads |
    | `codebook.csv` | eight constructs of five items, and the outcome; seven items are reversed; A4 was reworded in 2019; O3 was not asked in 2018 |
    | `responses-2018.csv`, `responses-2019.csv` | \(study.respondents) responses each; in 2019 40 % are people who answered in 2018 |
    | `population.csv` | the force of \(staff) by rank, business group, role, service and front line |
    | `interviews-2018.csv` | 26 senior interviewees, two coders, about half of the passages read by both |
    | `themes.csv` | code to theme, and to the construct it speaks to, where there is one |
    | `pilots.csv`, `addresses.csv`, `outputs.csv` | twenty candidates, what they claim to help, what they deliver |
    | `questions.csv` | what the programme wants to know, and the pilots that help to answer |
    | `truth.json` | what was put in |

    How it was made: every member of staff has a trait per construct (a general and a specific
    part in equal shares, plus the effects of rank, group, role, service and front line), which
    loadings and thresholds turn into answers. Staff, inspectors and above, and headquarters answer
    more readily; readiness depends on rank and business group only. Nobody's silence depends on
    what they would have said. A year later people keep their post and most of what they think
    (correlation 0.7), and three things have truly changed: see `changes` in `truth.json`.

    The shipped study is a typical draw by choice: of 22 layouts of the random streams tried with
    this seed, the one in use gives estimates that stray no further from the truth than most would
    (at most 1.4 standard errors over constructs and waves). Other seeds stray as chance has it.

    """
  }
}
