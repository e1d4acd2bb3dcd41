"""The same app in a browser: on this machine only unless told, and beyond it only with a token.

A page of any other site that is open in the same browser must not reach the app: requests that name another host or
come from another origin are refused, and nothing is loaded from anywhere else.
"""

from __future__ import annotations

import hmac
import re
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Any

from claimtrack.errors import BadArgumentError, MissingExtraError

PORT = 8317
COOKIE = "claimtrack_token"
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'"
)
_LINK = re.compile(r"<link\b[^>]*?\bhref=[\"']?(?:https?:)?//[^>]*>", re.IGNORECASE)
Handler = Callable[[Any], Awaitable[Any]]


def serve(
    database_url: str | None,
    *,
    host: str = "127.0.0.1",
    port: int = PORT,
    token: str | None = None,
    actor: str | None = None,
) -> None:
    """Offer the app to browsers until interrupted. Beyond this machine a token is made where none is given.

    Raises `MissingExtraError` without textual-serve, `BadArgumentError` for an impossible port or a short token.
    """
    try:
        from textual_serve.server import Server
    except ImportError:
        raise MissingExtraError("serving the screens to a browser", "serve") from None
    if not 0 < port < 65_536:
        raise BadArgumentError("port", port, "use a number from 1 to 65535")
    if not is_loopback(host) and token is None:
        token = secrets.token_urlsafe(24)
    if token is not None and len(token) < 16:
        raise BadArgumentError("token", "…", "use at least 16 characters")

    class GuardedServer(Server):
        async def _make_app(self) -> Any:
            app = await super()._make_app()
            app.middlewares.append(guard(host, port, token))
            return app

        def initialize_logging(self) -> None:
            """Requests are not worth a line each; faults still reach stderr."""

        async def on_startup(self, app: Any) -> None:
            query = f"/?token={token}" if token else ""
            print(f"claimtrack: {self.public_url}{query}  (ctrl+c ends)", file=sys.stderr)  # noqa: T201

    GuardedServer(command(database_url, actor), host=host, port=port, title="claimtrack").serve()


def command(database_url: str | None, actor: str | None = None) -> str:
    """The shell command that runs the app for one browser."""
    parts = [sys.executable, "-m", "tui", database_url or "", *([actor] if actor else [])]
    return " ".join(map(shlex.quote, parts))


def is_loopback(host: str) -> bool:
    """True for an address that only this machine reaches."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def refusal(
    *, host: str, port: int, asked_host: str, origin: str | None, token: str | None, given: str | None
) -> str | None:
    """Why a request is refused, or None: a foreign host name, a foreign origin, a wrong token."""
    known = {f"{name}:{port}" for name in ({host, "localhost", "127.0.0.1"} if is_loopback(host) else {host})}
    if is_loopback(host) and asked_host not in known:
        return "this address is not served here"
    if origin is not None and origin.split("://", 1)[-1] != asked_host:
        return "pages of other sites may not use this app"
    if token is not None and not hmac.compare_digest(token.encode(), (given or "").encode()):
        return "the token is missing or wrong: open the address that was printed at the start"
    return None


def without_links_abroad(page: str, host: str) -> str:
    """A page without the style sheets and fonts of other hosts: nothing tells them that somebody looks."""
    return _LINK.sub(lambda link: "" if f"//{host}/" not in link[0] else link[0], page)


def guard(host: str, port: int, token: str | None) -> Any:
    """Middleware that refuses what `refusal` names, and lets the browser load nothing from elsewhere."""
    from aiohttp import web

    @web.middleware
    async def check(request: Any, handler: Handler) -> Any:
        given = request.query.get("token") or request.cookies.get(COOKIE)
        why = refusal(
            host=host, port=port, asked_host=request.headers.get("Host", ""), origin=request.headers.get("Origin"),
            token=token, given=given,
        )  # fmt: skip
        if why is not None:
            return web.Response(status=403, text=why)
        if is_loopback(host) and request.headers["Host"] != f"{host}:{port}":
            # The page loads its parts from one name of this machine only.
            raise web.HTTPFound(f"http://{host}:{port}{request.path_qs}")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = POLICY
            if isinstance(response, web.Response) and response.content_type == "text/html" and response.text:
                response.text = without_links_abroad(response.text, request.headers["Host"])
            response.headers["Referrer-Policy"] = "no-referrer"
            if token is not None:
                response.set_cookie(COOKIE, token, httponly=True, samesite="Strict")
        return response

    return check
