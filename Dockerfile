# docker build -t standards-lint . && docker run --rm -v "$PWD:/work:ro" standards-lint check .
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels ".[web]"

FROM python:3.13-slim
LABEL org.opencontainers.image.title="standards-lint" org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.description="A linter for Indonesian public-service standards (Standar Pelayanan)"
# git is for --changed-since and --staged; LibreOffice (.doc) and tesseract (scans) would make the image ten times as large.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /wheels /wheels
RUN python -m pip install --no-cache-dir --no-index --find-links /wheels "standards-lint[web]" && rm -rf /wheels
RUN useradd --create-home --uid 1000 standar && git config --system --add safe.directory '*'
USER standar
WORKDIR /work
ENTRYPOINT ["standards-lint"]
CMD ["--help"]
