#!/bin/sh
# shellcheck disable=SC2015,SC2013 # `a && b || fail` is meant: fail when either does not hold; waves are numbers
# Fairlead's transaction: the one program that changes a VM. Joined from src/host/transaction/*.sh; the verbs are at the end.
# Needs coreutils, util-linux, findutils, awk, curl, docker with Compose; bash only for tcp and dns checks.
set -u
umask 077

# Nothing of the caller's environment may reach Compose: variables would change what files mean.
if [ "${FAIRLEAD_CLEAN:-}" != 1 ]; then
  exec env -i FAIRLEAD_CLEAN=1 LC_ALL=C HOME=/root \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    FAIRLEAD_STACKS="${FAIRLEAD_STACKS:-/opt/stacks}" FAIRLEAD_STATE="${FAIRLEAD_STATE:-/var/lib/fairlead}" \
    sh "$0" "$@"
fi

STACKS=$FAIRLEAD_STACKS
STATE=$FAIRLEAD_STATE
TAB=$(printf '\t')
NL='
'
KEPT_RELEASES=5
KEPT_RUNS=20
LOG_TAIL=20
DEFAULT_STABILITY=5

# What every function below may ask: set by enter_stack and enter_run.
ID=-
STACK=-
LIVE=/nonexistent
STEP=-
FAIL_CODE=
FAIL_TEXT=
FAIL_CONTAINER=
LOCKED=
JOURNAL_WHOLE=

now() { date +%s; }

# Log lines: `@` events, `|` text, `=` outcome, `!` last lines of a failing container. One printf is one write, so that
# the lines of stacks that run side by side never mix.
event() { printf '@\t%s\t%s\t%s\t%s\t%s\n' "$(now)" "$STACK" "$STEP" "$1" "$2"; }
note() { printf '|\t%s\t%s\n' "$STACK" "$1"; }

# Remembers why a step failed; the first reason of a step wins because callers return at once.
fail() {
  FAIL_CODE=$1
  FAIL_TEXT=$(printf '%s' "$2" | hide_secrets)
  return 1
}

is_name() {
  case $1 in
    '' | *[!a-z0-9-]* | -*) return 1 ;;
  esac
}

is_number() {
  case $1 in
    '' | *[!0-9]*) return 1 ;;
  esac
}

# One line without control characters, at most 400 bytes: for texts that come from programs.
one_line() { tr '\t\r\n' '   ' | tr -d '\000-\037\177' | sed 's/^\(.\{400\}\).*/\1/; s/ *$//'; }

# Replaces a small file so that it is the old or the new one after a power cut. Standard input is the content.
write_atomic() {
  cat >"$1.new" && sync "$1.new" && mv -T "$1.new" "$1" && sync "${1%/*}"
}
