#!/bin/sh
# follow.sh ID LINE: the log of a run from that line to its end, by the program that carries the run out.
set -eu
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
exec sh "$state/runs/$1/transaction.sh" follow "$1" "$2"
