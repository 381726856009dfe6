#!/bin/sh
# read-secret.sh <stack> <name>: prints one secret in base64, for a copy that must equal it. Exit code 3: it is not there.
set -eu
stack=$1
name=$2
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
case $name in '' | .* | *[!A-Za-z0-9_.-]*) echo 'not a name of a secret' >&2; exit 64 ;; esac
file=${FAIRLEAD_STACKS:-/opt/stacks}/$stack/secrets/$name
[ -f "$file" ] && [ ! -L "$file" ] || exit 3
base64 -w0 "$file"
