#!/bin/bash
# Registers once, waiting for the forge as long as it takes, then becomes the daemon.
set -u
cd /data || exit 1
options=(${CONFIG_FILE:+--config "$CONFIG_FILE"})
labels=(${GITEA_RUNNER_LABELS:+--labels "$GITEA_RUNNER_LABELS"})
token=${GITEA_RUNNER_REGISTRATION_TOKEN:-}
[ -n "$token" ] || token=$(cat "${GITEA_RUNNER_REGISTRATION_TOKEN_FILE:-/dev/null}")
until [ -s "${RUNNER_STATE_FILE:-.runner}" ]; do
  gitea-runner register --no-interactive --instance "$GITEA_INSTANCE_URL" --token "$token" \
    --name "${GITEA_RUNNER_NAME:-$(hostname)}" "${options[@]}" "${labels[@]}" && continue
  echo "Waiting to retry ..."
  sleep 5
done
unset token GITEA_RUNNER_REGISTRATION_TOKEN GITEA_RUNNER_REGISTRATION_TOKEN_FILE
exec gitea-runner daemon "${options[@]}" "${labels[@]}"
