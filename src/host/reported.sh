#!/bin/sh
# reported.sh ID [failed]: the runner's last word. Stacks that carry the runner itself may change from now on. `failed`: the job's
# own part did not do what was asked, so that whatever follows does not make a success of it.
set -eu
umask 077
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
printf '%s' "${2:-}" >"$state/runs/$1/reported.new"
mv -T "$state/runs/$1/reported.new" "$state/runs/$1/reported"
