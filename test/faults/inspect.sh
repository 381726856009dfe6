#!/bin/sh
# inspect.sh STACK…: everything a VM keeps and runs of these stacks, as lines `stack TAB kind TAB …`. Reads only.
state=/var/lib/fairlead
live=/opt/stacks
tab=$(printf '\t')
digests() { (cd "$1" 2>/dev/null && find . -type f ! -path './secrets/*' -exec sha256sum {} + | sort -k 2) | sed "s/^/$2/"; }
for stack; do
  home=$state/$stack
  lead=$stack$tab
  current=
  [ ! -f "$home/current" ] || read -r current <"$home/current"
  printf '%scurrent\t%s\n' "$lead" "$current"
  digests "$live/$stack" "${lead}live$tab"
  if [ -n "$current" ]; then
    digests "$home/releases/$current/files" "${lead}kept$tab"
    sed "s/^/${lead}released$tab/" "$home/releases/$current/containers" 2>/dev/null
  fi
  for folder in "$home"/releases/[0-9]*/; do
    [ ! -d "$folder" ] || printf '%srelease\t%s\n' "$lead" "$(basename "$folder")"
  done
  [ ! -e "$home/pending" ] || printf '%sleft\tpending\n' "$lead"
  [ ! -e "$home/holder" ] || printf '%sleft\tholder\n' "$lead"
  [ ! -e "$home/lock" ] || flock -n "$home/lock" true || printf '%sleft\tlock\n' "$lead"
  [ ! -f "$home/journal" ] || sed "s/^/${lead}journal$tab/" "$home/journal"
  [ ! -f "$state/history.jsonl" ] || grep -F "\"stack\":\"$stack\"" "$state/history.jsonl" | sed "s/^/${lead}history$tab/"
  docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$stack" | xargs -r docker inspect --format \
    "${lead}container$tab"'{{.ID}}{{"\t"}}{{index .Config.Labels "com.docker.compose.service"}}{{"\t"}}{{slice .Name 1}}{{"\t"}}{{.Image}}{{"\t"}}{{.State.Status}}{{"\t"}}{{.State.StartedAt}}{{"\t"}}{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}}'
  docker network ls --filter "label=com.docker.compose.project=$stack" --format "${lead}network$tab{{.Name}}"
done
