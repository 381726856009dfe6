#!/bin/sh
# history.sh [stack]: the kept releases, one line each: stack, number, current (yes or no), seconds it took (- when never
# verified), images (service=reference, or the id in old releases; by commas), release.json. Reads only.
set -eu
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/releases/*/; else set -- */releases/*/; fi
for folder; do
  [ -f "${folder}release.json" ] || continue
  stack=${folder%%/*}
  number=${folder%/}
  number=${number##*/}
  current=no
  if [ -f "$stack/current" ] && [ "$(cat "$stack/current")" = "$number" ]; then current=yes; fi
  duration=-
  if [ -f "${folder}result" ]; then duration=$(sed -n 's/.*duration=\([0-9.]*\).*/\1/p' "${folder}result" | head -n 1); fi
  images=
  if [ -f "${folder}containers" ]; then
    images=$(awk -F '\t' '!seen[$2]++ { text = text (text == "" ? "" : ",") $2 "=" (NF >= 7 ? $7 : $4) } END { printf "%s", text }' "${folder}containers")
  fi
  printf '%s\n' "$stack$tab$number$tab$current$tab${duration:--}$tab${images:--}$tab$(cat "${folder}release.json")"
done
