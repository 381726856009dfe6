#!/bin/sh
# backups.sh [stack]: the kept backups, one line each: stack, number, when (epoch seconds), release that ran, bytes, why, parts
# (name=bytes, by commas), images (service=reference, by commas). Reads only.
set -eu
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/backups/*/; else set -- */backups/*/; fi
fact() { sed -n "s/^$2=//p" "$1/facts" | head -n 1; }
for folder; do
  folder=${folder%/}
  number=${folder##*/}
  case $number in '' | *[!0-9]*) continue ;; esac
  [ -f "$folder/facts" ] || continue
  parts=$(cd "$folder/data" && stat -c '%n=%s' -- * | paste -s -d , -)
  images=$(awk -F '\t' 'NF >= 2 { text = text (text == "" ? "" : ",") $1 "=" $2 } END { printf "%s", text }' "$folder/images")
  printf '%s\n' "${folder%%/*}$tab$number$tab$(fact "$folder" at)$tab$(fact "$folder" release)$tab$(fact "$folder" bytes)$tab$(fact "$folder" why)$tab$parts$tab$images"
done
