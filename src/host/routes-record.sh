#!/bin/sh
# routes-record.sh read|write: the record of the routes that were applied last. `read` ends with 3 where there is none; `write`
# takes it from standard input, complete or not at all: a reader never sees half a record, also after a power cut.
set -eu
umask 077
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
record=$state/routes.json
case $1 in
  read)
    [ -e "$record" ] || exit 3
    cat "$record"
    ;;
  write)
    mkdir -p "$state"
    cat >"$record.new"
    sync "$record.new"
    mv -f "$record.new" "$record"
    sync "$state"
    ;;
  *) exit 64 ;;
esac
