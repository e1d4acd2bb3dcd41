"""Serving to a browser: who is let in."""

from __future__ import annotations

import shlex

import pytest

from claimtrack.errors import BadArgumentError
from tui.serving import command, is_loopback, refusal, serve, without_links_abroad

HOME = {"host": "127.0.0.1", "port": 8317, "token": None, "given": None}
ABROAD = {"host": "192.0.2.7", "port": 80, "token": "t" * 20}


def test_this_machine_is_let_in() -> None:
    assert refusal(**HOME, asked_host="127.0.0.1:8317", origin=None) is None
    assert refusal(**HOME, asked_host="localhost:8317", origin="http://localhost:8317") is None


@pytest.mark.parametrize(
    ("asked_host", "origin"),
    [("evil.example:8317", None), ("127.0.0.1:8317", "http://evil.example"), ("127.0.0.1:9999", None), ("", None),
     ("localhost:8317", "http://localhost:9999"), ("localhost:8317", "null")],
)  # fmt: skip
def test_pages_of_other_sites_are_not(asked_host: str, origin: str | None) -> None:
    assert refusal(**HOME, asked_host=asked_host, origin=origin)


def test_beyond_this_machine_a_token_is_needed() -> None:
    asked = {"asked_host": "192.0.2.7", "origin": None}
    assert refusal(**ABROAD, **asked, given=None)
    assert refusal(**ABROAD, **asked, given="t" * 19)
    assert refusal(**ABROAD, **asked, given="t" * 20) is None


HOSTS = {"127.0.0.1": True, "::1": True, "localhost": True, "0.0.0.0": False, "example.org": False}


@pytest.mark.parametrize(("host", "is_here"), HOSTS.items())
def test_loopback_is_known(host: str, is_here: bool) -> None:
    assert is_loopback(host) is is_here


def test_impossible_ports_and_short_tokens_are_refused() -> None:
    with pytest.raises(BadArgumentError):
        serve(None, port=0)
    with pytest.raises(BadArgumentError):
        serve(None, token="short")


def test_a_database_name_is_one_word_of_the_command() -> None:
    assert shlex.split(command("sqlite:///my claims; rm -rf x.db"))[-1] == "sqlite:///my claims; rm -rf x.db"


def test_a_page_loads_nothing_from_other_hosts() -> None:
    own = '<link rel="stylesheet" href="http://127.0.0.1:8317/static/a.css">'
    near = "<link rel='icon' href='/static/b.png'>"
    away = '<link href="https://fonts.example/css?family=Mono" rel="stylesheet"><LINK href=//cdn.example/x.css>'
    assert without_links_abroad(f"<head>{own}{near}{away}</head>", "127.0.0.1:8317") == f"<head>{own}{near}</head>"
