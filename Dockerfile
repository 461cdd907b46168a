# The program in a small Debian, without root: docs/operating.md says how to run it.
# Needs BuildKit (Docker 23 or newer has it on), or Buildah.

# The images that this one is made from. A tag is moved to a newer image whenever its makers mend something; whoever wants
# the same image each time names it by its digest (docs/operating.md says how to learn that).
ARG BUILD_IMAGE=docker.io/library/rust:1.95-slim-bookworm
ARG BASE_IMAGE=docker.io/library/debian:bookworm-slim

# Both stages are one Debian release, so that the program finds the C library that it was linked with. This image has the C
# compiler and the C library's headers; SQLite, mimalloc and ring need nothing else.
FROM ${BUILD_IMAGE} AS build
WORKDIR /src
# .dockerignore lets in only what Cargo needs, so that other changes don't build anew.
COPY . .
# What was downloaded and compiled stays in the builder's cache. target/ is no part of the image, so the program is
# copied out.
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,target=/src/target,sharing=locked \
    cargo build --locked --release --bin membership-bot \
    && install -D target/release/membership-bot /out/membership-bot \
    && /out/membership-bot check data

# Debian rather than distroless: its bash asks for the bot's health, and its time zones make TZ work. The
# certificate authorities are in the program, so ca-certificates isn't needed.
FROM ${BASE_IMAGE}

COPY --from=build /out/membership-bot /usr/local/bin/membership-bot

# The working folder: the state, the data set and the index. A new named volume begins as a copy of it, owner and data
# set included; later ones keep what they have, since admins may have sent a newer data set.
# The number, not a name, so that Kubernetes can see that it isn't root.
RUN install -d -o 10001 -g 10001 -m 0700 /var/lib/membership-bot
COPY --chown=10001:10001 data/*.json /var/lib/membership-bot/data/
WORKDIR /var/lib/membership-bot
VOLUME /var/lib/membership-bot
USER 10001:10001

# With the state's file named, the bot says so and ends if it can't have it, rather than going on without. With the index's
# folder named, the folder is made; an index that can't be stored there is served from memory, with a warning.
# DATA_DIR isn't named: a folder that was mounted without data/ is then served from the data set in the program.
# LISTEN is every address of the container's own; `docker run -p` decides who may reach it from outside.
ENV DATABASE_URL=sqlite:membership-bot.db \
    INDEX_DIR=index \
    LISTEN=0.0.0.0:8080 \
    LOG_FORMAT=json

EXPOSE 8080
# The program is process 1 and takes the signal itself. It ends after about 11 s at most, and Docker kills after 10: hence
# --stop-timeout 20 in docs/operating.md.
STOPSIGNAL SIGTERM
# bash opens the connection, since neither curl nor wget is here. It asks at LISTEN's port. An empty LISTEN can only come
# from outside (a line `LISTEN=` in an --env-file); then nothing is served that could be reached, nobody can know that the
# bot is well, and the check fails rather than passing whatever happens.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "[ -n \"$LISTEN\" ] || { echo 'LISTEN is empty: leave it out of the --env-file'; exit 1; }; exec 3<>\"/dev/tcp/127.0.0.1/${LISTEN##*:}\" && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["membership-bot"]
CMD ["serve"]
