"""Event logs of every format: good rows in, every fault at its line, underlined."""

import hashlib
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from claimtrack.errors import BadArgumentError, FileTooLargeError, MissingFileError, Problem, UnknownFormatError
from claimtrack.events import (
    Completeness,
    Confidence,
    Event,
    EventLog,
    Measurement,
    compare_logs,
    read_event_log,
    stream_coverage,
    stream_events,
)
from claimtrack.events.readers import EVENT_FORMATS, event_format

OWN = (
    "id,date_start,date_end,date_precision,event_type,place,actor,counter_actor,outcome,detail,source_url,confidence\n"
)
COVERAGE = "place,event_type,actor_scope,covered_from,covered_to,completeness,basis\n"
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,"
    "location,geo_precision,source,notes,fatalities\n"
)
UCDP = (
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,country,event_clarity,date_prec,"
    "date_start,date_end,low,best,high\n"
)


def written(folder: Path, text: str | bytes, name: str = "log.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(folder: Path, text: str | bytes) -> tuple[list[Event], list[Problem]]:
    rows = list(stream_events(written(folder, text)))
    return [row for row in rows if isinstance(row, Event)], [row for row in rows if isinstance(row, Problem)]


def test_our_own_columns_are_read(tmp_path: Path) -> None:
    line = 'A1,2018-05-16,2018-05-16,day,control_change,Ashby,Army,Rebels,gained,"town, and pocket",site,medium\n'
    events, problems = read(tmp_path, OWN + line)
    assert not problems
    assert events == [
        Event(
            id="A1",
            event_type="control_change",
            place="Ashby",
            date_start=date(2018, 5, 16),
            date_end=date(2018, 5, 16),
            actor="Army",
            counter_actor="Rebels",
            outcome="gained",
            detail="town, and pocket",
            source="site",
            confidence=Confidence.MEDIUM,
        )
    ]


def test_three_columns_are_enough_and_an_id_follows_from_the_content(tmp_path: Path) -> None:
    events, problems = read(tmp_path, "date,event_type,place\n2018-05-16,attack,Ashby\n2018-05-17,attack,Ashby\n")
    again, _ = read(tmp_path, "place,event_type,date\nAshby,attack,2018-05-17\nAshby,attack,2018-05-16\n")
    assert not problems
    assert len({event.id for event in events}) == 2
    assert {event.id for event in events} == {event.id for event in again}


def test_a_measurement_carries_its_interval(tmp_path: Path) -> None:
    header = "date,event_type,place,value,unit,low,high\n"
    events, problems = read(tmp_path, header + '2018-05-16,measurement,Crowns,"1,200.5",$,1100,1300\n')
    assert not problems
    assert events[0].measurement == Measurement(1200.5, "$", 1100, 1300)


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [
        ("month", date(2018, 5, 1), date(2018, 5, 31)),
        ("year", date(2018, 1, 1), date(2018, 12, 31)),
        ("day", date(2018, 5, 16), date(2018, 5, 16)),
        ("approx", date(2018, 5, 16), date(2018, 5, 16)),
    ],
)
def test_a_coarse_date_is_the_whole_stretch(tmp_path: Path, precision: str, start: date, end: date) -> None:
    events, _ = read(tmp_path, f"date,event_type,place,date_precision\n2018-05-16,attack,Ashby,{precision}\n")
    assert (events[0].date_start, events[0].date_end) == (start, end)


@pytest.mark.parametrize(
    ("cells", "underlined", "fault"),
    [
        ("A1,2018-02-30,,day,attack,Ashby,,,,,,high", "2018-02-30", "no such date"),
        ("A1,soon,,day,attack,Ashby,,,,,,high", "soon", "no such date"),
        ("A1,2018-05-16,2018-05-01,day,attack,Ashby,,,,,,high", "2018-05-01", "ends before it begins"),
        ("A1,2018-05-16,,weekly,attack,Ashby,,,,,,high", "weekly", "unknown date_precision"),
        ("A1,2018-05-16,,day,attack,Ashby,,,,,,sure", "sure", "unknown confidence"),
        ("A1,2018-05-16,,day,attack,,,,,,,high", "", "no place"),
        ("A1,0001-05-16,,day,attack,Ashby,,,,,,high", "0001-05-16", "outside the years"),
    ],
)
def test_a_bad_cell_is_underlined_and_the_other_rows_go_in(
    tmp_path: Path, cells: str, underlined: str, fault: str
) -> None:
    good = "A0,2018-05-16,,day,attack,Ashby,,,,,,high\n"
    events, problems = read(tmp_path, OWN + good + cells + "\n" + good.replace("A0", "A2"))
    assert [event.id for event in events] == ["A0", "A2"]
    assert len(problems) == 1
    problem = problems[0]
    assert problem.where == "log.csv:3"
    assert fault in problem.what
    if underlined:
        assert problem.column is not None
        assert problem.line[problem.column : problem.column + problem.length] == underlined


