#!/bin/sh
# shellcheck disable=SC1091 # the parts are written beside it for each case
# One case of the fidelity run on its VM: case.sh VERB STACK. Everything of the case lies in /tmp/fidelity/<stack>/.
set -u
verb=$1
stack=$2
dir=/tmp/fidelity/$stack
LIVE=/opt/stacks/$stack
STATE=/var/lib/fairlead/$stack
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mkdir -p "$dir/out"

# As src/host/transaction/65-compose.sh calls it.
compose() {
  env -i PATH="$PATH" HOME=/root docker compose -p "$stack" --project-directory "$LIVE" -f "$LIVE/compose.yaml" -f "$LIVE/compose.override.yaml" "$@" </dev/null
}

# As 60-files.sh does it: changed files through a rename, what the release does not have is gone.
place() {
  mkdir -p "$LIVE"
  (cd "$1" && find . -type f | sort) >"$dir/list"
  while read -r path; do
    cmp -s "$1/$path" "$LIVE/$path" && continue
    mkdir -p "$LIVE/${path%/*}"
    [ ! -d "$LIVE/$path" ] || rmdir "$LIVE/$path"
    cp -p "$1/$path" "$LIVE/$path.new" && mv "$LIVE/$path.new" "$LIVE/$path"
  done <"$dir/list"
  (cd "$LIVE" && find . -type f ! -path './secrets/*' | sort | grep -vxFf "$dir/list" | xargs -r rm --)
  (cd "$LIVE" && while read -r path; do chmod 644 "$path"; done <"$dir/list")
}

# As 55-secrets.sh does it; whether the version is that of the value is not this run's question.
keep_secrets() {
  sed -n 's,^    file: "\./secrets/\.kept/\(.*\)"$,\1,p' "$LIVE/compose.override.yaml" | while read -r kept; do
    [ ! -f "$LIVE/secrets/${kept%.*}" ] || [ -f "$LIVE/secrets/.kept/$kept" ] || { mkdir -p "$LIVE/secrets/.kept" && cp "$LIVE/secrets/${kept%.*}" "$LIVE/secrets/.kept/$kept"; }
  done
}

# A one-shot must have ended before anybody looks.
settle() {
  grep -qs '"true"' "$LIVE/compose.yaml" || return 0
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    docker ps -q --filter "label=com.docker.compose.project=$stack" | xargs -r docker inspect --format '{{.State.Running}} {{json .Config.Cmd}}' | grep -q 'true \["true"\]' || return 0
    sleep 0.1
  done
}

# What 80-release.sh writes about a verified release.
record() {
  release=$STATE/releases/1
  mkdir -p "$release"
  cp -a "$dir/before" "$release/files"
  cp "$dir/release.json" "$release/release.json"
  docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$stack" |
    xargs -r docker inspect --format '{{.Id}}{{"\t"}}{{index .Config.Labels "com.docker.compose.service"}}{{"\t"}}{{.Name}}{{"\t"}}{{.Image}}{{"\t"}}{{.State.Status}}{{"\t"}}{{range .NetworkSettings.Networks}}{{.NetworkID}},{{end}}' |
    awk -F '\t' '{ sub(/^\//, "", $3); print $1 "\t" $2 "\t" $3 "\t" $4 "\t" $5 "\t" $6 }' >"$release/containers"
  printf 'verifiedAt=%s\nduration=1\n' "$(date +%s)" >"$release/result"
  printf '1\n' >"$STATE/current"
}

case $verb in
  base)
    . "$dir/prepare.sh"
    mkdir -p "$LIVE/secrets"
    [ ! -d "$dir/secrets" ] || cp -a "$dir/secrets/." "$LIVE/secrets/"
    place "$dir/before"
    keep_secrets
    compose up -d --remove-orphans
    code=$?
    settle
    ;;
  record) record; code=$? ;;
  disturb)
    set -x
    . "$dir/disturb.sh"
    settle
    code=0
    ;;
  up)
    place "$dir/after"
    keep_secrets
    compose up -d --remove-orphans
    code=$?
    [ "$code" != 0 ] || . "$dir/reload.sh"
    settle
    ;;
esac >"$dir/out/$verb.log" 2>&1
printf '%s' "$code" >"$dir/out/$verb.rc"
