#!/bin/sh
# Takes a deployment's tar from standard input, puts it in place whole or not at all, and hands it to the transaction:
# receive.sh ID submit (starts it) or receive.sh ID verify (looks, changes nothing, leaves nothing).
set -u
umask 077
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
id=$1
verb=$2
case $id in '' | *[!a-z0-9-]* | -*) echo "not a run id: $id" >&2; exit 64 ;; esac
case $verb in submit | verify) ;; *) echo "not a verb: $verb" >&2; exit 64 ;; esac
run=$state/runs/$id
(umask 022; mkdir -p "$state")
mkdir -p "$state/runs" || exit 73
find "$state/runs" -maxdepth 1 -name '*.incoming.*' -mmin +60 -exec rm -rf {} +
incoming=$run.incoming.$$
trap 'rm -rf "$incoming"' EXIT
mkdir "$incoming" && tar -xp --no-same-owner --keep-old-files -C "$incoming" || exit 74
# Links and devices have no place in a bundle; digests prove that what was planned is what arrived.
if [ -n "$(find "$incoming" ! -type f ! -type d -print -quit)" ]; then echo 'the bundle holds something that is not a file' >&2; exit 74; fi
(cd "$incoming" && sha256sum --quiet -c digests) >&2 || exit 74
# The same bundle sent again, or the same plan while it is being carried out: attach to what is there. A plan whose run has
# ended is carried out again, under the next free id.
attempt=1
until mv -T "$incoming" "$run" 2>/dev/null; do
  [ -d "$run" ] || exit 73
  if cmp -s "$incoming/digests" "$run/digests" || sh "$run/transaction.sh" alive "$id" >/dev/null 2>&1; then break; fi
  attempt=$((attempt + 1))
  id=$1-$attempt
  run=$state/runs/$id
done
rm -rf "$incoming"
[ "$verb" = submit ] && exec sh "$run/transaction.sh" submit "$id"
sh "$run/transaction.sh" verify "$id"
code=$?
rm -rf "$run"
exit "$code"
