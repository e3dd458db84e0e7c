* Writes tools.sav: the answers of ChoiceEncodingTests as SPSS has them; PSPP is the independent writer.
*   cd Tests/Golden/choices && pspp tools.sps
DATA LIST LIST NOTABLE /id (F4) maps tables stats none_of (F1.0) first second third (F1.0) q (F1.0).
BEGIN DATA
1 1 0 1 0 1 3 . 1
2 0 1 0 0 2 . . 2
3 . . . . . . . 1
4 1 1 1 0 3 1 2 2
5 0 0 0 1 4 . . 1
6 1 0 0 0 1 . . 2
END DATA.
VARIABLE LABELS maps "Maps" /tables "Tables; charts" /stats "Statistics, simple" /none_of "None of these"
  /q "It works".
VALUE LABELS maps tables stats none_of 0 "No" 1 "Yes"
  /first second third 1 "Maps" 2 "Tables; charts" 3 "Statistics, simple" 4 "None of these"
  /q 1 "Disagree" 2 "Agree".
MRSETS /MDGROUP NAME=$tools LABEL="Which do you use?" VARIABLES=maps tables stats none_of VALUE=1
  /MCGROUP NAME=$ranked LABEL="Which, in order?" VARIABLES=first second third.
EXECUTE.
SAVE OUTFILE="tools.sav" /COMPRESSED.
