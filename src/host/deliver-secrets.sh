#!/bin/sh
# deliver-secrets.sh age <stack>: prints `<name> <seconds since its source last confirmed it>` for every value there is.
# deliver-secrets.sh push|check <stack> [sequence]: takes lines `<name> <uid[:gid]> <base64>` from standard input, the last line is `end`.
# Prints `<name> same|changed|created` for each; check writes nothing. Values never stand in argv: everybody can read that.
set -eu
umask 077
verb=$1
stack=$2
stacks=${FAIRLEAD_STACKS:-/opt/stacks}
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
case $verb in push | check | age) ;; *) echo "not a verb: $verb" >&2; exit 64 ;; esac
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
folder=$stacks/$stack/secrets
incoming=$folder/.incoming.$$

if [ "$verb" = age ]; then
  now=$(date +%s)
  for file in "$folder"/*; do
    # The time of the file is when a value arrived, or arrived again; see below.
    [ ! -s "$file" ] || printf '%s %s\n' "${file##*/}" "$((now - $(stat -c %Y -- "$file")))"
  done
  exit 0
fi

# As for files: a run with an older commit must not have the last word (see 40-lock.sh).
sequence=${3:-}
if [ -n "$sequence" ] && [ -f "$state/$stack/sequence" ]; then
  read -r seen _ <"$state/$stack/sequence"
  if [ "$sequence" -lt "$seen" ]; then echo "older $seen"; exit 3; fi
fi

if [ "$verb" = push ]; then
  # The key of the secrets' fingerprints, as in make-secret.sh.
  if [ ! -s "$state/key" ]; then
    (umask 022; mkdir -p "$state")
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$state/key.new"
    sync "$state/key.new"
    mv -T "$state/key.new" "$state/key"
  fi
  (umask 022; mkdir -p "$stacks/$stack")
  mkdir -p "$folder"
  chmod 0700 "$folder"
  # What a killed run left behind, and only that: another run may be busy.
  find "$folder" -maxdepth 1 -name '.incoming.*' -mmin +60 -exec rm -rf {} +
  mkdir "$incoming"
  trap 'rm -rf "$incoming"' EXIT
fi

names='' report=''
while :; do
  # A stream that is torn ends without `end`: then nothing has been changed yet.
  IFS=' ' read -r name owner value || { echo 'the stream ended early' >&2; exit 65; }
  [ "$name" = end ] && [ -z "$owner" ] && break
  case $name in '' | .* | *[!A-Za-z0-9_.-]*) echo 'not a name of a secret' >&2; exit 64 ;; esac
  case $owner in '' | *[!0-9:]*) echo 'not an owner' >&2; exit 64 ;; esac
  file=$folder/$name
  if [ ! -e "$file" ]; then
    word=created
  elif printf '%s' "$value" | base64 -d | cmp -s - "$file"; then
    word=same
  else
    word=changed
  fi
  if [ "$verb" = push ]; then
    printf '%s' "$value" | base64 -d >"$incoming/$name"
    [ -s "$incoming/$name" ] || { echo "empty: $name" >&2; exit 65; }
    chown "$owner" "$incoming/$name"
    chmod 0400 "$incoming/$name"
    sync "$incoming/$name"
  fi
  names="$names $name"
  report="$report$name $word
"
done

# Everything has arrived: now file by file, each whole or not at all. An equal file keeps its inode: its users have it mounted.
if [ "$verb" = push ]; then
  for name in $names; do
    if [ -f "$folder/$name" ] && cmp -s "$incoming/$name" "$folder/$name"; then
      chown --reference="$incoming/$name" "$folder/$name"
      chmod 0400 "$folder/$name"
      touch "$folder/$name"
    else
      mv -T "$incoming/$name" "$folder/$name"
    fi
  done
  sync "$folder"
fi
printf '%s' "$report"
