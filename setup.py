"""Compiles the reader to machine code where CLAIMTRACK_COMPILE is set; all else about the package is in pyproject.toml.

    CLAIMTRACK_COMPILE=2 pip install .

needs a C compiler; the number is how hard it tries (-O). The modules stay ordinary Python: without the variable nothing
is compiled and nothing differs but the speed. The compiler is given a copy in which three things are spelled out that
it would look up or have interpreted every time: which names of a module are constants, what the constructor of a data
class does, and which values the members of an enumeration are. Data classes keep the types of their fields, by which
stored claims are read.
"""

import ast
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from setuptools import Extension, setup

PACKAGE = Path("claimtrack")
READER = ("text", "domains", "extraction", "claims")
"""Packages a comment goes through on its way to claims."""
COPY = Path("build") / "spelled-out"

Edit = tuple[int, int, str]
"""Bytes [start, end) of a module's source and what takes their place."""
_CONSTANT = re.compile(r"_*[A-Z][A-Z0-9_]+")


def extensions(effort: str) -> list[Extension]:
    """The reader's modules as extensions; none while the compiler itself is still to be fetched."""
    try:
        from mypyc.build import mypycify
    except ImportError:
        return []
    options = ["--config-file=", "--ignore-missing-imports", "--python-version=3.11"]
    found = mypycify([*options, *map(str, spell_out())], opt_level=effort, debug_level="0", multi_file=True)
    if os.name == "posix":
        for extension in found:  # calls within the library then need no table, and may be made inline
            extension.extra_compile_args = [*extension.extra_compile_args, "-fvisibility=hidden"]
    return found


