# One image for every role: `run` (the default), bot, scheduler, and each other command.
# compose.yaml and compose.several.yaml use it; docs/containers.md says how.
#
# Token and key are given at run time, never at build time. The key is apart from the data, in /keys
# or where privacy.key_file says. The image has no such folder on purpose: a key made inside a
# container would be lost with it, so without a mount the start ends and says so.
#
# The base is named by its tag: whoever wrote this could not see a registry, and a digest that nobody
# has looked up is worse than none. To pin it, look it up and hand it in:
#   docker buildx imagetools inspect python:3.13-slim-trixie
#   docker build --build-arg BASE=python:3.13-slim-trixie@sha256:… .
ARG BASE=python:3.13-slim-trixie

FROM ${BASE} AS build
WORKDIR /src
COPY pyproject.toml constraints.txt config.example.toml README.md LICENSE NOTICE ./
COPY retrowalk retrowalk
COPY bot bot
COPY coach coach
COPY demo demo
COPY scheduler scheduler
COPY service service
RUN pip wheel --no-cache-dir --wheel-dir /wheels -c constraints.txt '.[postgres,sound]'

FROM ${BASE}
# pg_dump and pg_restore for `backup` and `restore`, at least as new as the server. The voice of the
# guided sessions comes with the extra `sound`.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home --home-dir /data retrowalk
# The wheels are looked at and never copied: no layer holds them.
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels 'retrowalk[postgres,sound]'
USER 10001
WORKDIR /data
VOLUME /data
ENV PYTHONUNBUFFERED=1 \
    RETROWALK_DATABASE__URL=sqlite:////data/retrowalk.sqlite3 \
    RETROWALK_PRIVACY__KEY_FILE=/keys/retrowalk.key \
    RETROWALK_TELEGRAM__WEBHOOK_LISTEN=0.0.0.0 \
    RETROWALK_METRICS__LISTEN=0.0.0.0 \
    RETROWALK_METRICS__PORT=9100
EXPOSE 8080 9100
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD \
    ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:9100/healthz', timeout=4)"]
ENTRYPOINT ["retrowalk"]
CMD ["run"]
