* Writes survey.sav, survey-plain.sav, survey-packed.zsav and survey.por: PSPP is the independent writer.
*   cd Tests/Golden/statistics-files && pspp survey.sps
DATA LIST LIST NOTABLE /id (F4) started (DATETIME20) born (ADATE10) took (TIME8) q1 TO q3 (F2.0)
  use_mail use_chat use_post (F1.0) score (F8.2) team (A12) region (A4) comment (A300) email (A20).
BEGIN DATA
1 "24-MAY-2018 10:30:00" "02/29/1980" "00:12:30" 1 2 3 1 0 1 3.25 "Ops" "N" "Más formación, café y “citas”" "a@b.example"
2 "24-MAY-2018 23:59:59" "12/31/1999" "26:00:01" 5 8 95 0 0 1 -0.5 "" "NA" "plain" "c@d.example"
3 . . . . 9 97 1 1 0 1e10 "Kompanie Ω" "S" "" ""
4 "01-JAN-1970 00:00:00" "01/01/1901" "23:00:00" 9 1 -3 . . . 0.1 "Ops" "S" "x" "e@f.example"
5 "31-DEC-2018 12:00:00" "03/01/2000" "00:00:00" 2 3 0 1 1 1 123456789.125 "ops " "N" "=1+1" "g@h.example"
END DATA.
VARIABLE LABELS id "Respondent" /q1 "My team uses data well" /q2 "I know whom to ask – naïveté"
  /q3 "A question with ranges" /use_mail "By mail" /email "E-mail address" /comment "Anything else?".
VALUE LABELS q1 TO q2 1 "Disagree" 2 "Neither" 3 "Agree" 8 "Don't know" 9 "Refused"
  /q3 1 "Low" 2 "High" 95 "No contact" 97 "Other" 4 "Other"
  /use_mail use_chat use_post 0 "No" 1 "Yes"
  /region "N" "North" "S" "South" "NA" "Not asked".
MISSING VALUES q1 (9) /q2 (8, 9) /q3 (95 THRU HI, -3) /region ("NA").
COMPUTE long_variable_name_of_q1 = q1.
MRSETS /MDGROUP NAME=$channels LABEL="Channels used" VARIABLES=use_mail use_chat use_post VALUE=1
  /MCGROUP NAME=$ratings LABEL="Ratings" VARIABLES=q1 q2 long_variable_name_of_q1.
EXECUTE.
SAVE OUTFILE="survey.sav" /COMPRESSED.
SAVE OUTFILE="survey-plain.sav" /UNCOMPRESSED.
SAVE OUTFILE="survey-packed.zsav" /ZCOMPRESSED.
* Portable files have no letters but those of ASCII, and PSPP's no open ranges.
VARIABLE LABELS q2 "I know whom to ask".
EXPORT OUTFILE="survey.por" /DROP=long_variable_name_of_q1 comment team.
