#!/bin/sh
# Asks this VM's own Compose about files that are not live yet, and changes nothing. Called by src/observe/ask-compose.ts:
#   stage <id> <plugin> <socket prefix or -> <stack>…   a tar on standard input; prints what Compose said
#   facts   on standard input records that end in NUL: "path <absolute path>" or "image <reference>"
# `enter` and `task` are its own inner steps. The tar holds stacks/<stack>/…, secrets/<stack> (names) and this file.
set -u
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
umask 077

# One run of Compose: bounded in time and memory, from an empty environment, answers in files.
# GOGC=off halves the processor time of a run that lives 60 ms; GOMEMLIMIT brings the collector back where it must.
run_compose() {
  out=$dir/out/$stack.$kind
  base=/opt/stacks/$stack
  if [ -f "$base/compose.override.yaml" ]; then set -- -f "$base/compose.override.yaml" "$@"; fi
  set -- -p "$stack" --project-directory "$base" -f "$base/compose.yaml" "$@"
  (
    # shellcheck disable=SC3045 # dash and busybox have it; where it is not known, the time limit is left.
    ulimit -v 4194304 2>/dev/null
    exec timeout -k 2 60 env -i PATH="$PATH" HOME=/root GOMAXPROCS=1 GOGC=off GOMEMLIMIT=1GiB ${host:+DOCKER_HOST="$host"} "$plugin" "$@"
  ) >"$out.out" 2>"$out.err" </dev/null
  printf '%s' $? >"$out.rc"
}

stage() {
  id=$1 plugin=$2 sockets=$3
  shift 3
  dir=/tmp/fairlead-plan.$id
  # --one-file-system: the live secrets are mounted below, in another namespace; never follow them, whatever happens.
  trap 'rm -rf --one-file-system -- "$dir"; [ "$sockets" = - ] || rm -f -- "$sockets"-*.sock' EXIT
  trap 'exit 129' HUP INT TERM PIPE
  mkdir -- "$dir" "$dir/out" || exit 3
  tar -x --no-same-owner -C "$dir" -f - || exit 4
  listening >"$dir/out/host.listening.out" 2>/dev/null &
  unshare -m --propagation private sh "$dir/ask.sh" enter "$dir" "$plugin" "$sockets" "$$" "$@" || exit 5
  wait
  # "==> path <==" before each: one process for all answers; the id in the path cannot be guessed by what is printed.
  tail -v -c +1 -- "$dir"/out/*
}

# Names come on standard input. Usually one mount; where the VM lacks a secret, file by file with an empty one in its
# place: the plan reports it, Compose need not stumble over it.
bind_secrets() {
  live=$1 staged=$2
  mkdir -p -- "$staged/.kept"
  missing=
  while IFS= read -r name; do
    if [ -f "$live/$name" ]; then continue; fi
    missing=1
    : >"$staged/$name"
  done
  if [ -z "$missing" ]; then
    mount --bind "$live" "$staged" || exit 1
    return
  fi
  for path in "$live"/* "$live"/.kept/*; do
    if [ -f "$path" ]; then : >"$staged/${path#"$live"/}"; mount --bind "$path" "$staged/${path#"$live"/}" || exit 1; fi
  done
}

# Inside a mount namespace of its own: the staged files become /opt/stacks, with the live secrets in them.
enter() {
  dir=$1 plugin=$2 sockets=$3 outer=$4
  shift 4
  for stack in "$@"; do
    [ -f "$dir/secrets/$stack" ] && bind_secrets "/opt/stacks/$stack/secrets" "$dir/stacks/$stack/secrets" <"$dir/secrets/$stack"
  done
  if [ ! -d /opt/stacks ]; then
    # Only this namespace sees it.
    mount -t tmpfs -o mode=755 fairlead /opt && mkdir /opt/stacks || exit 1
  fi
  mount --rbind "$dir/stacks" /opt/stacks || exit 1
  index=0
  for stack in "$@"; do
    # Longest first. One more at a time than there are processors: `up` mostly waits for the runner.
    [ "$sockets" = - ] || printf 'up %s unix://%s-%s.sock\n' "$stack" "$sockets" "$index"
    printf 'rendered %s -\n' "$stack"
    printf 'live %s -\n' "$stack"
    if grep -rqsE '^[^#]*profiles["'\'']?[[:space:]]*:' --include='*.y*ml' "$dir/stacks/$stack"; then
      printf 'services %s -\n' "$stack"
    fi
    index=$((index + 1))
  done | xargs -L 1 -P "$(($(nproc) + 1))" sh "$dir/ask.sh" task "$dir" "$plugin" "$outer"
}

task() {
  dir=$1 plugin=$2 outer=$3 kind=$4 stack=$5 host=${6#-}
  case $kind in
    up) run_compose up --no-start --remove-orphans ;;
    rendered) run_compose config --format json ;;
    services) run_compose --profile '*' config --services ;;
    # The files that are live now: the namespace of the shell that stayed outside.
    live) exec nsenter --mount="/proc/$outer/ns/mnt" sh "$dir/ask.sh" live "$dir" "$plugin" "$stack" ;;
  esac
}

live() {
  dir=$1 plugin=$2 stack=$3 kind=live host=
  if [ -f "/opt/stacks/$stack/compose.yaml" ]; then run_compose config --format json; fi
}

# Who listens, and of each process its control groups: they tell whether it is a container's.
listening() {
  sockets_listening=$(ss -Hltunp) || return 0
  printf '%s\n' "$sockets_listening"
  printf '%s\n' "$sockets_listening" | sed -n 's/.*pid=\([0-9]*\),.*/\1/p' | sort -u | while read -r pid; do
    printf 'pid %s %s\n' "$pid" "$(tr '\n' ' ' <"/proc/$pid/cgroup")"
  done
}

# Prints records that end in NUL: "missing <path>", and "image <reference>", a line break and what the registry said.
# The registry is asked by the docker command: with this VM's own login, and for a manifest, which has the sizes in it.
facts() {
  dir=$(mktemp -d /tmp/fairlead-facts.XXXXXXXX) || exit 3
  trap 'rm -rf -- "$dir"' EXIT
  trap 'exit 129' HUP INT TERM PIPE
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  xargs -0 -r -n 1 -P 4 sh -c 'out=$(mktemp "$0/XXXXXXXX") || exit 0
    case $1 in
      "path "*) [ -e "${1#path }" ] || printf "missing %s\0" "${1#path }" ;;
      "image "*)
        printf "%s\n" "$1"
        timeout -k 1 5 docker manifest inspect -- "${1#image }" 2>/dev/null </dev/null
        printf "\0"
        ;;
    esac >"$out"
    exit 0' "$dir"
  find "$dir" -type f -exec cat -- {} +
  exit 0
}

verb=$1
shift
case $verb in
  facts | stage | enter | task | live) "$verb" "$@" ;;
  *) exit 2 ;;
esac
