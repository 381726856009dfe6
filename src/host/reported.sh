#!/bin/sh
# reported.sh ID: the runner's last word. Stacks that carry the runner itself may change from now on.
set -eu
umask 077
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
: >"$state/runs/$1/reported"
