#!/bin/sh
# run-stacks.sh ID: which stacks a run changes, `wave TAB stack`; fails where the VM does not know the run.
set -eu
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
cat "$state/runs/$1/stacks"
