ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611256/020
3041E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu4E/5B/70/2/ID5/4/0/5/4/0/CA/Respondent
70/7/STARTEDM/K/0/M/K/0/70/4/BORNN/A/0/N/A/0/70/4/TOOKL/8/0/L/8/0/70/2/Q15/2/0/5
/2/0/89/CM/My team uses data well70/2/Q25/2/0/5/2/0/88/89/C12/I know whom to ask
 – naïveté70/2/Q35/2/0/5/2/0/AA9E17IR6IG+6J/8-3/CM/A question with ranges70/
8/USE_MAIL5/1/0/5/1/0/C7/By mail70/8/USE_CHAT5/1/0/5/1/0/70/8/USE_POST5/1/0/5/1/
0/70/5/SCORE5/9/2/5/9/2/7C/4/TEAM1/C/0/1/C/0/74/6/REGION1/4/0/1/4/0/84/NA  7K/5/
EMAIL1/K/0/1/K/0/CE/E-mail addressD1/2/Q15/1/8/Disagree2/7/Neither3/5/Agree8/A/D
on't know9/7/RefusedD1/2/Q25/1/8/Disagree2/7/Neither3/5/Agree8/A/Don't know9/7/R
efusedD1/2/Q35/1/3/Low2/4/High4/5/Other35/A/No contact37/5/OtherD1/8/USE_MAIL2/0
/2/No1/3/YesD1/8/USE_CHAT2/0/2/No1/3/YesD1/8/USE_POST2/0/2/No1/3/YesD1/6/REGION3
/4/N   5/North4/NA  9/Not asked4/S   5/SouthF1/IPL1+3/H61EO00/P0/1/2/3/1/0/1/3.7
F/C/Ops         4/N   K/a@b.example         2/IPL2NTT/I1O8O00/3E01/5/8/35/0/0/1/
-.F/C/            4/NA  K/c@d.example         3/*.*.*.*.9/37/1/1/0/DLFKB3A/C/Kom
panie Ω 4/S   K/                    4/GMPJI00/DN7D600/3200/9/1/-3/*.*.*..3/C/Op
s         4/S   K/e@f.example         5/IQEIC00/I20O+3/0/2/3/0/1/1/1/52CE69.3MF/
C/ops         4/N   K/g@h.example         ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ
