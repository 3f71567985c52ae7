"""A local Telegram: the part of the Bot API that the bot uses, over HTTP, and a chat page.

    async with LocalTelegram(now=clock.now) as telegram:
        telegram.url          # "http://127.0.0.1:49152"
        telegram.api_base_url # what a bot takes for Telegram: the URL with "/bot" at its end

The bot talks to `/bot<token>/<method>`, people to `/demo/<door>`. Everything is in memory.
"""

from __future__ import annotations

import asyncio
import json
import urllib.parse
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self, TypeAlias

from aiohttp import WSMsgType, web
from yarl import URL

from retrowalk.coach.words import nearest_language
from retrowalk.demo import texts, web_apps, wire
from retrowalk.demo.chats import Chats, Json, Person
from retrowalk.demo.faults import Fault, Faults
from retrowalk.demo.message_methods import BotApi
from retrowalk.demo.profile import Profile
from retrowalk.demo.queries import Queries
from retrowalk.demo.rules import Params, Refusal
from retrowalk.demo.updates import Updates
from retrowalk.demo.what_people_do import Doors, NoSuchThing, chat_for_page

TOKEN = "123456789:LOCAL-TELEGRAM"  # noqa: S105 - opens nothing but this stand-in
CALLS_KEPT = 100_000
PAGE = Path(__file__).parent / "page"

OnClock: TypeAlias = Callable[[str], Awaitable[None]]
OnScenario: TypeAlias = Callable[[str], Awaitable[int]]


@dataclass(slots=True)
class Call:
    """One call of the bot: what it asked, when (by the clock), and how it was answered.

    `status` 0 means that the connection was dropped before the call was taken; `dropped` that
    the answer never reached the bot. `is_response` for a method in the response of the webhook.
    """

    method: str
    params: Json
    at: datetime
    status: int = 0
    description: str = ""
    dropped: bool = False
    is_response: bool = False

    def to_json(self) -> Json:
        """As `/demo/calls` shows it."""
        return {
            "method": self.method,
            "params": self.params,
            "at": _iso(self.at),
            "status": self.status,
            "description": self.description,
            "dropped": self.dropped,
        }


