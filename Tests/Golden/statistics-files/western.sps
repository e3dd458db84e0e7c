* Writes western.sav in windows-1252.
SET LOCALE='windows-1252'.
DATA LIST LIST NOTABLE /id (F4) name_of_unit (A12) q (F1.0).
BEGIN DATA
1 "Café" 1
2 "Straße" 2
END DATA.
VALUE LABELS q 1 "Très bien" 2 "Médiocre".
VARIABLE LABELS q "Où en êtes-vous ?".
SAVE OUTFILE="western.sav".
