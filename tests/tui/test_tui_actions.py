"""Every action of the registry, played by its keys."""

from __future__ import annotations

import pytest
from conftest import Play  # type: ignore[import-not-found]
from plays import PLAYS

from tui.actions import REGISTRY, Scope, bindings, clashes
from tui.keys import LIVE_TOGETHER, key_sign

STORIES = {play: name for name, play in PLAYS.items()}


def test_every_action_has_a_play() -> None:
    assert set(PLAYS) == set(REGISTRY)


@pytest.mark.parametrize("story", [play.__name__ for play in STORIES])
async def test_an_action_does_what_its_help_says(story: str, play: Play) -> None:
    chosen = next(found for found in STORIES if found.__name__ == story)
    async with play() as hands:
        await chosen(hands)
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]


def test_no_two_live_actions_share_a_key() -> None:
    assert clashes({}, LIVE_TOGETHER) == []


def test_a_clash_of_own_keys_is_told() -> None:
    found = clashes({"judge-true": "f", "nosuch": "z"}, LIVE_TOGETHER)
    assert "nosuch: there is no such action" in found
    assert "f stands for both judge-true and judge-false" in found


@pytest.mark.parametrize("name", REGISTRY)
def test_an_action_says_what_it_is_for(name: str) -> None:
    action = REGISTRY[name]
    assert action.help
    assert action.label
    assert action.binding.id == name
    assert not action.command or action.command.startswith("claimtrack ")
    assert key_sign(action.keys.split(",")[0])


def test_every_scope_has_actions() -> None:
    assert all(bindings(scope) for scope in Scope)


COMMANDS = sorted({action.command for action in REGISTRY.values() if action.command})


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_named_for_an_action_exists(command: str) -> None:
    typer_main = pytest.importorskip("typer.main")
    from claimtrack.cli.app import app

    found = typer_main.get_command(app)
    for word in command.split()[1:]:
        if word.startswith("--"):
            options = {name for option in found.params for name in option.opts}
            assert word in options | {"--help"}, f"{command}: {found.name} has no {word}"
        elif hasattr(found, "commands") and word in found.commands:
            found = found.commands[word]
