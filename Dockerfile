# One image for every role: `docker run … retrowalk run` by default, or bot, scheduler, migrate.
# Give the token and the key at run time, never at build time:
#   docker run -v retrowalk-data:/data -v "$PWD/keys:/keys" \
#       -v "$PWD/token:/run/secrets/token:ro" -e RETROWALK_TELEGRAM__TOKEN_FILE=/run/secrets/token …
# The key is apart from the data, in a folder of the host that belongs to user 10001
# (install -d -m 700 -o 10001 keys). The image has no such folder on purpose: a key made inside a
# container would be lost with it, so without the mount the start ends and says so.

FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml constraints.txt config.example.toml README.md LICENSE NOTICE ./
COPY retrowalk retrowalk
COPY bot bot
COPY coach coach
COPY demo demo
COPY scheduler scheduler
COPY service service
RUN pip wheel --no-cache-dir --wheel-dir /wheels -c constraints.txt '.[postgres,sound]'

FROM python:3.13-slim
RUN useradd --uid 10001 --create-home --home-dir /data retrowalk
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir --no-index --find-links /wheels 'retrowalk[postgres,sound]' \
    && rm -r /wheels
USER retrowalk
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
