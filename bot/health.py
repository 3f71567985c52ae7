"""Health and metrics over HTTP, for operators and their machines."""

from __future__ import annotations

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from coach.errors import Misconfigured, RetrowalkError
from coach.store import outbox
from coach.store.database import Database


async def serve_health(listen: str, port: int, db: Database) -> web.AppRunner:
    """Serve /healthz and /metrics; returns the runner to be cleaned up.

    Raises Misconfigured when the port is taken.
    """

    async def healthz(_request: web.Request) -> web.Response:
        try:
            counts = await db.run(outbox.counts)
        except RetrowalkError:
            return web.json_response({"healthy": False}, status=503)
        return web.json_response({"healthy": True, "outbox": counts})

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", metrics)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, listen, port).start()
    except OSError as error:
        await runner.cleanup()
        raise Misconfigured(
            "metrics.port", f"port {port} can't be used ({error.strerror})."
        ) from None
    return runner