def test_a_second_row_of_the_same_id_is_left_out_and_named(tmp_path: Path) -> None:
    row = "A1,2018-05-16,,day,attack,Ashby,,,,,,high\n"
    events, problems = read(tmp_path, OWN + row + row)
    assert len(events) == 1
    assert "line 2 already" in problems[0].what


def test_an_unknown_column_is_told_once(tmp_path: Path) -> None:
    events, problems = read(tmp_path, "date,event_type,place,colour\n2018-05-16,attack,Ashby,red\n")
    assert len(events) == 1
    assert ["colour" in problem.what for problem in problems] == [True]


def test_mixed_encodings_are_read_and_told(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbfdate,event_type,place\n2018-05-16,attack,Caf\xe9\n" + "2018-05-17,attack,Café\n".encode()
    events, problems = read(tmp_path, raw)
    assert [event.place for event in events] == ["Café", "Café"]
    assert [problem.where for problem in problems] == ["log.csv:2"]


def test_an_unclosed_quote_loses_one_line_and_not_the_rest(tmp_path: Path) -> None:
    lines = [f"2018-05-{day:02},attack,Ashby\n" for day in range(1, 29)]
    lines[3] = '2018-05-04,attack,"Ashby\n'
    events, problems = read(tmp_path, "date,event_type,place\n" + "".join(lines))
    assert len(events) == 27
    assert problems[0].where == "log.csv:5"
    assert "never closed" in problems[0].what


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r\r\n"])
def test_line_ends_quotes_and_nuls_are_survived(tmp_path: Path, end: str) -> None:
    text = end.join(["date;event_type;place", '2018-05-16;attack;"Ash;by"', "2018-05-17;attack;As\0hby", "", ""])
    events, _ = read(tmp_path, text)
    assert [event.place for event in events] == ["Ash;by", "Ashby"]


def test_a_quoted_cell_may_run_over_lines(tmp_path: Path) -> None:
    events, problems = read(tmp_path, 'date,event_type,place,detail\n2018-05-16,attack,Ashby,"one\ntwo"\n')
    assert not problems
    assert events[0].detail == "one\ntwo"


def test_an_endless_line_is_left_out(tmp_path: Path) -> None:
    good = "2018-05-16,attack,Ashby\n"
    events, problems = read(tmp_path, "date,event_type,place\n" + "x" * 700_000 + "\n" + good)
    assert len(events) == 1
    assert len(problems) == 1


def test_files_that_are_no_log_are_refused_with_what_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="ACLED export"):
        stream_events(written(tmp_path, "a,b\n1,2\n"))
    with pytest.raises(BadArgumentError):
        stream_events(written(tmp_path, "\n\n"))
    with pytest.raises(MissingFileError):
        stream_events(tmp_path / "none.csv")
    with pytest.raises(FileTooLargeError):
        stream_events(written(tmp_path, OWN), max_bytes=10)


