"""Two SPSS files whose value labels differ in one way per variable, written by pyreadstat.

same     as it was
turned   codes run the other way
renamed  code 2 is called otherwise
dropped  code 2 is no longer declared, and nobody has it
shuffled the labels are declared in another order
"""
import os
import pandas
import pyreadstat

here = os.path.dirname(os.path.abspath(__file__))
up = {1.0: "Disagree", 2.0: "Neither", 3.0: "Agree"}
answers = [1.0, 3.0, 1.0, 3.0, 1.0, 3.0, 3.0, 1.0] * 5
names = ["same", "turned", "renamed", "dropped", "shuffled"]


def write(name, labels):
    frame = pandas.DataFrame({n: answers for n in names})
    pyreadstat.write_sav(frame, os.path.join(here, name), variable_value_labels=labels)


write("earlier.sav", {n: up for n in names})
write("later.sav", {
    "same": up,
    "turned": {1.0: "Agree", 2.0: "Neither", 3.0: "Disagree"},
    "renamed": {1.0: "Disagree", 2.0: "Neutral", 3.0: "Agree"},
    "dropped": {1.0: "Disagree", 3.0: "Agree"},
    "shuffled": {3.0: "Agree", 2.0: "Neither", 1.0: "Disagree"},
})
