"""Pages, readings and the table of claims: the same work twice changes nothing, and nothing is lost."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

sys.path.insert(0, str(Path(__file__).parent))
from store_samples import AT, page, read_otherwise, reading, stamp, verdict

from claimtrack.claims import DateBasis, Outcome
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries, tables
from claimtrack.store.database import Store
from claimtrack.store.errors import UnknownClaimError
from claimtrack.store.journal import Action, Entry
from claimtrack.store.pages import add_pages, load_pages, page_views
from claimtrack.store.rejections import rejections_of
from claimtrack.store.values import ClaimFilter, Status

ALL = ClaimFilter()
LEAD = (date(2024, 6, 30) - date(2024, 1, 3)).days


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    everything = tables.SQLModel.metadata.sorted_tables
    with store.read() as tx:
        return {table.name: sorted(map(tuple, tx.execute(select(table))), key=repr) for table in everything}


def fill(store: Store, *pages: object) -> None:
    """Take pages in and read them."""
    with store.write() as tx:
        add_pages(tx, pages or [page()], at=AT)  # type: ignore[arg-type]
    with store.read() as tx:
        found = [(key, one, "none", reading(one)) for key, one in load_pages(tx)]
    with store.write() as tx:
        stored.sync_readings(tx, found, stamp("extract"))


def test_a_page_comes_back_as_it_went_in(store: Store) -> None:
    with store.write() as tx:
        add_pages(tx, [page()], at=AT)
    with store.read() as tx:
        assert [one for _, one in load_pages(tx)] == [page()]


def test_the_same_page_twice_changes_nothing(store: Store) -> None:
    fill(store)
    before = dump(store)
    with store.write() as tx:
        assert add_pages(tx, [page()], at=AT).unchanged == ("harbour.txt",)
    assert dump(store) == before


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    fill(store)
    with store.write() as tx:
        assert add_pages(tx, [page(texts=("Quite another text.",))], at=AT).changed == ("harbour.txt",)
    with store.read() as tx:
        assert [one.text for _, one in load_pages(tx)] == ["Quite another text."]
        assert tx.execute(select(func.count()).select_from(tables.page)).scalar() == 2


def test_a_date_known_less_well_does_not_replace_a_given_one(store: Store) -> None:
    fill(store)
    undated = replace(page(), published=None, published_basis=DateBasis.UNKNOWN, site=None)
    with store.write() as tx:
        assert add_pages(tx, [undated], at=AT).unchanged == ("harbour.txt",)
    with store.read() as tx:
        assert page_views(tx)[0].published == date(2024, 1, 3)


def test_a_date_given_later_replaces_an_unknown_one(store: Store) -> None:
    with store.write() as tx:
        add_pages(tx, [page(published=None)], at=AT)
    with store.write() as tx:
        assert add_pages(tx, [page()], at=AT).changed == ("harbour.txt",)
    with store.read() as tx:
        assert page_views(tx)[0].published_basis is DateBasis.GIVEN


def test_reading_twice_changes_nothing_and_numbers_stay(store: Store) -> None:
    fill(store)
    before = dump(store)
    fill(store)
    assert dump(store) == before


def test_a_claim_comes_back_whole(store: Store) -> None:
    fill(store)
    with store.read() as tx:
        assert [read for _, _, read in stored.load_claims(tx)] == list(reading(page()).claims)


def test_a_claim_read_otherwise_gets_a_version_and_keeps_its_number(store: Store) -> None:
    fill(store)
    with store.write() as tx:
        synced = stored.sync_readings(tx, [(1, page(), "none", read_otherwise(reading(page())))], stamp("extract"))
        assert (synced.changed, synced.unchanged, synced.added) == (1, 2, 0)
    with store.read() as tx:
        row = queries.rows_by_number(tx, [1])[0]
        assert (row.version, row.probability) == (2, 0.2)
        assert stored.load_version(tx, 1, 1).probability == 0.9


def test_a_claim_no_longer_read_is_retired_and_comes_back_under_its_number(store: Store) -> None:
    fill(store)
    less = replace(reading(page()), claims=reading(page()).claims[1:])
    with store.write() as tx:
        assert stored.sync_readings(tx, [(1, page(), "none", less)], stamp("extract")).retired == 1
    with store.read() as tx:
        assert queries.claim_numbers(tx, ALL, sort=()) == [2, 3]
    fill(store)
    with store.read() as tx:
        assert queries.claim_numbers(tx, ALL, sort=()) == [1, 2, 3]
        assert tx.execute(select(func.count()).select_from(tables.claim)).scalar() == 3


def test_a_persons_edit_stays_on_top_of_a_new_reading(store: Store) -> None:
    fill(store)
    with store.write() as tx:
        ((_, _, read),) = stored.load_claims(tx, [1])
        new = stored.add_version(tx, 1, replace(read, target="ferry"), made_by="ada", at=AT)
        journal.append(tx, stamp("edit"), [Entry(Action.EDIT, 1, new)])
        stored.refresh(tx, [1])
        stored.sync_readings(tx, [(1, page(), "none", read_otherwise(reading(page())))], stamp("extract"))
    with store.read() as tx:
        row = queries.rows_by_number(tx, [1])[0]
        assert (row.target, row.probability, row.version) == ("ferry", 0.9, 2)


def test_near_misses_are_kept_with_their_reason(store: Store) -> None:
    fill(store)
    with store.read() as tx:
        assert [one.reason for one in rejections_of(tx, 1)] == ["question"]


def test_a_claim_is_found_by_number_or_id(store: Store) -> None:
    fill(store)
    with store.read() as tx:
        assert stored.find_number(tx, "#2") == stored.find_number(tx, reading(page()).claims[1].id) == 2
        for name in ("9", "nobody", "", "٣", "99999999999999999999"):
            with pytest.raises(UnknownClaimError, match="no such claim"):
                stored.find_number(tx, name)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("bridge", [1]),
        ("BRI", [1]),
        ("user 1", [2]),
        ("thing 2", [3]),
        ("ferry may", [3]),
        ("bridge ferry", []),
        ("ridge", []),
        ('"; DROP TABLE claim; --', []),
        ("70%", [3]),
        ("%", [3]),
        ("* OR NEAR(", []),
        ("'harbour'", [1]),
        (" ", [1, 2, 3]),
    ],
)
def test_search_wants_every_word_to_begin_a_word(store: Store, words: str, numbers: list[int]) -> None:
    fill(store)
    with store.read() as tx:
        assert queries.claim_numbers(tx, ClaimFilter(text=words), sort=()) == numbers


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        (ClaimFilter(forecaster="USER 1"), [2]),
        (ClaimFilter(forecaster=""), [1]),
        (ClaimFilter(target="thing 0"), [1]),
        (ClaimFilter(outcomes=("none",)), [1, 3]),
        (ClaimFilter(outcomes=("true", "none")), [1, 2, 3]),
        (ClaimFilter(evidence="E1"), [2]),
        (ClaimFilter(evidence="E"), []),
        (ClaimFilter(evidence="%"), []),
        (ClaimFilter(statuses=(Status.REJECTED,)), []),
        (ClaimFilter(window_from=date(2024, 7, 1)), []),
        (ClaimFilter(window_to=date(2024, 1, 3)), [1, 2, 3]),
        (ClaimFilter(written_from=date(2024, 1, 4)), []),
        (ClaimFilter(probability_from=0.95), []),
        (ClaimFilter(lead_from=0), [1, 2, 3]),
        (ClaimFilter(lead_from=LEAD, lead_to=LEAD), [1, 2, 3]),
        (ClaimFilter(lead_from=LEAD + 1), []),
        (ClaimFilter(lead_to=LEAD - 1), []),
        (ClaimFilter(wishes=True), []),
        (ClaimFilter(wishes=False, by_silence=False), [1, 2, 3]),
        (ClaimFilter(numbers=(3, 1, 77)), [1, 3]),
        (ClaimFilter(kinds=("state",)), []),
        (ClaimFilter(source="Harbour.txt", site="quay news", hedge="WILL", bases=("bare",)), [1, 2, 3]),
    ],
)
def test_a_filter_narrows(store: Store, where: ClaimFilter, numbers: list[int]) -> None:
    fill(store)
    with store.write() as tx:
        journal.append(tx, stamp("resolve"), [journal.verdict_entry(2, 1, verdict(), "1")])
        stored.refresh(tx, [2])
    with store.read() as tx:
        assert queries.claim_numbers(tx, where, sort=()) == numbers
        assert queries.count_claims(tx, where) == len(numbers)


def test_sorting_puts_what_is_absent_last_either_way(store: Store) -> None:
    fill(store)
    with store.write() as tx:
        journal.append(tx, stamp("resolve"), [journal.verdict_entry(2, 1, verdict(Outcome.FALSE), "1")])
        journal.append(tx, stamp("resolve"), [journal.verdict_entry(3, 1, verdict(Outcome.TRUE), "1")])
        stored.refresh(tx, [2, 3])
    with store.read() as tx:
        assert queries.claim_numbers(tx, ALL, sort=("outcome",)) == [2, 3, 1]
        assert queries.claim_numbers(tx, ALL, sort=("-outcome",)) == [3, 2, 1]
        assert queries.value_counts(tx, "outcome", ALL, limit=9)[0][1] == 1


def test_foreign_keys_hold(store: Store) -> None:
    fill(store)
    with pytest.raises(IntegrityError), store.write() as tx:
        tx.execute(text("UPDATE claim SET page_id = 999 WHERE number = 1"))


def test_an_exception_leaves_the_database_as_before(store: Store) -> None:
    fill(store)
    before = dump(store)

    def fail_half_way() -> None:
        with store.write() as tx:
            add_pages(tx, [page("other.txt")], at=AT)
            journal.append(tx, stamp(), [Entry(Action.INGEST, note="half way")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert dump(store) == before


def test_instants_come_back_in_utc(store: Store) -> None:
    fill(store)
    with store.read() as tx:
        assert page_views(tx)[0].ingested_at == AT