def spell_out() -> list[Path]:
    """Copies the package for the compiler and rewrites the reader's modules there; their paths."""
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(PACKAGE, COPY / PACKAGE, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    root = COPY / PACKAGE
    enums = dict(pair for path in root.rglob("*.py") for pair in enumerations(path.read_text("utf-8")))
    modules = sorted(path for package in READER for path in (root / package).rglob("*.py"))
    for path in modules:
        path.write_text(spelled_out(path.read_text("utf-8"), enums), "utf-8")
    return modules


def enumerations(source: str) -> Iterator[tuple[str, set[str]]]:
    """The enumerations of a module, each with its members."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) in ("Enum", "StrEnum") for base in node.bases):
            members = (one.targets[0] for one in node.body if isinstance(one, ast.Assign))
            yield node.name, {member.id for member in members if isinstance(member, ast.Name)}


def spelled_out(source: str, enums: dict[str, set[str]]) -> str:
    """The module with the same lines, spelled out for the compiler."""
    module = _Module(source)
    edits = [*module.constants(), *module.constructors(), *module.members(enums)]
    if any("Final" in text for _, _, text in edits) and "Final" not in module.imported:
        edits.append(module.behind(module.opening, "; from typing import Final"))
    data = source.encode()
    for start, end, text in sorted(edits, reverse=True):
        data = data[:start] + text.encode() + data[end:]
    return data.decode() + "".join(module.annotations())


class _Module:
    """A module's source, parsed, with where its lines begin."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.body = ast.parse(source).body
        self.lines = [0]
        for line in source.encode().splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        future = (one for one in self.body if isinstance(one, ast.ImportFrom) and one.module == "__future__")
        self.opening = next(future, self.body[0] if self.body else None)
        """What has to stand before any other import."""
        self.imports = [one for one in self.body if isinstance(one, ast.Import | ast.ImportFrom)]
        self.classes = {one.name: one.end_lineno for one in self.body if isinstance(one, ast.ClassDef)}
        """The last line of each class: two empty ones follow it, or the end."""
        self.imported = {name.asname or name.name for one in self.imports for name in one.names}

    def place(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """The bytes of a node."""
        return self.lines[node.lineno - 1] + node.col_offset, self.lines[node.end_lineno - 1] + node.end_col_offset

    def behind(self, node: ast.expr | ast.stmt, text: str) -> Edit:
        """Puts `text` behind a node."""
        end = self.place(node)[1]
        return end, end, text

    def text(self, node: ast.expr) -> str:
        """A node as written, on one line."""
        return " ".join(ast.get_source_segment(self.source, node).split())

    def constants(self) -> Iterator[Edit]:
        """Names in capitals that the module binds once and for all are final."""
        bound = Counter(
            name.id
            for one in self.body
            if not isinstance(one, ast.FunctionDef | ast.ClassDef)
            for name in ast.walk(one)
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        )
        for one in self.body:
            if isinstance(one, ast.Assign) and len(one.targets) == 1:
                target = one.targets[0]
            elif isinstance(one, ast.AnnAssign) and one.value is not None:
                target = one.target
            else:
                continue
            if not isinstance(target, ast.Name) or not _CONSTANT.fullmatch(target.id) or bound[target.id] > 1:
                continue
            if isinstance(one, ast.Assign):
                yield self.behind(target, ": Final")
            elif not self.text(one.annotation).startswith("Final"):
                yield (*self.place(one.annotation), f"Final[{self.text(one.annotation)}]")

    def constructors(self) -> Iterator[Edit]:
        """Data classes get a constructor and the way to copy them, in the two empty lines behind them."""
        for one in self.body:
            if not isinstance(one, ast.ClassDef) or not any("dataclass" in self.text(by) for by in one.decorator_list):
                continue
            fields = [field for field in one.body if isinstance(field, ast.AnnAssign)]
            given, kept = zip(*map(self._field, fields), strict=True)
            checks = any(isinstance(method, ast.FunctionDef) and method.name == "__post_init__" for method in one.body)
            does = "; ".join([*kept, "self.__post_init__()"] if checks else kept)
            values = "".join(f"self.{field.target.id}, " for field in fields)
            text = f"    def __init__(self, {', '.join(given)}) -> None: {does}  # type: ignore\n"
            text += f"    def __reduce__(self) -> tuple[object, ...]: return ({one.name}, ({values}))\n"
            last = self.classes[one.name]
            yield self.lines[last], self.lines[min(last + 2, len(self.lines) - 1)], text

    def annotations(self) -> Iterator[str]:
        """The types of the fields of data classes, behind all else: who reads them from a file asks the classes."""
        for one in self.body:
            if isinstance(one, ast.ClassDef) and any("dataclass" in self.text(by) for by in one.decorator_list):
                fields = [field for field in one.body if isinstance(field, ast.AnnAssign)]
                kinds = {field.target.id: self.text(field.annotation) for field in fields}
                yield f'getattr({one.name}, "__annotations__").update({kinds!r})\n'

    def _field(self, field: ast.AnnAssign) -> tuple[str, str]:
        """The parameter of a field and what the constructor does with it."""
        name, kind = field.target.id, self.text(field.annotation)
        if field.value is None:
            return f"{name}: {kind}", f"self.{name} = {name}"
        if not isinstance(field.value, ast.Call) or self.text(field.value.func) != "field":
            return f"{name}: {kind} = {self.text(field.value)}", f"self.{name} = {name}"
        options = {option.arg: self.text(option.value) for option in field.value.keywords}
        if "default_factory" not in options:
            return f"{name}: {kind} = {options['default']}", f"self.{name} = {name}"
        made = f"{options['default_factory']}()"
        return f"{name}: {kind} | None = None", f"self.{name} = {made} if {name} is None else {name}"

    def members(self, enums: dict[str, set[str]]) -> Iterator[Edit]:
        """Members of enumerations that functions name become constants of the module."""
        constants: dict[str, list[str]] = {}
        patterns = {one.value for tree in self.body for one in ast.walk(tree) if isinstance(one, ast.MatchValue)}
        for one in self._inside_functions():
            if not isinstance(one, ast.Attribute) or not isinstance(one.value, ast.Name) or one in patterns:
                continue
            kind = one.value.id
            if (kind in self.imported or kind in self.classes) and one.attr in enums.get(kind, ()):
                name = f"_{kind}_{one.attr}"
                constants.setdefault(kind, []).append(f"{name}: Final = {kind}.{one.attr}")
                yield (*self.place(one), name)
        for kind, some in constants.items():
            text = "; ".join(dict.fromkeys(some))
            if kind in self.classes:
                yield self.lines[self.classes[kind]], self.lines[self.classes[kind] + 1], f"{text}\n"
            else:
                yield self.behind(self.imports[-1], f"; {text}")

    def _inside_functions(self) -> Iterator[ast.AST]:
        for tree in self.body:
            methods = tree.body if isinstance(tree, ast.ClassDef) else [tree]
            for function in methods:
                if isinstance(function, ast.FunctionDef):
                    for statement in function.body:
                        yield from ast.walk(statement)


if __name__ == "__main__":
    effort = os.environ.get("CLAIMTRACK_COMPILE", "")
    setup(
        setup_requires=["mypy"] if effort else [],
        ext_modules=extensions(effort) if effort else [],
        options={"build_ext": {"parallel": os.cpu_count()}},
    )
