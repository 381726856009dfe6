#!/bin/sh
# Brings the settings of the environment into app.ini on the volume, at every start, then becomes the server (or what was asked for).
set -eu
umask 077
mkdir -p "$HOME" "$GITEA_CUSTOM" "$GITEA_TEMP"
if [ ! -e "$GITEA_APP_INI" ]; then
  cat > "$GITEA_APP_INI" << INI
RUN_MODE = prod
RUN_USER = git
WORK_PATH = $GITEA_WORK_DIR
[repository]
ROOT = $HOME/repositories
[log]
MODE = console
LEVEL = info
INI
fi
/app/gitea/gitea config edit-ini --in-place --apply-env --config "$GITEA_APP_INI"
[ $# -gt 0 ] || set -- gitea web
exec "$@"