def test_a_large_file_is_streamed_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    detail = "x" * 900
    with path.open("w", encoding="utf-8") as file:
        file.write("id,date,event_type,place,detail\n")
        for number in range(12_000):
            file.write(f"{number},2018-05-16,attack,Ashby,{detail}\n")
    tracemalloc.start()
    count = sum(1 for _ in stream_events(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 12_000
    assert peak < path.stat().st_size / 3


ACLED_ROWS = [
    ("2018-04-20", "1", "Battles", "Armed clash", "fighting", date(2018, 4, 20), date(2018, 4, 20)),
    (
        "20 April 2018",
        "1",
        "Battles",
        "Government regains territory",
        "control_change",
        date(2018, 4, 20),
        date(2018, 4, 20),
    ),
    ("20-Apr-2018", "3", "Strategic developments", "Agreement", "agreement", date(2018, 4, 1), date(2018, 4, 30)),
    (
        "2017-04-20",
        "2",
        "Battle-Government regains territory",
        "",
        "control_change",
        date(2017, 4, 14),
        date(2017, 4, 26),
    ),
    (
        "2017-04-20",
        "1",
        "Battle-Non-state actor overtakes territory",
        "",
        "control_change",
        date(2017, 4, 20),
        date(2017, 4, 20),
    ),
    ("2017-04-20", "1", "Battle-No change of territory", "", "fighting", date(2017, 4, 20), date(2017, 4, 20)),
    (
        "2018-04-20",
        "1",
        "Explosions/Remote violence",
        "Air/drone strike",
        "attack",
        date(2018, 4, 20),
        date(2018, 4, 20),
    ),
    (
        "2018-04-20",
        "1",
        "Strategic developments",
        "Non-violent transfer of territory",
        "control_change",
        date(2018, 4, 20),
        date(2018, 4, 20),
    ),
]


@pytest.mark.parametrize(("day", "precision", "kind", "sub", "event_type", "start", "end"), ACLED_ROWS)
def test_acled_codes_and_precisions(
    tmp_path: Path, day: str, precision: str, kind: str, sub: str, event_type: str, start: date, end: date
) -> None:
    line = f"SYR1,{day},{precision},{kind},{sub},Army,1,Rebels,2,Land,Northvale,Ashby,1,source,notes,3\n"
    events, problems = read(tmp_path, ACLED + line)
    assert not problems
    event = events[0]
    assert (event.event_type, event.date_start, event.date_end) == (event_type, start, end)
    assert (event.outcome == "gained") == (event_type == "control_change")


def test_acled_says_who_gained_whatever_the_order_of_actors(tmp_path: Path) -> None:
    rows = [
        "S1,2018-04-20,1,Battles,Government regains territory,Rebels,Rebel group,Army,State forces,Land,N,A,1,s,n,0",
        "S2,2018-04-20,1,Battles,Non-state actor overtakes territory,Army,1,Rebels,Rebel group,Land,N,A,1,s,n,0",
    ]
    events, _ = read(tmp_path, ACLED + "\n".join(rows) + "\n")
    assert [event.actor for event in events] == ["Army", "Rebels"]


def test_acled_province_precision_names_the_province(tmp_path: Path) -> None:
    line = "S1,2018-04-20,1,Battles,Armed clash,Army,1,Rebels,2,Land,Northvale,Ashby,3,source,notes,3\n"
    events, _ = read(tmp_path, ACLED + line)
    assert events[0].place == "Northvale"
    assert events[0].confidence is Confidence.MEDIUM


def test_acled_strategic_developments_are_never_complete(tmp_path: Path) -> None:
    events = written(tmp_path, ACLED + "S1,2018-04-20,1,Battles,Armed clash,A,1,B,2,L,N,Ashby,1,s,n,3\n")
    covers = (
        COVERAGE
        + "Ashby,agreement,any,2018-01-01,2018-12-31,complete,\nAshby,fighting,any,2018-01-01,2018-12-31,complete,\n"
    )
    log, problems = read_event_log(events, written(tmp_path, covers, "covers.csv"))
    assert [stretch.completeness for stretch in log.coverage] == [Completeness.PARTIAL, Completeness.COMPLETE]
    assert len(problems) == 1


def test_ucdp_rows_tell_of_fighting_and_deaths_and_never_of_control(tmp_path: Path) -> None:
    lines = [
        "1,1,Army,Rebels,1,Ashby town,Northvale,Ash,Land,1,1,2018-09-13,2018-09-13,2,3,5",
        "2,3,IS,Civilians,4,Ashby town,Northvale,Ash,Land,2,2,2018-09-11 00:00:00.000,2018-09-13 00:00:00.000,3,3,2",
        "3,9,IS,Civilians,4,Ashby town,Northvale,Ash,Land,2,2,2018-09-11,2018-09-13,0,0,0",
    ]
    events, problems = read(tmp_path, UCDP + "\n".join(lines) + "\n")
    assert [(event.event_type, event.place) for event in events] == [("fighting", "Ashby"), ("attack", "Northvale")]
    assert events[0].measurement == Measurement(3, "deaths", 2, 5)
    assert events[1].measurement == Measurement(3, "deaths", 2, 3)
    assert events[1].confidence is Confidence.MEDIUM
    assert "type_of_violence" in problems[0].what


def gdelt_line(columns: int) -> str:
    cells = [""] * columns
    cells[0], cells[1], cells[6], cells[16], cells[26], cells[-1] = "77", "20180420", "ARMY", "REBELS", "190", "page"
    cells[52 if columns == 61 else 50] = "Ashby, Northvale, Land"
    return "\t".join(cells) + "\n"


@pytest.mark.parametrize("columns", [58, 61])
def test_machine_coded_rows_are_candidates_only(tmp_path: Path, columns: int) -> None:
    events, problems = read(tmp_path, gdelt_line(columns))
    assert not problems
    event = events[0]
    assert (event.id, event.event_type, event.place, event.actor) == ("GDELT77", "fighting", "Ashby", "ARMY")
    assert event.confidence is Confidence.UNVERIFIED


def test_icews_rows_are_candidates_only(tmp_path: Path) -> None:
    header = "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tCity\tProvince\tCountry\n"
    events, problems = read(tmp_path, header + "5\t2018-04-20\tArmy\tUse force\t0874\tRebels\tAshby\tN\tLand\n")
    assert not problems
    assert (events[0].event_type, events[0].confidence) == ("withdrawal", Confidence.UNVERIFIED)


def test_one_icews_number_may_stand_over_several_rows_and_quotes_are_letters(tmp_path: Path) -> None:
    header = "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tStory ID\tCity\tCountry\n"
    lines = [
        '5\t2018-04-20\t"Army\tUse force\t190\tRebels\t9\tAshby\tLand\n',
        "5\t2018-04-20\tArmy\tUse force\t190\tLegion\t9\tAshby\tLand\n",
        '6\t2018-04-20\tArmy 5" gun\tUse force\t190\tRebels\t9\tAshby\tLand\n',
        '7\t2018-04-20\t"Army, ""North"""\tUse force\t190\tRebels\t9\tAshby\tLand\n',
        "8\t2018-04-20\tArmy\tUse force\t99y\tRebels\t9\tAshby\tLand\n",
    ]
    events, problems = read(tmp_path, (header + "".join(lines)).encode("latin-1"))
    assert [event.actor for event in events] == ['"Army', "Army", 'Army 5" gun', 'Army, "North"']
    assert len({event.id for event in events}) == 4
    assert [problem.where for problem in problems] == ["log.csv:6"]


ACLED_2017 = (
    "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,"
    "ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,"
    "NOTES,FATALITIES\n"
)
ACLED_2023 = (
    "\ufeffevent_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
    "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
)


@pytest.mark.parametrize(
    ("written_as", "day"),
    [
        ("18/04/2001", date(2001, 4, 18)),
        ("01/02/2001", date(2001, 2, 1)),
        ("1-Jan-97", date(1997, 1, 1)),
        ("1-Jan-18", date(2018, 1, 1)),
        ("1-Jan-2018", date(2018, 1, 1)),
        ("1 May 2018", date(2018, 5, 1)),
        ("01 January 2018", date(2018, 1, 1)),
        ("2018-01-01", date(2018, 1, 1)),
    ],
)
def test_old_acled_columns_and_every_date_they_were_published_with(tmp_path: Path, written_as: str, day: date) -> None:
    row = (
        f"615,14RTA,,{written_as},2001,1,Battle-Government regains territory,Army of Land,,1,Rebels,,2,12,Land,North,"
        "Ash,,Ashby,36.6,4.1,1,Wire,A short note.,1\n"
    )
    events, problems = read(tmp_path, ACLED_2017 + row)
    assert not problems
    assert (events[0].date_start, events[0].event_type, events[0].actor) == (day, "control_change", "Army of Land")


def test_a_file_with_months_first_is_told_and_not_misread(tmp_path: Path) -> None:
    row = "615,14RTA,,04/18/2001,2001,1,Riots/Protests,Rioters,,5,,,0,50,Land,North,Ash,,Ashby,1,1,1,Wire,x,0\n"
    events, problems = read(tmp_path, ACLED_2017 + row)
    assert not events
    assert "months first" in problems[0].what


def test_acled_columns_of_today(tmp_path: Path) -> None:
    row = (
        "SYR1,2023-01-31,2023,1,Political violence,Battles,Non-state actor overtakes territory,Legion,,Rebel group,"
        "Army,,State forces,State forces-Rebel group,,760,Middle East,Land,North,Ash,,Ashby,1,1,1,Wire,National,"
        '"Two\nlines, ""said"" he",3,,1675191965\n'
    )
    events, problems = read(tmp_path, ACLED_2023 + row)
    assert not problems
    assert (events[0].actor, events[0].counter_actor, events[0].outcome) == ("Legion", "Army", "gained")
    assert events[0].detail == 'Two\nlines, "said" he'


def test_a_gdelt_table_saved_with_names_and_an_added_column(tmp_path: Path) -> None:
    header = "GLOBALEVENTID,SQLDATE,Actor1Name,Actor2Name,EventCode,CAMEOCodeDescription,ActionGeo_FullName,SOURCEURL\n"
    row = (
        '66,20170601,MALI,CHAD,190," Use conventional force, not specified","Kidal, Kidal, Mali",http://example.org/a\n'
    )
    events, problems = read(tmp_path, header + row)
    assert not problems
    assert (events[0].place, events[0].event_type, events[0].source) == ("Kidal", "fighting", "http://example.org/a")


def test_ucdp_names_of_older_releases_and_a_release_without_names(tmp_path: Path) -> None:
    older = UCDP.replace("low,best,high", "low_est,best_est,high_est")
    row = "1,1,Army,Rebels,1,Ashby town,Northvale,Ash,Land,1,1,2016-09-13,2016-09-13,2,3,5\n"
    events, _ = read(tmp_path, older + row)
    assert events[0].measurement == Measurement(3, "deaths", 2, 5)
    cells = [""] * 49
    known = {0: "9", 5: "1", 14: "Army", 17: "Rebels", 24: "1", 25: "Ashby town", 33: "Land", 36: "1", 37: "1"}
    known |= {38: "2024-01-02 00:00:00.000", 39: "2024-01-02 00:00:00.000", 44: "3", 45: "5", 46: "2"}
    for at, value in known.items():
        cells[at] = value
    events, problems = read(tmp_path, ",".join(cells) + "\n")
    assert not problems
    assert (events[0].id, events[0].place, events[0].date_start) == ("UCDP9", "Ashby", date(2024, 1, 2))
    assert events[0].measurement == Measurement(3, "deaths", 2, 5)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end_a_spreadsheet_may_save(tmp_path: Path, encoding: str, end: str) -> None:
    lines = ["sep=;", "date;event_type;place", '2018-05-16;attack;"Café; old"', "2018-05-17;attack;Ashby", ""]
    events, problems = read(tmp_path, end.join(lines).encode(encoding))
    assert [event.place for event in events if event.place != "Ashby"] in (["Café; old"], ["Caf\ufffd; old"])
    assert len(events) == 2
    assert len(problems) == (encoding == "cp1252")


def test_a_quote_inside_a_bare_cell_swallows_no_rows(tmp_path: Path) -> None:
    lines = [f'2018-05-{day:02},attack,Ashby,a {day}" gun' for day in range(1, 29)]
    events, problems = read(tmp_path, "date,event_type,place,detail\n" + "\n".join(lines) + "\n")
    assert (len(events), problems) == (28, [])
    assert events[0].detail == 'a 1" gun'


def test_thousands_of_bad_rows_are_counted_and_the_good_ones_go_in(tmp_path: Path) -> None:
    good, bad = "2018-05-16,attack,Ashby{}\n", "2018-99-16,attack,Ashby{}\n"
    text = "".join((good if number % 3 else bad).format(number) for number in range(9000))
    log, problems = read_event_log(written(tmp_path, "date,event_type,place\n" + text))
    assert len(log.events) == 6000
    assert len(problems) == 1001
    assert problems[-1].what == "2,000 more problems"


def test_a_file_in_another_encoding_is_told_by_its_first_lines(tmp_path: Path) -> None:
    text = "date,event_type,place\n" + "".join(f"2018-05-16,attack,Café {number}\n" for number in range(500))
    events, problems = read(tmp_path, text.encode("cp1252"))
    assert len(events) == 500
    assert [problem.where for problem in problems] == ["log.csv:2", "log.csv:3", "log.csv:4", "log.csv"]
    assert "497 more lines" in problems[-1].what


def test_every_format_is_known_by_its_own_header() -> None:
    headers = {
        "acled": ["event_id_cnty", "event_date", "event_type"],
        "ucdp-ged": ["id", "type_of_violence", "side_a", "side_b", "date_start", "date_end"],
        "gdelt": ["globaleventid", "sqldate"],
        "icews": ["event_date", "cameo_code", "source_name", "target_name"],
        "claimtrack": ["date", "event_type", "place"],
    }
    assert {chosen.name for chosen in EVENT_FORMATS} == set(headers)
    for name, header in headers.items():
        assert next(chosen.name for chosen in EVENT_FORMATS if chosen.fits(header)) == name


def test_coverage_rows_are_read_and_bad_ones_told(tmp_path: Path) -> None:
    good = "Ashby,attack,any,2018-01-01,2018-12-31,complete,said so\n"
    bad = (
        "Ashby,attack,any,2018-12-31,2018-01-01,complete,\nAshby,attack,any,2018-01-01,2018-12-31,sure,\n"
        ",attack,any,2018-01-01,2018-12-31,partial,\n"
    )
    rows = list(stream_coverage(written(tmp_path, COVERAGE + good + bad)))
    assert [isinstance(row, Problem) for row in rows] == [False, True, True, True]
    with pytest.raises(UnknownFormatError):
        list(stream_coverage(written(tmp_path, "a,b\n")))


@pytest.mark.parametrize("run_bytes", [1, 300, 1_000_000])
def test_a_version_is_the_hash_of_the_sorted_rows_in_however_many_parts_they_are_sorted(
    run_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimtrack.events.digest._RUN_BYTES", run_bytes)
    days = (date(2018, 5, 20), date(2018, 5, 1), date(2018, 5, 1))
    events = [
        Event(f"E{at}", "attack", place, on, on)
        for at, (place, on) in enumerate(zip(("Ashby", "Łódź\n", "\udc80"), days, strict=True))
    ]
    lines = "\n".join(sorted(map(repr, events)))
    assert EventLog(tuple(events)).version == hashlib.sha256(lines.encode()).hexdigest()[:12]
    assert EventLog(tuple(reversed(events))).version == EventLog(tuple(events)).version


def test_a_version_follows_the_content_and_a_comparison_names_the_rows(tmp_path: Path) -> None:
    head = "id,date,event_type,place\n"
    old, _ = read_event_log(written(tmp_path, head + "1,2018-05-16,attack,Ashby\n2,2018-05-17,attack,Ashby\n"))
    same, _ = read_event_log(
        written(tmp_path, head + "2,2018-05-17,attack,Ashby\n1,2018-05-16,attack,Ashby\n", "b.csv")
    )
    new, _ = read_event_log(written(tmp_path, head + "2,2018-05-18,attack,Ashby\n3,2018-05-19,attack,Ashby\n", "c.csv"))
    assert old.version == same.version != new.version
    assert not compare_logs(old, same)
    changes = compare_logs(old, new)
    assert [event.id for event in changes.added] == ["3"]
    assert [event.id for event in changes.removed] == ["1"]
    assert [(before.date_start.day, after.date_start.day) for before, after in changes.changed] == [(17, 18)]


EXTRACT = Path(__file__).parents[3] / "shared" / "data" / "ucdp_ged_syria_2018_2019.csv"


@pytest.mark.skipif(not EXTRACT.is_file(), reason="no real extract beside the repository")
def test_a_real_ucdp_extract_goes_in_whole() -> None:
    path = EXTRACT
    log, problems = read_event_log(path)
    assert event_format(path).name == "ucdp-ged"
    assert len(log.events) == 4048
    assert not problems
    assert {event.event_type for event in log.events} == {"fighting", "attack"}