class LocalTelegram:
    """Telegram, small and local.

    `now` gives the aware instant. `on_clock` and `on_scenario` do what the page's clock and
    its ready-made people ask for; without them these doors answer 404.
    """

    def __init__(  # noqa: PLR0913 - each says one thing about this Telegram
        self,
        *,
        now: Callable[[], datetime],
        token: str = TOKEN,
        username: str = "retrowalk_bot",
        first_name: str = "Retrowalk",
        zone: str = "UTC",
        on_clock: OnClock | None = None,
        on_scenario: OnScenario | None = None,
        scenarios: Sequence[Json] = (),
        inline_feedback: bool = True,
        query_lifetime: timedelta = timedelta(seconds=15),
        webhook_retry_s: float = 1.0,
    ) -> None:
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        self.token = token
        self.zone = zone
        self.on_clock = on_clock
        self.on_scenario = on_scenario
        self.scenarios = list(scenarios)
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.url = ""
        self._now = now
        self.chats = Chats(now, bot)
        self.updates = Updates(
            self.chats.instant, retry_first_s=webhook_retry_s, on_response=self._responded
        )
        self.faults = Faults(now)
        self._taps = Queries(now, query_lifetime)
        self._inline = Queries(now, query_lifetime)
        self._profile = Profile(first_name, self._tell_commands)
        self._api = BotApi(self.chats, self.updates, self._taps, self._inline, self._profile)
        self._doors = Doors(
            self.chats,
            self.updates,
            self._taps,
            self._inline,
            self.faults,
            inline_feedback=inline_feedback,
        ).table()
        self._runner: web.AppRunner | None = None
        self._waiters: list[tuple[str, asyncio.Future[Call]]] = []
        self._sockets: set[web.WebSocketResponse] = set()
        self.ana = self.chats.add_person("Ana", id_=1001)
        self.ben = self.chats.add_person("Ben", id_=1002)
        self.group = self.chats.add_group("Walking friends", [self.ana.id, self.ben.id])

    @property
    def api_base_url(self) -> str:
        """The base URL of the Bot API for a client that appends the token."""
        return f"{self.url}/bot"

    @property
    def file_base_url(self) -> str:
        """The base URL of files for a client that appends the token."""
        return f"{self.url}/file/bot"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen. Port 0 takes a free one; `url` says which."""
        self._runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound = self._runner.addresses[0][1]
        self.url = f"http://{host}:{bound}"

    async def stop(self) -> None:
        """Stop listening and let everybody go."""
        await self.updates.stop()
        for socket in list(self._sockets):
            await socket.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def next_call(self, method: str) -> Call:
        """The next call of `method` that the bot makes, as soon as it came in."""
        waiter: asyncio.Future[Call] = asyncio.get_running_loop().create_future()
        self._waiters.append((method, waiter))
        return await waiter

    def _record(self, call: Call) -> None:
        self.calls.append(call)
        if self._waiters:
            for method, waiter in self._waiters:
                if method == call.method and not waiter.done():
                    waiter.set_result(call)
            self._waiters = [each for each in self._waiters if not each[1].done()]

    def app(self) -> web.Application:
        """The HTTP application."""
        app = web.Application(client_max_size=wire.UPLOAD_MAX_BYTES)
        app.add_routes(
            [
                web.route("*", "/bot{token:[^/]+}/{method}", self._bot),
                web.get("/file/bot{token:[^/]+}/{path:.+}", self._download),
                web.get("/", self._index),
                web.get("/demo/state", self._state),
                web.get("/demo/events", self._events),
                web.get("/demo/calls", self._calls),
                web.get("/demo/file/{id}", self._file),
                web.get("/demo/web_app", self._web_app),
                web.post("/demo/{door}", self._door),
                web.static("/page", PAGE) if PAGE.is_dir() else web.get("/page", self._index),
            ]
        )
        return app

    # The bot's side

    async def _bot(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            return await self._answer(request, await wire.read(request))
        except Refusal as refusal:
            return wire.refuse(refusal)

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.token:
            raise Refusal(401, "Unauthorized")

    async def _answer(self, request: web.Request, params: Params) -> web.StreamResponse:
        method = request.match_info["method"]
        call = Call(method, wire.shown(params), self._now())
        self._record(call)
        fault = self.faults.take(method, wire.chat_id(params))
        try:
            await _before(fault)
            result = await self._api.call(method, params)
        except ConnectionAbortedError:
            call.dropped = True
            return wire.drop(request)
        except Refusal as refusal:
            call.status, call.description = refusal.status, refusal.description
            raise
        call.status = 200
        if fault is not None and fault.kind == "drop_after":
            call.dropped = True
            return wire.drop(request)
        return wire.answer({"ok": True, "result": result})

    async def _responded(self, body: bytes) -> None:
        """Carry out the method that stands in a webhook's response; nobody hears how that ends."""
        try:
            values = json.loads(body) if body.strip() else {}
        except ValueError:
            return
        if not isinstance(values, dict) or "method" not in values:
            return
        params = Params({name: value for name, value in values.items() if name != "method"}, {})
        call = Call(values["method"], wire.shown(params), self._now(), is_response=True)
        self._record(call)
        try:
            await self._api.call(call.method, params)
        except Refusal as refusal:
            call.status, call.description = refusal.status, refusal.description
        else:
            call.status = 200

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
        except Refusal as refusal:
            return wire.refuse(refusal)
        file = self.chats.file_by_path.get(request.match_info["path"])
        if file is None:
            return wire.refuse(Refusal(404, "Not Found"))
        return web.Response(body=file.data, content_type="application/octet-stream")

    # The page's side

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        index = PAGE / "index.html"
        if not index.is_file():
            raise web.HTTPNotFound(text="The page is not here.")
        return web.FileResponse(index)

    async def _state(self, request: web.Request) -> web.Response:
        try:
            person = self.chats.people[int(request.query.get("person", self.ana.id))]
        except (KeyError, ValueError):
            return wire.answer({"error": "There is no such person."}, 404)
        return wire.answer(self.state(person.id))

    def state(self, person_id: int) -> Json:
        """All that one person sees. KeyError for an unknown person."""
        person = self.chats.people[person_id]
        chats = list(self.chats.chats_of(person_id))
        language = nearest_language(person.language_code)
        return {
            "now": _iso(self._now()),
            "bot": {key: self.chats.bot[key] for key in ("id", "username", "first_name")},
            "people": [_person_for_page(each) for each in self._shown_people(person)],
            "chats": [chat_for_page(self.chats, chat) for chat in chats],
            "messages": {
                str(chat.id): [m.for_page() for m in chat.messages.values() if not m.deleted]
                for chat in chats
            },
            "commands": self._profile.commands_in(chats[0], person.language_code),
            "clock": {"available": self.on_clock is not None, "zone": self.zone},
            "scenarios": self.scenarios,
            "languages": texts.offered(),
            "language": language,
            "words": texts.texts(language),
            "toast": person.toast,
        }

    def _shown_people(self, person: Person) -> list[Person]:
        """The people to choose from, not more than a page can list."""
        first = list(self.chats.people.values())[:100]
        return first if person in first else [*first, person]

    async def _events(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        self._sockets.add(socket)
        queue = self.chats.events.subscribe()
        pump = asyncio.create_task(_pump(queue, socket))
        try:
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
        finally:
            pump.cancel()
            self.chats.events.unsubscribe(queue)
            self._sockets.discard(socket)
        return socket

    async def _calls(self, request: web.Request) -> web.Response:
        method = request.query.get("method")
        shown = [c.to_json() for c in self.calls if method in (None, c.method)]
        return wire.answer({"calls": shown})

    async def _file(self, request: web.Request) -> web.Response:
        file = self.chats.files.get(request.match_info["id"])
        if file is None:
            return wire.answer({"error": "There is no such file."}, 404)
        name = urllib.parse.quote(file.name)
        return web.Response(
            body=file.data,
            content_type=file.mime_type,
            headers={"Content-Disposition": f"inline; filename*=UTF-8''{name}"},
        )

    async def _web_app(self, request: web.Request) -> web.Response:
        """Open the page behind a button as the client does: signed, and with its colours."""
        asked = request.query
        try:
            person = self.chats.people[int(asked["person"])]
            message = self.chats.chats[int(asked["chat"])].messages[int(asked["message"])]
            url = web_apps.button_url(message.markup, int(asked["row"]), int(asked["column"]))
        except (KeyError, IndexError, ValueError):
            return wire.answer({"error": "There is no such button."}, 404)
        signed = web_apps.init_data(person, self.token, self._now())
        opened = web_apps.opened(url, signed, asked.get("theme", ""))
        raise web.HTTPFound(URL(opened, encoded=True))  # not a sign of what was signed may change

    async def _door(self, request: web.Request) -> web.Response:
        try:
            body = await request.json()
        except ValueError:
            return wire.answer({"error": "This is not JSON."}, 400)
        try:
            return wire.answer(await self.door(request.match_info["door"], body))
        except NoSuchThing as why:
            return wire.answer({"error": str(why)}, 404)
        except KeyError as missing:
            return wire.answer({"error": f"{missing} is missing"}, 400)
        except (TypeError, ValueError, Refusal) as why:
            return wire.answer({"error": str(why)}, 400)

    async def door(self, name: str, body: Any) -> Json:  # noqa: ANN401 - an update may be anything
        """Do what a person does, without HTTP: the same as `POST /demo/<name>`.

        Raises NoSuchThing (404 over HTTP), and KeyError, TypeError, ValueError or Refusal (400).
        """
        if name == "clock":
            return await self._move_clock(body)
        if name == "scenario":
            return await self._start_scenario(body)
        door = self._doors.get(name)
        if door is None:
            raise NoSuchThing(f"there is no door {name!r}")
        return await door(body)

    async def _move_clock(self, body: Json) -> Json:
        if self.on_clock is None:
            raise NoSuchThing("this Telegram has no clock to move")
        await self.on_clock(str(body["move"]))
        self.tell_clock()
        return {"now": _iso(self._now())}

    async def _start_scenario(self, body: Json) -> Json:
        if self.on_scenario is None:
            raise NoSuchThing("this Telegram has no scenarios")
        person = await self.on_scenario(str(body["id"]))
        self.chats.events.tell("state", dict)
        return {"person": person}

    def tell_clock(self) -> None:
        """Tell the page that the clock was moved."""
        self.chats.events.tell("clock", lambda: {"now": _iso(self._now())})

    def _tell_commands(self) -> None:
        """Tell the page that the menu changed."""
        default = self._profile.commands_in(self.chats.chats[self.ana.id], "en")
        self.chats.events.tell("commands", lambda: {"commands": default})


async def _pump(queue: asyncio.Queue[Json], socket: web.WebSocketResponse) -> None:
    while not socket.closed:
        await socket.send_json(await queue.get())


async def _before(fault: Fault | None) -> None:
    """What goes wrong before a call is taken."""
    if fault is None:
        return
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "drop_before":
        raise ConnectionAbortedError
    elif fault.kind == "502html":
        raise Refusal(502, "Bad Gateway")
    elif refusal := fault.refusal():
        raise refusal


def _person_for_page(person: Person) -> Json:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "username": person.username,
        "language_code": person.language_code,
        "blocked": person.blocked,
    }


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
