"""Given names and surnames as they are met in the north of the Netherlands: Dutch, Frisian and from elsewhere.

A surname is a pair of tussenvoegsel and name; the tussenvoegsel is empty for most.
"""

from __future__ import annotations

WOMEN = (
    "Aaltje", "Anita", "Anja", "Annelies", "Antje", "Astrid", "Betsy", "Bianca", "Carla", "Corrie", "Daniëlle",
    "Diana", "Eefje", "Ellen", "Els", "Esmée", "Esther", "Femke", "Froukje", "Geertje", "Gerda", "Grietje", "Hanneke",
    "Harmke", "Heleen", "Hennie", "Hiltje", "Ilse", "Ineke", "Ingrid", "Jantje", "Jeltje", "Jolanda", "Judith",
    "Karin", "Klaaske", "Lianne", "Linda", "Liesbeth", "Loes", "Maaike", "Manon", "Margriet", "Marieke", "Marjan",
    "Marleen", "Mieke", "Miranda", "Monique", "Nienke", "Petra", "Reinie", "Renée", "Rianne", "Roelie", "Sandra",
    "Saskia", "Sietske", "Sjoukje", "Tineke", "Tjitske", "Trijntje", "Wilma", "Willemijn", "Wietske", "Yvonne", "Zoë",
    "Aylin", "Amina", "Asmaa", "Fatma", "Fatima", "Feven", "Galina", "Hayat", "Huda", "Joana", "Katarzyna", "Leïla",
    "Mariam", "Mehtap", "Naima", "Nour", "Oksana", "Rahel", "Samira", "Selam", "Semra", "Siti", "Thanh", "Zeynep",
    "Zahra",
)  # fmt: skip
MEN = (
    "Albert", "Alle", "André", "Anno", "Arjen", "Auke", "Bart", "Bauke", "Bert", "Bouwe", "Cees", "Daan", "Dirk",
    "Douwe", "Eelco", "Eltjo", "Erik", "Evert", "Fokke", "Frans", "Geert", "Gerard", "Gerrit", "Haije", "Hans", "Harm",
    "Henk", "Hessel", "Hielke", "Jaap", "Jan", "Jelle", "Jeroen", "Joop", "Jurjen", "Kees", "Klaas", "Koos", "Lammert",
    "Luitje", "Luuk", "Maarten", "Marcel", "Mark", "Meindert", "Menno", "Michiel", "Niels", "Okke", "Peter", "Pieter",
    "Reinder", "René", "Rob", "Roelof", "Ruud", "Sander", "Sierd", "Sietse", "Sjoerd", "Stefan", "Tjeerd", "Theo",
    "Tom", "Wiebe", "Willem", "Wubbo", "Ype", "Abdi", "Ahmed", "Ali", "Andrzej", "Bilal", "Dawit", "Emre", "Hamid",
    "Hassan", "Hüseyin", "Ibrahim", "José", "Karim", "Khaled", "Mehmet", "Milan", "Mohamed", "Minh", "Mustafa",
    "Omar", "Piotr", "Rachid", "Said", "Samuel", "Tesfaye", "Yonas", "Yusuf",
)  # fmt: skip
SURNAMES = (
    ("", "Bakker"), ("", "Boersma"), ("", "Bolhuis"), ("", "Bos"), ("", "Bouwman"), ("", "Brouwer"), ("", "Buikema"),
    ("", "Dekker"), ("", "Dijkema"), ("", "Dijkstra"), ("", "Doornbos"), ("", "Drent"), ("", "Eising"),
    ("", "Elzinga"), ("", "Feenstra"), ("", "Folkerts"), ("", "Groenewold"), ("", "Haaijema"), ("", "Hoekstra"),
    ("", "Hofman"), ("", "Hofstra"), ("", "Holwerda"), ("", "Hoving"), ("", "Huizinga"), ("", "Jager"),
    ("", "Jansen"), ("", "Jonker"), ("", "Kamminga"), ("", "Klunder"), ("", "Kloosterman"), ("", "Knol"),
    ("", "Kooistra"), ("", "Koopmans"), ("", "Kuipers"), ("", "Lanting"), ("", "Lubbers"), ("", "Mulder"),
    ("", "Meijer"), ("", "Mensinga"), ("", "Miedema"), ("", "Nijboer"), ("", "Nienhuis"), ("", "Oosterhuis"),
    ("", "Oldenburger"), ("", "Pietersma"), ("", "Poelman"), ("", "Postma"), ("", "Prins"), ("", "Reitsma"),
    ("", "Rozema"), ("", "Schaafsma"), ("", "Scholtens"), ("", "Sikkema"), ("", "Smit"), ("", "Spoelstra"),
    ("", "Tuinstra"), ("", "Venema"), ("", "Visser"), ("", "Vos"), ("", "Wiersma"), ("", "Wiertsema"),
    ("", "Woldring"), ("", "Zijlstra"), ("", "Zuidema"), ("", "Zwerver"), ("", "Bûter"), ("", "Veenstra-Bos"),
    ("", "Jansen-de Groot"), ("de", "Boer"), ("de", "Graaf"), ("de", "Groot"), ("de", "Haan"), ("de", "Jong"),
    ("de", "Jonge"), ("de", "Vries"), ("de", "Wit"), ("den", "Hartog"), ("den", "Ouden"), ("in 't", "Veld"),
    ("op 't", "Hof"), ("'t", "Hart"), ("'t", "Hoen"), ("te", "Velde"), ("ten", "Cate"), ("ten", "Have"),
    ("ter", "Veen"), ("ter", "Horst"), ("van", "Dam"), ("van", "Dijk"), ("van", "Dijken"), ("van", "Loon"),
    ("van", "Leeuwen"), ("van", "Wijk"), ("van den", "Berg"), ("van den", "Bosch"), ("van den", "Heuvel"),
    ("van der", "Heide"), ("van der", "Laan"), ("van der", "Meulen"), ("van der", "Molen"), ("van der", "Ploeg"),
    ("van der", "Veen"), ("van der", "Werf"), ("van der", "Wal"), ("van der", "Zee"), ("van 't", "Hof"),
    ("van 't", "Land"), ("van de", "Kamp"), ("van de", "Riet"), ("von", "Hebel"), ("", "Abdi"), ("", "Achterberg"),
    ("", "Al-Hussein"), ("", "Aydın"), ("", "Benali"), ("", "Bouzid"), ("", "Çelik"), ("", "Demir"),
    ("", "Dos Santos"), ("", "El Amrani"), ("", "El Idrissi"), ("", "Farah"), ("", "Fernandes"), ("", "Ghebremedhin"),
    ("", "Haddad"), ("", "Haile"), ("", "Hassan"), ("", "Ismail"), ("", "Karaca"), ("", "Kowalski"),
    ("", "Kovačević"), ("", "Mohamud"), ("", "Nguyen"), ("", "Nowak"), ("", "Öztürk"), ("", "Pham"), ("", "Rahimi"),
    ("", "Sahin"), ("", "Saleh"), ("", "Pattiasina"), ("", "Tesfay"), ("", "Yıldız"), ("", "Yilmaz"),
)  # fmt: skip
