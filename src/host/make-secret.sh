#!/bin/sh
# make-secret.sh <stack> <name> <uid[:gid]> <kind> [again]: makes one secret file on the VM unless it is there; `again`: also then.
# Prints present, created or absent (kind "bring": a person must bring it). The value never leaves the VM.
set -eu
umask 077
stacks=${FAIRLEAD_STACKS:-/opt/stacks}
state=${FAIRLEAD_STATE:-/var/lib/fairlead}
folder=$stacks/$1/secrets
file=$folder/$2

# The key of the secrets' fingerprints: made once per VM, so that equal secrets on two VMs have different fingerprints.
if [ ! -s "$state/key" ]; then
  mkdir -p "$state"
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$state/key.new"
  sync "$state/key.new"
  mv -T "$state/key.new" "$state/key"
fi

if [ -s "$file" ] && [ "${5:-}" != again ]; then
  echo present
  exit 0
fi
case $4 in
  hex16) value=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n') ;;
  hex32) value=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n') ;;
  base64-32) value=$(head -c 32 /dev/urandom | base64 -w0) ;;
  # 4,000 random bytes hold about 970 letters and digits; 50 of them is what authentik asks for.
  alnum50) value=$(head -c 4000 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | head -c 50) ;;
  bring) echo absent; exit 0 ;;
  *) echo "unknown kind $4" >&2; exit 64 ;;
esac

mkdir -p "$folder"

chmod 0700 "$folder"
# Made aside and renamed: a reader sees the whole value or none.
printf '%s' "$value" >"$file.new"
chown "$3" "$file.new"
chmod 0400 "$file.new"
sync "$file.new"
mv -T "$file.new" "$file"
echo created
