"""What domain/programmes.md asks of each starred programme ('what must work'), where it shows in findings and letters."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from fractions import Fraction

from tests.end_to_end.programmes.letter_files import read_letter
from tests.end_to_end.programmes.terminal import terminal
from tests.end_to_end.programmes.workbook_cells import fill_in
from vzv_sheets.vocabulary.money import euro

# Norm rules of domain/rules.md, Switches.
_NORMS = re.compile(
    r"V-(ALG-09|VRW-(06|12|13)|PLA-(04|05|06|07|08|12|13|16|18)|DOC-(03|04|09|10)|CON-0[1-4]|SIG-0[45]"
    r"|UUR-(06|1[0-3]|15)|LRN-0[14])"
)
_ADDRESS = ("straat", "huisnummer", "postcode", "woonplaats")
_REASONS = ("geen motivatie", "persoonlijke omstandigheden", "geen match", "sanctie", "verplicht", "verhuizing")


def _euro(cents):
    return euro(int(cents)).replace("\xa0", " ")


def codes(journey):
    return Counter(finding.partition(" ")[0] for finding in journey.scenario.findings)


def texts(journey, *kinds):
    found = [letter.text for kind in kinds for letter in journey.of_kind(kind)]
    assert found, kinds
    return found


def surnames(journey):
    return {row["achternaam"] for row in journey.rows["Vrijwilligers"]} - {
        row["naam"].rpartition(" ")[2] for row in journey.rows["Contactpersonen"]
    }


def test_cosa_names_volunteers_by_first_name_and_keeps_goals_of_clients_inside(travel):
    journey = travel("cosa")
    members = [
        row for row in journey.rows["Plaatsingen"] if row["clientcode"] == "C-0004" and row["status"] == "actief"
    ]
    # Every member of the circle has the cooperation agreement; facts of the circle are told once.
    assert {f"L10-samenwerkingsafspraken-{row['plaatsing_id']}" for row in members} <= set(journey.letters)
    assert codes(journey)["V-PLA-05"] == codes(journey)["V-PLA-12"] == 1
    assert not codes(journey)["V-PLA-08"]  # no half-year
    for text in texts(journey, "L09", "L10"):
        assert not [name for name in surnames(journey) if re.search(rf"\b{re.escape(name)}\b", text)]
        assert "code C-0005; uw naam staat hier niet" in text or "C-0004" in text
    goals = {row["categorie"] for row in journey.rows["Leerdoelen"] if row["van_wie"] == "cliënt"}
    assert goals
    for text in texts(journey, "L01", "L02", "L04"):
        assert not [goal for goal in goals if goal in text]
    assert {row["org_id"] for row in journey.rows["Plaatsingen"]} == {"RN", "EXODUS"}


def test_cosa_1_op_1_has_the_circle_coordinator_as_professional_and_one_volunteer_a_client(travel):
    journey = travel("cosa-1-op-1")
    assert codes(journey)["V-PLA-04"] == 1
    assert all(", cirkelcoördinator" in text for text in texts(journey, "L10"))


def test_a_placement_of_the_pilots_is_agreed_with_referrer_and_provider(travel):
    journey = travel("pilot-ljr")
    names = {row["org_id"]: row["naam"] for row in journey.rows["Organisaties"]}
    (programme,) = journey.rows["Programmas"]
    (text,) = texts(journey, "L01")
    placement = next(row for row in journey.rows["Plaatsingen"] if row["plaatsing_id"] == "P0012")
    assert placement["org_id"] != programme["aanbieder_org_id"]
    assert names[placement["org_id"]] in text
    assert f"Bemiddeling door\n{names[programme['aanbieder_org_id']]}" in text
    assert codes(journey)["V-GELD-14"] == codes(journey)["V-CLI-03"] == 1  # a limited budget, changes of volunteers


def test_names_of_the_pilot_in_amsterdam_come_through_word_whole(travel):
    journey = travel("pilotgroep-adam")
    names = [row["naam"] for row in (*journey.rows["Programmas"], *journey.rows["Organisaties"])]
    own = next(row["waarde"] for row in journey.rows["Instellingen"] if str(row["naam"]).startswith("organisatienaam"))
    together = "".join((own, *names))
    assert all(mark in together for mark in "&'’")
    letters = [*journey.of_kind("L01"), *journey.of_kind("L02")]
    in_it = [name for name in (own, *names) if any(name in letter.text for letter in letters)]
    assert all(mark in "".join(in_it) for mark in "&'’")
    assert not [letter.name for letter in letters if "&amp;amp;" in letter.xml]
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", name) for name in journey.letters)


def test_exodus_invites_ten_at_once_and_its_contract_has_the_rules_of_the_institution(travel):
    journey = travel("exodus")
    invited = [row["vrijwilliger_id"] for row in journey.rows["Trainingen"] if row["stand"] == "gepland"]
    assert len(invited) == len(journey.of_kind("L21")) == 10
    contract, english = (journey.asked_letters[f"L02-vrijwilligersovereenkomst-V000{number}"].text for number in (2, 1))
    assert "De regels van de instelling" in contract
    assert "Volunteer agreement" in english and journey.person("V0001")["taal"] == "en"
    assert "Die regels horen bij deze overeenkomst" in contract
    (certificate,) = texts(journey, "L08")
    assert "Regeling Gratis VOG" in certificate
    guides = {row["begeleider_id"] for row in journey.rows["Vrijwilligers"]}
    assert [guide for guide in guides if guide.startswith("V")]  # volunteers guide volunteers


def test_humanitas_has_no_norm_and_no_clients(travel):
    journey = travel("humanitas-westerkwartier")
    assert not [code for code in codes(journey) if _NORMS.match(code)]
    assert "Clienten" not in journey.rows
    assert {row["soort"] for row in journey.rows["Onkosten"]}.isdisjoint({"vaste vergoeding", "uurvergoeding"})
    (insured,) = texts(journey, "L25")
    assert "WA- en ongevallenverzekering" in insured
    assert all("VOG" in text for text in texts(journey, "L08"))


def test_humanitas_adds_a_sheet_for_hand_overs_when_the_first_one_comes(travel, tmp_path):
    journey = travel("humanitas-westerkwartier")
    path, vzv = tmp_path / "humanitas.xlsx", terminal(journey.scenario.date)
    path.write_bytes(journey.path.read_bytes())
    vzv("new", path, "--add", "Contactpersonen")
    vzv("new", path, "--add", "Overdrachten")
    somebody = {"contact_id": "K001", "naam": "Joke Veenstra", "functie": "hulpverlener"}
    fill_in(path, "Contactpersonen", 2, somebody)
    asked = {"van": "vrijwilliger", "naar": "maatschappelijk werk", "aan_contact_id": "K001"}
    days = {"toestemming_datum": "18-11-2026", "gevraagd_op": "19-11-2026"}
    fill_in(path, "Overdrachten", 2, {"plaatsing_id": "P0001", **asked, **days})
    vzv("letters", path, "--letter", "L23", "--all-due", "--out", tmp_path / "brieven", exit_code=1)
    (file,) = (tmp_path / "brieven").glob("*.docx")
    letter = read_letter(file)
    placement = next(row for row in journey.rows["Plaatsingen"] if row["plaatsing_id"] == "P0001")
    assert "Joke Veenstra" in letter.text and "18 november 2026" in letter.text
    assert placement["clientcode"] in letter.text  # and nothing else about who is helped
    owner = journey.person(placement["vrijwilliger_id"])
    assert owner["voornaam"] in letter.text and owner["achternaam"] not in letter.text


def test_home_start_has_families_as_a_code_and_no_end(travel):
    journey = travel("home-start")
    assert not codes(journey)["V-PLA-08"]
    assert all(row["aantal_kinderen"] for row in journey.rows["Clienten"])
    assert "zonder afgesproken einddatum" in texts(journey, "L01")[0]
    assert "GEZIN" not in "".join(texts(journey, "L01", "L02", "L25")).replace("gezin", "")


def test_mim_asks_the_bureau_and_tells_when_a_month_had_no_visit(travel):
    journey = travel("mim")
    assert codes(journey)["V-UUR-13"] and codes(journey)["V-TAAK-04"]
    assert len([row for row in journey.rows["Organisaties"] if "plaatsing" in str(row["rol"])]) >= 11
    (question,) = texts(journey, "L23")
    assert "toestemming" in question.lower()
    assert len(journey.of_kind("L21")) == len([row for row in journey.rows["Trainingen"] if row["stand"] == "gepland"])


def test_casus_1_tells_the_case_manager_how_it_ended_and_the_volunteer_first(travel):
    journey = travel("casus-1")
    told = defaultdict(set)
    for letter in journey.of_kind("L12"):
        _, addressee, placement = re.fullmatch(r"(L12-terugmelding)-(\w+)-(P\d+)", letter.name).groups()
        told[placement].add(addressee)
        assert not [reason for reason in _REASONS if reason in letter.text.lower()]
    assert told and all(addressees == {"klantmanager", "vrijwilliger"} for addressees in told.values())
    assert codes(journey)["V-CON-03"] == 1  # who guides is not the case manager
    funders = {row["gemeente_org_id"] for row in journey.rows["Vrijwilligers"]} - {None}
    assert len(funders) > 1


def test_casus_2_invites_kindly_and_names_the_fourth_helper_by_role(travel):
    journey = travel("casus-2")
    for text in texts(journey, "L22"):
        assert not [word for word in _REASONS if word in text.lower()]
        assert "U kiest" in text or "u kiest" in text or "keuze" in text
    talks = {row["soort"] for row in journey.rows["Gesprekken"] if row["stand"] == "gepland"}
    assert talks & {"driegesprek", "viergesprek"}
    helpers = {row["naam"] for row in journey.rows["Contactpersonen"] if row["functie"] == "hulpverlener"}
    assert not [name for name in helpers for text in texts(journey, "L04") if name in text]


def test_casus_3_has_the_whole_chain(travel):
    journey = travel("casus-3")
    assert {"L01", "L03", "L06", "L12", "L13", "L16"} <= {letter.code for letter in journey.every_letter}
    # Who gets a copy is the case manager and the host, each in a letter of its own.
    copies = {letter.name: letter.text for letter in journey.of_kind("L03")}
    assert {name.split("-")[2] for name in copies} == {"klantmanager", "organisatie"}
    # Without goals, or with paid work that is displaced, no agreement.
    assert {reason.rpartition("!")[0] for reason in journey.scenario.refused} == {
        "L01 P0013 Plaatsingen", "L01 P0014 Plaatsingen",
    }  # fmt: skip
    (municipality,) = [letter.text for letter in journey.of_kind("L13") if "-gemeente-" in letter.name]
    (own,) = [letter.text for letter in journey.of_kind("L13") if "-vrijwilliger-" in letter.name]
    consent = next(row for row in journey.clean_rows["Vrijwilligers"] if row["vrijwilliger_id"] == "V0005")
    goals = [row["omschrijving"] for row in journey.clean_rows["Leerdoelen"] if row["plaatsing_id"] == "P0005"]
    assert goals and all(goal in own for goal in goals)
    assert all((goal in municipality) is (consent["delen_met_gemeente_akkoord"] is not None) for goal in goals)
    # The subsidy names numbers, never people.
    (subsidy,) = texts(journey, "L16")
    assert not [row["achternaam"] for row in journey.rows["Vrijwilligers"] if f" {row['achternaam']} " in subsidy]


def test_casus_4_shares_one_cap_between_two_placements_to_the_cent(travel):
    journey = travel("casus-4")
    statement = texts(journey, "L15")[0].replace("\xa0", " ")
    rows = journey.clean_rows
    own = {row["plaatsing_id"] for row in rows["Plaatsingen"] if row["vrijwilliger_id"] == "V0002"}
    assert len(own) == 2
    hours = defaultdict(Fraction)
    for row in rows["Uren"]:
        placed = row["plaatsing_id"] in own if row["plaatsing_id"] else row["vrijwilliger_id"] == "V0002"
        if placed and row["datum"].year == 2026 and row["aanwezigheid"] in ("aanwezig", "te laat"):
            hours[row["datum"].month] += Fraction(str(row["uren"]))
    scheme = statement.partition("Regeling: ")[2]
    # A euro for each hour, and never more than 95 euros in a month.
    paid = {month: min(worked * 100, Fraction(9500)) for month, worked in hours.items()}
    assert max(paid.values()) == 9500 > min(paid.values())
    months = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober")
    for number, month in enumerate(months, start=1):
        line = scheme.partition(f"\n{month}\n")[2].split("\n")
        assert line[2] == _euro(paid[number]), month
    assert "Heel 2026\n" in scheme and _euro(sum(paid.values())) in scheme


def test_the_volunteer_centre_turns_somebody_down_with_respect_and_without_a_reason(travel):
    journey = travel("vrijwilligerscentrale")
    (text,) = texts(journey, "L24")
    assert not [reason for reason in _REASONS if reason in text.lower()]
    brokers = [row for row in journey.rows["Contactpersonen"] if row["functie"] == "bemiddelaar"]
    assert brokers and all(row["is_vrijwilliger"] == "ja" for row in brokers)
    assert codes(journey)["V-TAAK-07"]


def test_a_care_institution_has_tasks_confidentiality_and_looks_back_on_aspects(travel):
    journey = travel("zorginstelling")
    assert {"V-TAAK-03", "V-TAAK-04", "V-TAAK-05"} <= set(codes(journey))
    for text in texts(journey, "L07"):
        assert "geheim" in text.lower() and "op tijd" in text
    forms = texts(journey, "L11")
    assert len(forms) == 2 and all("betrouwbaarheid" in text.lower() for text in forms)


def test_a_municipality_reads_no_contents(travel):
    journey = travel("gemeente")
    motives = {part.strip() for row in journey.rows["Vrijwilligers"] for part in str(row["motief"]).split(";")}
    benefits = {"bijstand", "IOAW/IOAZ", "WIA"}
    for text in texts(journey, "L04", "L12", "L22"):
        assert not [word for word in (*motives, *benefits, *_REASONS) if word in text]
    assert {letter.code for letter in journey.every_letter} == {"L04", "L12", "L18", "L22"}


def test_meetings_of_opvoeders_in_actie_have_numbers_and_the_cjg_is_asked(travel):
    journey = travel("opvoeders-in-actie")
    assert "Clienten" not in journey.rows
    held = [row for row in journey.clean_rows["Activiteiten"] if row["stand"] == "gehouden"]
    assert held and all(isinstance(row["aantal_deelnemers"], int) for row in held)
    asked = {letter.addressee for letter in journey.of_kind("L23")}
    assert asked == {"Centrum voor Jeugd en Gezin Rotterdam"}
    planned = [row for row in journey.rows["Activiteiten"] if row["stand"] == "gepland"]
    assert len(texts(journey, "L20")) >= len(planned)


def test_a_young_person_of_go4it_is_a_code_and_a_name_in_its_place_stops_the_letter(travel):
    journey = travel("go4it")
    assert codes(journey)["V-CLI-01"]
    assert [reason for reason in journey.refused if reason.startswith("L10 ")]
    assert all(row["clientcode"] for row in journey.rows["Clienten"])
    assert all("mentor" in text.lower() or "maatje" in text.lower() for text in texts(journey, "L01"))


def test_jobs_of_thuis_op_straat_tell_when_where_and_who_else_comes(travel):
    journey = travel("thuis-op-straat")
    assert "Clienten" not in journey.rows
    minors = [row for row in journey.rows["Vrijwilligers"] if row["ouder_naam"]]
    assert minors and codes(journey)["V-VRW-16"] == 1
    planned = [row for row in journey.rows["Activiteiten"] if row["stand"] == "gepland"]
    assert planned
    for row in planned:
        found = [letter.text for letter in journey.of_kind("L20") if f"-{row['datum'].date()}-" in letter.name]
        assert found and all(row["locatie"] in text for text in found)


def test_eleven_municipalities_of_allemaal_opvoeders_have_jobs_of_their_own_until_the_money_ends(travel):
    journey = travel("allemaal-opvoeders")
    assert "Clienten" not in journey.rows
    assert len(journey.rows["Programmas"]) == 11
    assert codes(journey)["V-PLA-17"]
    assert len(texts(journey, "L20")) >= 11


def test_an_agreement_of_spirit_waits_for_the_vog(travel):
    journey = travel("spirit")
    assert codes(journey)["V-DOC-01"] == 2 and codes(journey)["V-DOC-02"]
    without = {row["vrijwilliger_id"] for row in journey.rows["Vrijwilligers"] if row["vog_afgifte"] is None}
    for placement in journey.rows["Plaatsingen"]:
        letter = journey.letters.get(f"L01-plaatsingsovereenkomst-{placement['plaatsing_id']}")
        if letter is not None:
            assert ("onder voorbehoud van de VOG" in letter.text) is (placement["vrijwilliger_id"] in without)
    assert {letter.name.rpartition("-")[2] for letter in journey.of_kind("L08")} <= without


def test_parents_of_talant_decide_and_may_change_their_mind(travel):
    journey = travel("talant")
    assert codes(journey)["V-DOC-11"]
    for letter in journey.of_kind("L17"):
        assert letter.addressee == "Aan de ouders of verzorgers"
        placement = next(row for row in journey.rows["Plaatsingen"] if letter.name.endswith(row["plaatsing_id"]))
        person = journey.person(placement["vrijwilliger_id"])
        assert person["voornaam"].partition(" ")[0] in letter.text
        assert person["achternaam"] not in letter.text
        assert "op elk moment weer intrekken" in letter.text
        assert "Een beroepskracht van Talant blijft verantwoordelijk" in letter.text


def test_no_address_of_fier_fryslan_stands_anywhere(travel):
    journey = travel("fier-fryslan")
    people = journey.rows["Vrijwilligers"]
    assert all(row["adres_geheim"] == "ja" for row in people)
    filled = [row["vrijwilliger_id"] for row in people if any(row[key] for key in _ADDRESS)]
    assert len(filled) == codes(journey)["V-PRIV-04"] == 1  # the one that was planted
    own = {row["waarde"] for row in journey.rows["Instellingen"] if "organisatie_" in str(row["naam"])}
    for letter in journey.every_letter:
        found = set(re.findall(r"\b[1-9]\d{3} ?[A-Z]{2}\b", letter.text))
        assert found <= {value for value in own if re.fullmatch(r"[1-9]\d{3} ?[A-Z]{2}", str(value))}
        streets = [row["straat"] for row in people if row["straat"]]
        assert not [street for street in streets if street in letter.text]
    stays = [row for row in journey.clean_rows["Uren"] if row["einddatum"]]
    assert stays and all((row["einddatum"] - row["datum"]) <= dt.timedelta(days=3) for row in stays)
