"""Given names and surnames that are frequent in the Netherlands, to tell a name from a code (V-CLI-01).

Left out is what is as likely a word in a code: months, colours, flowers, trades, letters of the telephone alphabet. A
surname that is always written with a tussenvoegsel is told by that. One text each, with white space between the names.
"""

from __future__ import annotations

GIVEN_NAMES = """
Aafke Aaltje Aart Abdel Abdi Abdul Abdullah Abel Adam Adil Adriaan Agnes Ahmed Ahmet Aicha Aisha Albert
Aleksandra Alexander Alexandra Ali Alice Alida Amina Amira Amy Anass Andrea Andreas André Andries Andrzej Angela
Angelique Anita Anja Anke Ann Anna Anne Anneke Annelies Annemarie Annet Annette Annie Anouk Anthonie Antje Anton
Antonio Antonius Antoon Arend Arie Arjan Arjen Arnold Arnoud Arthur Asmaa Astrid Atie Auke Aylin Ayoub Ayse Bart
Bas Bastiaan Bauke Ben Benjamin Bennie Berend Bert Bertus Betsy Bianca Bilal Björn Bob Boris Bouwe Brahim Bram
Brigitte Britt Carla Carlos Carolien Caroline Catharina Cees Chantal Chris Christiaan Christien Christina
Christine Cindy Claire Claudia Coby Colin Conny Cor Cornelia Cornelis Corrie Daan Dani Daniel Danielle Daniëlle
Danny Dave David Dawit Debbie Demi Dennis Derk Desiree Diana Dick Diederik Dineke Dirk Dirkje Donald Douwe Driss
Edwin Eefje Eelco Eline Elisabeth Elise Elke Ellen Els Elsbeth Elsje Elvira Emiel Emine Emma Emmy Emre Eric
Erica Erik Erna Ernst Erwin Esmée Esther Eva Evelien Eveline Evert Fatiha Fatima Fatma Femke Fenna Ferdinand
Ferry Feven Fien Floris Fokke Francien Francis Franciscus Frank Frans Fred Frederik Freek Frits Froukje Gabriel
Geert Geertje Geertruida Gerald Gerard Gerben Gerda Gerrie Gerrit Gert Gijs Gina Ginny Gonnie Grace Greet Gretha
Grietje Guido Guus Habib Hafid Hajar Hakan Hamid Hamza Hanna Hannah Hanneke Hannie Hans Harm Harmen Harold Harry
Hasan Hassan Hatice Heidi Heleen Helena Helma Hendrik Hendrika Hendrikus Henk Hennie Henny Henri Herman Hermina
Hessel Hicham Hilda Hilde Hugo Huub Hüseyin Ibrahim Ilja Ilona Ilse Imane Imke Ina Ineke Inge Ingeborg Ingrid
Irene Irma Isa Isabel Isabella Ismail Ivo Jaap Jack Jacob Jacoba Jacobus Jacques Jaimy James Jamila Jan Jana
Janine Janna Janneke Jannie Jans Jantje Janus Jasper Jean Jeanet Jeanette Jeffrey Jelle Jelmer Jennifer Jenny
Jeroen Jeske Jesse Jessica Jildou Jim Jo Joanna Job Jochem Joep Johan Johanna Johannes John Johnny Jolanda
Jolien Joop Joost Joram Joris Jos Joseph Josephine José Josien Joyce Judith Julia Julian Jurgen Jurjen Justin
Kamal Karel Karen Karim Karin Karlijn Katarzyna Kathleen Katja Kees Kelly Kevin Khadija Khalid Kim Kimberley
Klaas Klaske Koen Koos Krijn Krista Kristel Kyra Laila Lammert Lana Lars Laura Laurens Lea Leen Leendert Leila
Lena Leo Leonie Lesley Levi Lex Lianne Lidia Lieke Lies Liesbeth Lina Linda Lisa Lisanne Lisette Liza Lodewijk
Loes Lotte Louis Louise Lourens Lowie Luc Lucas Lucia Luciano Luuk Lydia Maaike Maarten Maartje Machteld Madelon
Magda Malika Manon Marc Marcel Marco Margot Margreet Margriet Maria Mariam Marian Marianne Marie Marieke
Mariëlle Marijke Marina Marion Marjan Marjo Marjolein Mark Marleen Marlies Martijn Martin Martina Martine Mary
Maryam Mathijs Mathilde Matthijs Maud Maurice Maurits Mehmet Meindert Melanie Melissa Menno Mia Michael Michel
Michelle Michiel Mieke Mila Milan Miranda Mirjam Mo Mohamad Mohamed Mohammed Monica Monique Mounir Murat Mustafa
Myrthe Nabil Nadia Naima Naomi Nathalie Nel Nellie Nick Nico Nicolaas Nicole Niek Niels Nienke Nina Noah Noor
Nora Nour Noura Oksana Omar Onno Otto Pascal Patricia Patrick Paul Paula Pauline Peter Petra Petronella Philip
Pien Piet Pieter Pieternel Piotr Priscilla Quinten Rachel Rachid Rachida Ralf Ralph Ramon Randy Raymond Rebecca
Reinder Reinier Remco Renate René Renée Renske Ria Rianne Richard Rick Rie Rik Rina Rita Rob Robbert Robert
Robin Roderick Roel Roelof Roland Rolf Romy Ron Ronald Ronnie Roy Ruben Rudolf Rutger Ruth Ruud Ryan Saar Sabine
Sabrina Said Saida Sam Samantha Samir Samira Samuel Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Semra
Serge Sharon Sheila Shirley Silvia Simon Simone Sjaak Sjoerd Sjors Sofie Sonja Sophia Sophie Stan Stefan
Stefanie Stephan Steven Stijn Suleyman Susan Susanna Susanne Suzanne Sven Svetlana Sylvia Tamara Tanja Tarik
Teun Thea Theo Theodorus Thera Thijs Thomas Tiemen Tijmen Tim Timo Tineke Tjeerd Tobias Toine Tom Tonnie Toon
Trees Trijntje Truus Vera Veronica Vincent Wendy Wesley Wessel Wiebe Wilhelmina Wilhelmus Willem Willemijn
Willemina Willy Wilma Wim Wouter Xander Yasin Yasmin Yassin Yolanda Yonas Younes Youssef Yusuf Yvette Yvonne
Zahra Zeynep Zoë
"""
SURNAMES = """
Aalbers Abbas Abdi Abdullah Achterberg Adriaanse Aerts Ahmed Akkerman Ali Alkema Amrani Arends Aydin Baars
Bakker Barendregt Bastiaansen Beekman Benali Bergsma Bianchi Blokland Blom Boekhout Boers Boersma Bogaard
Bolhuis Boonstra Bosma Bosman Bouma Bouman Bouwman Bouzid Braam Brouwer Brouwers Bruijn Bruins Buikema Celik
Christiaans Claassen Coenen Cornelissen Çelik Daniels Dekker Demir Derks Diepeveen Dijkema Dijkman Dijkstra
Dogan Donkers Doornbos Driessen Duijn Eising Elzinga Engelen Essers Evers Farah Feenstra Fernandes Folkerts
Franken Franssen Gerritsen Gielen Goossens Griffioen Groeneveld Groenewold Groothuis Haddad Haile Hamers Hanssen
Harmsen Hartman Hassan Heemskerk Heijmans Heijnen Hendriks Hendrikse Hendrix Hermans Hermsen Hoekman Hoeks
Hoekstra Hofman Hofstede Hofstra Holwerda Hoogendoorn Hoogland Hopman Houtman Huijsman Huisman Huizinga Hussein
Ibrahim Idrissi Ismail Jacobs Jansen Jansma Janssen Janssens Jansz Jongsma Jonker Joosten Kamminga Kamphuis Kaya
Kersten Keuning Khan Klaassen Kleijn Kloosterman Klunder Kooijman Kooistra Koolen Koopmans Koster Kosters
Kowalski Kramer Kruijff Kuijpers Kuiper Kuipers Lambrechts Lammers Lanting Leenders Lemmens Lenting Linssen
Lodder Lubbers Luiten Maassen Martens Meeuwissen Meijer Meijers Mensinga Mertens Meulenbelt Meyer Michels
Middelkoop Miedema Mohamed Mohamud Molenaar Moonen Mulder Mulders Muller Nauta Nguyen Nieuwenhuis Nijboer
Nijhuis Nijland Nijman Nowak Oldenburger Oomen Oosterhuis Oosterveld Otten Özdemir Öztürk Pattiasina Paulissen
Peeters Peters Petersen Pham Pieters Pietersen Pietersma Poelman Postma Pronk Rademaker Rahimi Reijnders
Reinders Reitsma Rietveld Rijnders Roelofs Romeijn Rosier Rozema Ruijter Rutten Sahin Saleh Sanders Schaafsma
Scheffer Schelling Schenk Schippers Scholte Scholten Scholtens Schouten Schreuder Schutte Schuurman Sikkema
Simons Sipkema Slagter Smeets Smit Smits Smulders Snijders Spijkerman Spoelstra Steenbergen Stoffels Stolk
Sweers Tesfay Tesfaye Teunissen Theunissen Thijssen Timmerman Timmermans Tuinstra Veenman Veenstra Veldhuis
Veldman Venema Verbeek Verberne Verhagen Verhoef Verhoeven Verkerk Vermeer Vermeulen Verschoor Versluis Verweij
Visscher Visser Vissers Vlieger Vroom Wagenaar Walstra Weijers Wessels Westerhof Westra Wiersma Wiertsema
Wijnands Wijnen Willems Willemse Willemsen Woldring Wolters Wouters Yilmaz Yıldız Zeeman Zijlstra Zuidema
Zwerver Zwiers
"""
