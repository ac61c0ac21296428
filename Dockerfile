# Three images: `docker build --target cms .`, `--target frontend` and `--target browser` (the CMS with Chromium).

FROM python:3.12-slim AS cms
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DJANGO_SETTINGS_MODULE=cms.settings.production VAR_FOLDER=/srv/var
WORKDIR /srv/altogether
COPY pyproject.toml requirements.lock README.md LICENSE ./
COPY cms cms
COPY home home
COPY posts posts
COPY api api
COPY frontend_contract frontend_contract
COPY manage.py ./
# The versions, and the hashes, of the lock file; only what the CMS itself needs of it.
RUN pip install --no-cache-dir "$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' requirements.lock)" \
    && uv pip install --system --no-cache --verify-hashes --constraint requirements.lock --editable '.[cms]' \
    && useradd --system --home-dir /srv/var --create-home altogether
# Collecting needs no secrets; the settings ask for them all the same.
RUN SECRET_KEY=for-the-build-alone-for-the-build-alone-for-the-build-alone ALLOWED_HOSTS=unused \
    CMS_URL=https://unused.example FRONTEND_URL=https://unused.example DATABASE_URL=sqlite:////tmp/unused.sqlite3 \
    python manage.py collectstatic --noinput --verbosity 0 && chown -R altogether /srv/var
USER altogether
EXPOSE 8000
HEALTHCHECK CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=3)"]
CMD ["gunicorn", "cms.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "4"]

FROM cms AS browser
USER root
RUN apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
USER altogether
CMD ["python", "manage.py", "db_worker", "--queue-name", "browser"]

FROM node:24-slim AS frontend-build
WORKDIR /srv/frontend_contract
COPY frontend_contract .
WORKDIR /srv/frontend_contract/reference
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:24-slim AS frontend
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321
WORKDIR /srv/reference
COPY --from=frontend-build /srv/frontend_contract/reference/package.json ./
COPY --from=frontend-build /srv/frontend_contract/reference/node_modules node_modules
COPY --from=frontend-build /srv/frontend_contract/reference/dist dist
USER node
EXPOSE 4321
CMD ["node", "dist/server/entry.mjs"]
