// Made by scripts/generate-host.mjs from the shell programs beside this file. Do not edit.

import type { HostProgram } from '../ports/remote.ts';

export const ASK_SCRIPT = `#!/bin/sh
# Asks this VM's own Compose about files that are not live yet, and changes nothing. Called by src/observe/ask-compose.ts:
#   stage <id> <plugin> <socket prefix or -> <stack>…   a tar on standard input; prints what Compose said
#   facts   on standard input records that end in NUL: "path <absolute path>" or "image <reference>"
# \`enter\` and \`task\` are its own inner steps. The tar holds stacks/<stack>/…, secrets/<stack> (names) and this file.
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
    exec timeout -k 2 60 env -i PATH="$PATH" HOME=/root GOMAXPROCS=1 GOGC=off GOMEMLIMIT=1GiB \${host:+DOCKER_HOST="$host"} "$plugin" "$@"
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
    if [ -f "$path" ]; then : >"$staged/\${path#"$live"/}"; mount --bind "$path" "$staged/\${path#"$live"/}" || exit 1; fi
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
    # Longest first. One more at a time than there are processors: \`up\` mostly waits for the runner.
    [ "$sockets" = - ] || printf 'up %s unix://%s-%s.sock\\n' "$stack" "$sockets" "$index"
    printf 'rendered %s -\\n' "$stack"
    printf 'live %s -\\n' "$stack"
    if grep -rqsE '^[^#]*profiles["'\\'']?[[:space:]]*:' --include='*.y*ml' "$dir/stacks/$stack"; then
      printf 'services %s -\\n' "$stack"
    fi
    index=$((index + 1))
  done | xargs -L 1 -P "$(($(nproc) + 1))" sh "$dir/ask.sh" task "$dir" "$plugin" "$outer"
}

task() {
  dir=$1 plugin=$2 outer=$3 kind=$4 stack=$5 host=\${6#-}
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
  printf '%s\\n' "$sockets_listening"
  printf '%s\\n' "$sockets_listening" | sed -n 's/.*pid=\\([0-9]*\\),.*/\\1/p' | sort -u | while read -r pid; do
    printf 'pid %s %s\\n' "$pid" "$(tr '\\n' ' ' <"/proc/$pid/cgroup")"
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
      "path "*) [ -e "\${1#path }" ] || printf "missing %s\\0" "\${1#path }" ;;
      "image "*)
        printf "%s\\n" "$1"
        timeout -k 1 5 docker manifest inspect -- "\${1#image }" 2>/dev/null </dev/null
        printf "\\0"
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
`;

export const ASK: HostProgram = { name: 'ask', text: ASK_SCRIPT };

export const BACKUPS_SCRIPT = `#!/bin/sh
# backups.sh [stack]: the kept backups, one line each: stack, number, when (epoch seconds), release that ran, bytes, why, parts
# (name=bytes, by commas), images (service=reference, by commas). Reads only.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/backups/*/; else set -- */backups/*/; fi
fact() { sed -n "s/^$2=//p" "$1/facts" | head -n 1; }
for folder; do
  folder=\${folder%/}
  number=\${folder##*/}
  case $number in '' | *[!0-9]*) continue ;; esac
  [ -f "$folder/facts" ] || continue
  parts=$(cd "$folder/data" && stat -c '%n=%s' -- * | paste -s -d , -)
  images=$(awk -F '\\t' 'NF >= 2 { text = text (text == "" ? "" : ",") $1 "=" $2 } END { printf "%s", text }' "$folder/images")
  printf '%s\\n' "\${folder%%/*}$tab$number$tab$(fact "$folder" at)$tab$(fact "$folder" release)$tab$(fact "$folder" bytes)$tab$(fact "$folder" why)$tab$parts$tab$images"
done
`;

export const BACKUPS: HostProgram = { name: 'backups', text: BACKUPS_SCRIPT };

export const DELIVER_SECRETS_SCRIPT = `#!/bin/sh
# deliver-secrets.sh age <stack>: prints \`<name> <seconds since its source last confirmed it>\` for every value there is.
# deliver-secrets.sh push|check <stack> [sequence]: takes lines \`<name> <uid[:gid]> <base64>\` from standard input, the last line is \`end\`.
# Prints \`<name> same|changed|created\` for each; check writes nothing. Values never stand in argv: everybody can read that.
set -eu
umask 077
verb=$1
stack=$2
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $verb in push | check | age) ;; *) echo "not a verb: $verb" >&2; exit 64 ;; esac
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
folder=$stacks/$stack/secrets
incoming=$folder/.incoming.$$

if [ "$verb" = age ]; then
  now=$(date +%s)
  for file in "$folder"/*; do
    # The time of the file is when a value arrived, or arrived again; see below.
    [ ! -s "$file" ] || printf '%s %s\\n' "\${file##*/}" "$((now - $(stat -c %Y -- "$file")))"
  done
  exit 0
fi

# As for files: a run with an older commit must not have the last word (see 40-lock.sh).
sequence=\${3:-}
if [ -n "$sequence" ] && [ -f "$state/$stack/sequence" ]; then
  read -r seen _ <"$state/$stack/sequence"
  if [ "$sequence" -lt "$seen" ]; then echo "older $seen"; exit 3; fi
fi

if [ "$verb" = push ]; then
  # The key of the secrets' fingerprints, as in make-secret.sh.
  if [ ! -s "$state/key" ]; then
    (umask 022; mkdir -p "$state")
    od -An -N32 -tx1 /dev/urandom | tr -d ' \\n' >"$state/key.new"
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
  # A stream that is torn ends without \`end\`: then nothing has been changed yet.
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
`;

export const DELIVER_SECRETS: HostProgram = { name: 'deliver-secrets', text: DELIVER_SECRETS_SCRIPT };

export const EXISTS_SCRIPT = `#!/bin/sh
# exists.sh PATH: succeeds when something is there. For the plan: a missing bind source would become an empty folder.
set -eu
test -e "$1"
`;

export const EXISTS: HostProgram = { name: 'exists', text: EXISTS_SCRIPT };

export const FOLLOW_SCRIPT = `#!/bin/sh
# follow.sh ID LINE: the log of a run from that line to its end, by the program that carries the run out.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
exec sh "$state/runs/$1/transaction.sh" follow "$1" "$2"
`;

export const FOLLOW: HostProgram = { name: 'follow', text: FOLLOW_SCRIPT };

export const HISTORY_SCRIPT = `#!/bin/sh
# history.sh [stack]: the kept releases, one line each: stack, number, current (yes or no), seconds it took (- when never
# verified), images (service=reference, or the id in old releases; by commas), release.json. Reads only.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/releases/*/; else set -- */releases/*/; fi
for folder; do
  [ -f "\${folder}release.json" ] || continue
  stack=\${folder%%/*}
  number=\${folder%/}
  number=\${number##*/}
  current=no
  if [ -f "$stack/current" ] && [ "$(cat "$stack/current")" = "$number" ]; then current=yes; fi
  duration=-
  if [ -f "\${folder}result" ]; then duration=$(sed -n 's/.*duration=\\([0-9.]*\\).*/\\1/p' "\${folder}result" | head -n 1); fi
  images=
  if [ -f "\${folder}containers" ]; then
    images=$(awk -F '\\t' '!seen[$2]++ { text = text (text == "" ? "" : ",") $2 "=" (NF >= 7 ? $7 : $4) } END { printf "%s", text }' "\${folder}containers")
  fi
  printf '%s\\n' "$stack$tab$number$tab$current$tab\${duration:--}$tab\${images:--}$tab$(cat "\${folder}release.json")"
done
`;

export const HISTORY: HostProgram = { name: 'history', text: HISTORY_SCRIPT };

export const MAKE_SECRET_SCRIPT = `#!/bin/sh
# make-secret.sh <stack> <name> <uid[:gid]> <kind> [again]: makes one secret file on the VM unless it is there; \`again\`: also then.
# Prints present, created or absent (kind "bring": a person must bring it). The value never leaves the VM.
set -eu
umask 077
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
folder=$stacks/$1/secrets
file=$folder/$2

# The key of the secrets' fingerprints: made once per VM, so that equal secrets on two VMs have different fingerprints.
if [ ! -s "$state/key" ]; then
  mkdir -p "$state"
  od -An -N32 -tx1 /dev/urandom | tr -d ' \\n' >"$state/key.new"
  sync "$state/key.new"
  mv -T "$state/key.new" "$state/key"
fi

if [ -s "$file" ] && [ "\${5:-}" != again ]; then
  echo present
  exit 0
fi
case $4 in
  hex16) value=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n') ;;
  hex32) value=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \\n') ;;
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
`;

export const MAKE_SECRET: HostProgram = { name: 'make-secret', text: MAKE_SECRET_SCRIPT };

export const OBSERVE_SCRIPT = `#!/bin/sh
# Prints what this VM's disk says, as records that end in NUL; a record that begins with RS (036) opens a section.
# Read by src/observe/parse.ts. Few processes on purpose: twenty stacks must cost milliseconds, not one process per fact.
set -u
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
umask 077
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}

section() { printf '\\036%s\\0' "$1"; }

# The nearest folder that exists: before the first deployment our own are not there yet.
existing() {
  dir=$1
  while [ ! -d "$dir" ]; do dir=\${dir%/*}; [ -n "$dir" ] || dir=/; done
}

section uid
# The effective user id, without a process: the third word of the line "Uid: real effective …".
while read -r word _ effective _; do
  if [ "$word" = Uid: ]; then printf '%s\\0' "$effective"; break; fi
done </proc/self/status

section disk
existing /var/lib/docker; images=$dir
existing "$state"
df -P -k -- "$images" "$dir" 2>/dev/null
printf '\\0'

# Asking Compose for its version costs 100 ms; the plugin's path, size and time say whether the answer we kept still holds.
section compose
plugin=
for dir in "\${HOME:-/root}/.docker/cli-plugins" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\
  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
  if [ -x "$dir/docker-compose" ]; then plugin=$dir/docker-compose; break; fi
done
if [ -n "$plugin" ]; then
  stamp=$(stat -L -c '%n:%s:%Y' -- "$plugin")
  kept_stamp=; kept_version=
  if [ -r "$state/compose-version" ]; then
    IFS='	' read -r kept_stamp kept_version <"$state/compose-version" || :
  fi
  if [ "$kept_stamp" != "$stamp" ] || [ -z "$kept_version" ]; then
    kept_version=$(timeout -k 1 20 "$plugin" version --short </dev/null 2>/dev/null)
    # Only a note: where it cannot be kept it is asked again. Half a line would not match and be asked again, too.
    if [ -n "$kept_version" ] && [ -w "$state" ]; then
      { printf '%s\\t%s\\n' "$stamp" "$kept_version" >"$state/compose-version"; } 2>/dev/null || :
    fi
  fi
  printf '%s\\0%s\\0' "$stamp" "$kept_version"
fi

# Which stacks there are, and which small files of theirs to read; no process in these loops.
section stacks
names=
for path in "$state"/[a-z0-9]* "$stacks"/[a-z0-9]*; do
  [ -d "$path" ] || continue
  case $path in "$state/runs" | "$state/metrics") continue ;; esac
  name=\${path##*/}
  case $name in *[!a-z0-9_-]*) continue ;; esac
  case " $names " in
    *" $name "*) ;;
    *) names="$names $name"; printf '%s\\0' "$name" ;;
  esac
done

# Sets \`release\` to the current release's number, or to nothing.
read_current() {
  release=
  if [ -f "$state/$1/current" ]; then read -r release <"$state/$1/current" || :; fi
  case $release in *[!0-9]*) release= ;; esac
}

set --
locks=
for name in $names; do
  dir=$state/$name
  if [ -f "$dir/held" ]; then set -- "$@" "$dir/held"; fi
  if [ -s "$dir/holder" ]; then set -- "$@" "$dir/holder"; locks="$locks $name"; fi
  read_current "$name"
  if [ -n "$release" ]; then
    set -- "$@" "$dir/current"
    for file in release.json result containers downtime; do
      if [ -f "$dir/releases/$release/$file" ]; then set -- "$@" "$dir/releases/$release/$file"; fi
    done
  fi
done
# Lines "path NUL text LF": one process for all of them.
section texts
if [ $# -gt 0 ]; then grep -aHZ '' -- "$@"; fi
printf '\\0'

section journals
set --
for name in $names; do
  if [ -s "$state/$name/journal" ]; then set -- "$@" "$state/$name/journal"; fi
done
if [ $# -gt 0 ]; then tail -v -n 2 -- "$@"; fi
printf '\\0'

# The lock frees itself when its holder and everything the holder started is gone; only then can it be taken.
section locked
for name in $locks; do
  flock -n "$state/$name/lock" true 2>/dev/null || printf '%s\\0' "$name"
done

# Live files: those that the release names, wherever they are, and what lies beside them at the top. A stack's data may
# live in its folder too and be huge: unknown deep folders are never walked where a release tells what is ours.
section files
set --
fresh=
for name in $names; do
  [ -d "$stacks/$name" ] || continue
  read_current "$name"
  if [ -n "$release" ] && [ -d "$state/$name/releases/$release/files" ]; then
    set -- "$@" "$state/$name/releases/$release/files"
  else
    fresh="$fresh $name"
  fi
done
{
  if [ $# -gt 0 ]; then
    find "$@" -type f -print0 | sed -z "s|^$state/\\([^/]*\\)/releases/[0-9]*/files/|$stacks/\\1/|"
  fi
  if [ -d "$stacks" ]; then find "$stacks" -mindepth 2 -maxdepth 2 -type f -size -2049k -print0; fi
  for name in $fresh; do
    find "$stacks/$name" -mindepth 2 -maxdepth 5 -path "$stacks/$name/secrets" -prune -o -type f -size -2049k -print0 | head -z -n 500
  done
} | xargs -0 -r sh -c 'sha256sum -z -- "$@" 2>/dev/null; stat --printf "%a %n\\0" -- "$@" 2>/dev/null; :' fairlead

# The fingerprint of a secret is keyed, so that what leaves this VM cannot be tried against a word list:
# sha256 of the line "<key>:<sha256 of the secret>". Seven at a time through descriptors: no temporary file that could
# stay behind, and not one process per secret.
section secrets
key=
if [ -r "$state/key" ]; then read -r key <"$state/key" || :; fi
set -- "$stacks"/[a-z0-9]*/secrets/*
if [ -n "$key" ] && [ -f "$1" ]; then
  sha256sum -- "$@" 2>/dev/null | {
    more=1
    while [ -n "$more" ]; do
      paths=
      count=0
      h3=; h4=; h5=; h6=; h7=; h8=; h9=
      while [ "$count" -lt 7 ]; do
        if ! read -r hash path; then more=; break; fi
        # sha256sum marks a name that holds a line break with a backslash: no secret of ours has one.
        case $hash in \\\\*) continue ;; esac
        count=$((count + 1))
        paths="$paths$path
"
        case $count in
          1) h3=$hash ;; 2) h4=$hash ;; 3) h5=$hash ;; 4) h6=$hash ;; 5) h7=$hash ;; 6) h8=$hash ;; 7) h9=$hash ;;
        esac
      done
      [ "$count" -gt 0 ] || break
      sha256sum /dev/fd/3 /dev/fd/4 /dev/fd/5 /dev/fd/6 /dev/fd/7 /dev/fd/8 /dev/fd/9 3<<H3 4<<H4 5<<H5 6<<H6 7<<H7 8<<H8 9<<H9
$key:$h3
H3
$key:$h4
H4
$key:$h5
H5
$key:$h6
H6
$key:$h7
H7
$key:$h8
H8
$key:$h9
H9
      printf '%s' "$paths"
    done
  }
fi
printf '\\0'
section end
`;

export const OBSERVE: HostProgram = { name: 'observe', text: OBSERVE_SCRIPT };

export const READ_SECRET_SCRIPT = `#!/bin/sh
# read-secret.sh <stack> <name>: prints one secret in base64, for a copy that must equal it. Exit code 3: it is not there.
set -eu
stack=$1
name=$2
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
case $name in '' | .* | *[!A-Za-z0-9_.-]*) echo 'not a name of a secret' >&2; exit 64 ;; esac
file=\${FAIRLEAD_STACKS:-/opt/stacks}/$stack/secrets/$name
[ -f "$file" ] && [ ! -L "$file" ] || exit 3
base64 -w0 "$file"
`;

export const READ_SECRET: HostProgram = { name: 'read-secret', text: READ_SECRET_SCRIPT };

export const RECEIVE_SCRIPT = `#!/bin/sh
# Takes a deployment's tar from standard input, puts it in place whole or not at all, and hands it to the transaction:
# receive.sh ID submit (starts it) or receive.sh ID verify (looks, changes nothing, leaves nothing).
set -u
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
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
`;

export const RECEIVE: HostProgram = { name: 'receive', text: RECEIVE_SCRIPT };

export const REPORTED_SCRIPT = `#!/bin/sh
# reported.sh ID [failed]: the runner's last word. Stacks that carry the runner itself may change from now on. \`failed\`: the job's
# own part did not do what was asked, so that whatever follows does not make a success of it.
set -eu
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
printf '%s' "\${2:-}" >"$state/runs/$1/reported.new"
mv -T "$state/runs/$1/reported.new" "$state/runs/$1/reported"
`;

export const REPORTED: HostProgram = { name: 'reported', text: REPORTED_SCRIPT };

export const ROUTES_RECORD_SCRIPT = `#!/bin/sh
# routes-record.sh read|write: the record of the routes that were applied last. \`read\` ends with 3 where there is none; \`write\`
# takes it from standard input, complete or not at all: a reader never sees half a record, also after a power cut.
set -eu
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
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
`;

export const ROUTES_RECORD: HostProgram = { name: 'routes-record', text: ROUTES_RECORD_SCRIPT };

export const RUN_STACKS_SCRIPT = `#!/bin/sh
# run-stacks.sh ID: which stacks a run changes, \`wave TAB stack\`; fails where the VM does not know the run.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
cat "$state/runs/$1/stacks"
`;

export const RUN_STACKS: HostProgram = { name: 'run-stacks', text: RUN_STACKS_SCRIPT };

export const TRANSACTION_SCRIPT = `#!/bin/sh
# shellcheck disable=SC2015,SC2013 # \`a && b || fail\` is meant: fail when either does not hold; waves are numbers
# Fairlead's transaction: the one program that changes a VM. Joined from src/host/transaction/*.sh; the verbs are at the end.
# Needs coreutils, util-linux, findutils, awk, curl, docker with Compose; bash only for tcp and dns checks.
set -u
umask 077

# Nothing of the caller's environment may reach Compose: variables would change what files mean.
if [ "\${FAIRLEAD_CLEAN:-}" != 1 ]; then
  exec env -i FAIRLEAD_CLEAN=1 LC_ALL=C HOME=/root \\
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
    FAIRLEAD_STACKS="\${FAIRLEAD_STACKS:-/opt/stacks}" FAIRLEAD_STATE="\${FAIRLEAD_STATE:-/var/lib/fairlead}" \\
    sh "$0" "$@"
fi

STACKS=$FAIRLEAD_STACKS
STATE=$FAIRLEAD_STATE
TAB=$(printf '\\t')
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

# Log lines: \`@\` events, \`|\` text, \`=\` outcome, \`!\` last lines of a failing container. One printf is one write, so that
# the lines of stacks that run side by side never mix.
event() { printf '@\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$(now)" "$STACK" "$STEP" "$1" "$2"; }
note() { printf '|\\t%s\\t%s\\n' "$STACK" "$1"; }

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
one_line() { tr '\\t\\r\\n' '   ' | tr -d '\\000-\\037\\177' | sed 's/^\\(.\\{400\\}\\).*/\\1/; s/ *$//'; }

# Replaces a small file so that it is the old or the new one after a power cut. Standard input is the content.
write_atomic() {
  cat >"$1.new" && sync "$1.new" && mv -T "$1.new" "$1" && sync "\${1%/*}"
}
# Nothing that is a secret of this stack leaves the VM in a log: neither as it is nor in the spellings in which programs show
# it. The same spellings as in src/secrets/redact-forms.ts; here for values that the runner never had.

# hide_secrets: standard input without the stack's secrets, in any spelling, and without private keys. One process.
hide_secrets() {
  set --
  for secret in "$LIVE"/secrets/* "$LIVE"/secrets/.kept/*; do
    [ -f "$secret" ] && set -- "$@" "$secret"
  done
  LC_ALL=C awk '
    BEGIN {
      for (each = 1; each < 256; each++) { letter = sprintf("%c", each); code[letter] = each }
      digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    }
    # Shorter pieces are no secrets, and hiding them would hide everything.
    function hide(text) {
      if (length(text) < 4 || (text in known)) return
      known[text] = 1
      if (length(text) > longest) longest = length(text)
      bucket[length(text), ++count[length(text)]] = text
    }
    function base64(text, skip,    out, at, bits, have, whole) {
      out = ""; bits = 0; have = 0
      for (at = 1 - skip; at <= length(text); at++) {
        bits = bits * 256 + (at < 1 ? 0 : code[substr(text, at, 1)]); have += 8
        while (have >= 6) { have -= 6; whole = 2 ^ have; out = out substr(digits, int(bits / whole) + 1, 1); bits = bits % whole }
      }
      # The edges also hold bits of what stands beside: the last letters are only there when they are whole.
      return substr(out, skip == 0 ? 1 : skip + 2)
    }
    function spell(text,    at, letter, hex, url, strict, form, json, go, alphabet) {
      # Long ones piece by piece, in multiples of three for the sake of base64: joining texts letter by letter is quadratic.
      for (; length(text) > 1020; text = substr(text, 769)) spell(substr(text, 1, 768))
      if (length(text) < 4) return
      hide(text)
      hex = ""; url = ""; strict = ""; json = ""; go = ""
      for (at = 1; at <= length(text); at++) {
        letter = substr(text, at, 1)
        hex = hex sprintf("%02x", code[letter])
        form = sprintf("%%%02X", code[letter])
        url = url (letter ~ /[A-Za-z0-9_.!~*\\047()-]/ ? letter : form)
        strict = strict (letter ~ /[A-Za-z0-9_.~-]/ ? letter : form)
        form = letter
        if (letter == "\\"" || letter == "\\\\") form = "\\\\" letter
        else if (letter == "\\n") form = "\\\\n"
        else if (letter == "\\r") form = "\\\\r"
        else if (letter == "\\t") form = "\\\\t"
        else if (code[letter] < 32) form = sprintf("\\\\u%04x", code[letter])
        json = json form
        go = go (letter ~ /[<>&]/ ? sprintf("\\\\u%04x", code[letter]) : form)
      }
      hide(hex); hide(toupper(hex)); hide(url); hide(strict); hide(json); hide(go)
      form = strict; gsub(/%20/, "+", form); hide(form)
      hide(lower_escapes(url)); hide(lower_escapes(strict))
      for (at = 0; at < 3; at++) {
        form = base64(text, at); hide(form)
        alphabet = form; gsub(/[+]/, "-", alphabet); gsub(/\\//, "_", alphabet); hide(alphabet)
      }
      # Written over several lines, at the columns of base64 and PEM.
      form = base64(text, 0)
      for (at = 1; length(form) > 64 && at <= length(form); at += 64) if (length(substr(form, at, 64)) >= 16) hide(substr(form, at, 64))
      for (at = 1; length(form) > 76 && at <= length(form); at += 76) if (length(substr(form, at, 76)) >= 16) hide(substr(form, at, 76))
    }
    function lower_escapes(text,    out) {
      out = ""
      while (match(text, /%[0-9A-F][0-9A-F]/)) {
        out = out substr(text, 1, RSTART - 1) tolower(substr(text, RSTART, 3)); text = substr(text, RSTART + 3)
      }
      return out text
    }
    function learnt(    lines, line, piece, at) {
      if (value == "") return
      sub(/\\n$/, "", value)
      spell(value)
      lines = split(value, piece, "\\n")
      for (at = 1; at <= lines; at++) { line = piece[at]; gsub(/^[ \\t\\r]+|[ \\t\\r]+$/, "", line); spell(line) }
      value = ""
    }
    !shown { if (FNR == 1) learnt(); value = value $0 "\\n"; next }
    FNR == 1 { learnt() }
    {
      for (size = longest; size >= 4; size--)
        for (each = 1; each <= count[size]; each++)
          while (at = index($0, bucket[size, each])) $0 = substr($0, 1, at - 1) "***" substr($0, at + size)
      gsub(/AGE-SECRET-KEY-[A-Z0-9-]*/, "***")
      if (inside && match($0, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) { inside = 0; $0 = "***" substr($0, RSTART + RLENGTH) }
      else if (inside) next
      # The last lines of a log may begin in the middle of a key.
      else if (match($0, /^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/) && !match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/)) { lines = 0; sub(/^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/, "***") }
      while (match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) {
        head = substr($0, 1, RSTART - 1); rest = substr($0, RSTART + RLENGTH)
        if (match(rest, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) $0 = head "***" substr(rest, RSTART + RLENGTH)
        else { inside = 1; $0 = head (head == "" ? "" : "***"); break }
      }
      if (!(inside && $0 == "")) text[++lines] = $0
    }
    END { if (inside) text[++lines] = "***"; for (at = 1; at <= lines; at++) print text[at] }' "$@" shown=1 -
}

# The same, and what merely looks like a secret: a value after a telling name, a password in a URL. For output of programs.
redact() {
  hide_secrets | sed 's/\\(password\\|passwd\\|secret\\|token\\|key\\)\\([A-Za-z_]*["'\\'']\\{0,1\\}[=:][ ]*\\)[^ ,;]*/\\1\\2***/Ig
    s,\\([a-z][a-z0-9+.-]*://\\)[^/@ ]*:[^/@ ]*@,\\1***@,Ig'
}
# The journal of a stack: \`epoch TAB run TAB step TAB detail\`, synced before the step is done.

enter_stack() {
  STACK=$1
  HOME_DIR=$STATE/$STACK
  LIVE=$STACKS/$STACK
  PENDING=$HOME_DIR/pending
  WORK=$PENDING/work
}

# journal STEP DETAIL: fails with disk-full when the record cannot be made to last.
journal() {
  STEP=$1
  journal_record "$1" "$2" && return
  # The ballast is there for this: the record of a failure must still fit on a full disk.
  rm -f "$STATE/ballast"
  JOURNAL_WHOLE=
  journal_record "$1" "$2" || fail disk-full "the journal cannot be written: $HOME_DIR/journal"
}

journal_record() {
  # A line torn by a power cut must not swallow the next one.
  if [ -z "$JOURNAL_WHOLE" ] && [ -s "$HOME_DIR/journal" ] && [ -n "$(tail -c 1 "$HOME_DIR/journal")" ]; then
    printf '\\n' >>"$HOME_DIR/journal"
  fi
  JOURNAL_WHOLE=1
  { printf '%s\\t%s\\t%s\\t%s\\n' "$(now)" "$ID" "$1" "$2" >>"$HOME_DIR/journal" && sync -d "$HOME_DIR/journal"; } 2>/dev/null
}

# Prints \`run TAB step\` of the last whole line, or nothing.
journal_last() {
  [ -f "$HOME_DIR/journal" ] || return 0
  tail -n 5 "$HOME_DIR/journal" | awk -F '\\t' 'NF >= 4 { last = $2 "\\t" $3 } END { if (last != "") print last }'
}

# Keeps the journal short; only called when no transaction is open.
journal_trim() {
  [ -f "$HOME_DIR/journal" ] || return 0
  [ "$(wc -l <"$HOME_DIR/journal")" -gt 1000 ] || return 0
  tail -n 500 "$HOME_DIR/journal" | write_atomic "$HOME_DIR/journal"
}

# Number of the last verified release, or nothing.
current_release() {
  if [ -f "$HOME_DIR/current" ]; then
    read -r number <"$HOME_DIR/current" && is_number "$number" && [ -d "$HOME_DIR/releases/$number" ] && printf '%s' "$number"
  fi
}

# The number the next release gets: numbers are never used twice, also after a removal.
next_release() {
  highest=0
  for folder in "$HOME_DIR"/releases/*/; do
    number=\${folder%/}
    number=\${number##*/}
    is_number "$number" && [ "$number" -gt "$highest" ] && highest=$number
  done
  printf '%s' $((highest + 1))
}
# What the runner asked for: lines \`key TAB value\`, read once. Every value is data; none is ever run or expanded.

read_request() {
  R_KIND='' R_VM='' R_PREVIOUS='' R_TIMEOUT=300 R_STABILITY=- R_LOCK_WAIT=300 R_SEQUENCE=0 R_COMMIT=- R_WHO=- R_FROM='' R_DISK=256
  R_ORPHANS_FIRST='' R_FORCE='' R_HELD='' R_KEEP_SECRETS=''
  R_NEEDS='' R_IMAGES='' R_PULL='' R_PORTS='' R_SECRETS='' R_INPLACE='' R_DELETE=''
  R_BACKUP='' R_BACKUP_KEEP='' R_BACKUP_TIMEOUT=900 R_BACKUP_STOP='' R_RESTORE='' R_CROSSING='' R_DESTROY=''
  [ -f "$1" ] || return 1
  while IFS= read -r line; do
    value=\${line#*"$TAB"}
    case \${line%%"$TAB"*} in
      kind) R_KIND=$value ;;
      vm) R_VM=$value ;;
      previous) R_PREVIOUS=$value ;;
      timeout) R_TIMEOUT=$value ;;
      stability) R_STABILITY=$value ;;
      lock-wait) R_LOCK_WAIT=$value ;;
      sequence) R_SEQUENCE=$value ;;
      commit) R_COMMIT=$value ;;
      who) R_WHO=$value ;;
      from-release) R_FROM=$value ;;
      disk-mib) R_DISK=$value ;;
      after-report | report-url | report-token) ;;
      orphans-first) R_ORPHANS_FIRST=1 ;;
      force-recreate) R_FORCE=1 ;;
      held) R_HELD=1 ;;
      keep-secrets) R_KEEP_SECRETS=1 ;;
      need) R_NEEDS=$R_NEEDS$value$NL ;;
      image) R_IMAGES=$R_IMAGES$value$NL ;;
      pull) R_PULL=$R_PULL$value$NL ;;
      port) R_PORTS=$R_PORTS$value$NL ;;
      secret) R_SECRETS=$R_SECRETS$value$NL ;;
      inplace) R_INPLACE=$R_INPLACE$value$NL ;;
      delete) R_DELETE=$R_DELETE$value$NL ;;
      backup) R_BACKUP=$value ;;
      backup-keep) R_BACKUP_KEEP=$value ;;
      backup-timeout) R_BACKUP_TIMEOUT=$value ;;
      backup-stop) R_BACKUP_STOP=$R_BACKUP_STOP$value$NL ;;
      restore-backup) R_RESTORE=$value ;;
      crossing) R_CROSSING=$R_CROSSING$value$NL ;;
      destroy) R_DESTROY=$R_DESTROY$value$NL ;;
      *) fail usage "the request holds a key this transaction does not know: $(printf '%s' "\${line%%"$TAB"*}" | one_line)" || return 1 ;;
    esac
  done <"$1"
  for number in "$R_TIMEOUT" "$R_LOCK_WAIT" "$R_SEQUENCE" "$R_DISK" "\${R_BACKUP_KEEP:-0}" "$R_BACKUP_TIMEOUT" "\${R_RESTORE:-0}"; do
    is_number "$number" || fail usage 'the request holds something that is not a number' || return 1
  done
}

# decode TEXT: undoes the runner's octal escapes (\`\\0011\` = tab) into $DECODED, trailing line breaks included.
decode() {
  DECODED=$(printf '%bx' "$1")
  DECODED=\${DECODED%x}
}

# read_block FILE: a check, validate step or reload action into B_*; its arguments stay in the file for block_args.
read_block() {
  B_TYPE='' B_NAME='' B_TIMEOUT=30 B_URL='' B_STATUS='' B_USER='' B_SECRET='' B_ADDRESS='' B_HOST='' B_PORT='' B_QUERY='' B_SERVICE='' B_IMAGE='' B_SIGNAL=''
  while IFS= read -r line; do
    decode "\${line#*"$TAB"}"
    case \${line%%"$TAB"*} in
      type) B_TYPE=$DECODED ;;
      name) B_NAME=$DECODED ;;
      timeout) B_TIMEOUT=$DECODED ;;
      url) B_URL=$DECODED ;;
      status) B_STATUS=$DECODED ;;
      basic-user) B_USER=$DECODED ;;
      basic-secret) B_SECRET=$DECODED ;;
      address) B_ADDRESS=$DECODED ;;
      host) B_HOST=$DECODED ;;
      port) B_PORT=$DECODED ;;
      query) B_QUERY=$DECODED ;;
      service) B_SERVICE=$DECODED ;;
      image) B_IMAGE=$DECODED ;;
      signal) B_SIGNAL=$DECODED ;;
    esac
  done <"$1"
}

# with_args FILE KEY COMMAND…: runs COMMAND with the decoded values of all KEY lines of FILE behind it.
with_args() {
  block=$1
  wanted=$2
  shift 2
  while IFS= read -r line; do
    [ "\${line%%"$TAB"*}" = "$wanted" ] || continue
    decode "\${line#*"$TAB"}"
    set -- "$@" "$DECODED"
  done <"$block"
  "$@"
}
# The lock: flock on descriptor 9, which Compose inherits on purpose, so that it lasts as long as anything can still change;
# and on the folder itself (descriptor 6), so that a deleted lock file never makes two holders.

# Also refuses at once while a person keeps the stack for maintenance (the verb \`lock\`).
take_lock() {
  lock_until=$(($(now) + $1))
  lock_said=0
  if [ -s "$HOME_DIR/maintenance" ]; then
    fail lock-held "the stack is kept for maintenance by $(one_line <"$HOME_DIR/maintenance")"
    return 1
  fi
  while :; do
    exec 9>>"$HOME_DIR/lock" 6<"$HOME_DIR"
    if flock -n 6 && flock -n 9; then
      # Somebody may have deleted the file between open and lock: then two could hold "the" lock.
      [ "$(stat -Lc %i /proc/self/fd/9)" = "$(stat -c %i "$HOME_DIR/lock" 2>/dev/null)" ] && return 0
    fi
    exec 9>&- 6<&-
    lock_left=$((lock_until - $(now)))
    if [ "$lock_left" -le 0 ]; then
      fail lock-held "the stack is locked by $(lock_holder)"
      return 1
    fi
    if [ $(($(now) - lock_said)) -ge 5 ]; then
      lock_said=$(now)
      event waiting "locked by $(lock_holder); waiting \${lock_left} s more"
    fi
    sleep 0.2
  done
}

lock_holder() {
  if [ -s "$HOME_DIR/holder" ]; then one_line <"$HOME_DIR/holder"; else printf 'somebody who did not say who'; fi
}

# For people and for observers: there only while the lock is held. The lock itself is the flock, never this file.
write_holder() {
  LOCKED=1
  printf '%s, run %s, since %s\\n' "$R_WHO" "$ID" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$HOME_DIR/holder"
}

drop_holder() { [ -z "$LOCKED" ] || rm -f "$HOME_DIR/holder"; }

# An older commit never overwrites a newer one. A rollback by hand may go back: that is what it is for. A backup deploys nothing.
check_sequence() {
  is_ordered || return 0
  [ -f "$HOME_DIR/sequence" ] || return 0
  read -r seen seen_commit <"$HOME_DIR/sequence"
  is_number "$seen" || return 0
  [ "$R_SEQUENCE" -ge "$seen" ] || fail older-commit "commit $R_COMMIT is number $R_SEQUENCE, the VM has seen number $seen ($seen_commit)"
}

is_ordered() {
  case $R_KIND in rollback | backup) return 1 ;; esac
}

record_sequence() {
  is_ordered || return 0
  printf '%s %s\\n' "$R_SEQUENCE" "$R_COMMIT" | write_atomic "$HOME_DIR/sequence" 2>/dev/null || fail disk-full "the sequence cannot be written to $HOME_DIR"
}

# The plan was made against one release; another one since then means that the plan is about something else.
check_previous() {
  [ "\${R_PREVIOUS:-none}" = any ] && return 0
  [ "$(current_release)" = "\${R_PREVIOUS#none}" ] ||
    fail plan-stale "the plan was made on release \${R_PREVIOUS:-none}, now release $(current_release) runs"
}
# Everything that can be known to go wrong is asked before the first change.

# Container lines are: id service name image state health exit restarts started one-off depends-on reference network-mode networks.
CONTAINER_FORMAT='{{.ID}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.service"}}{{"\\t"}}{{.Name}}{{"\\t"}}{{.Image}}{{"\\t"}}{{.State.Status}}{{"\\t"}}{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}}{{"\\t"}}{{.State.ExitCode}}{{"\\t"}}{{.RestartCount}}{{"\\t"}}{{.State.StartedAt}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.oneoff"}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.depends_on"}}{{"\\t"}}{{.Config.Image}}{{"\\t"}}{{.HostConfig.NetworkMode}}{{"\\t"}}{{range .NetworkSettings.Networks}}{{.NetworkID}},{{end}}'

# inspect_containers FILE: what this stack runs now. A container that goes away meanwhile is asked for again.
inspect_containers() {
  for attempt in 1 2 3; do
    owned=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$STACK" 2>"$WORK/docker.err") || break
    if [ -z "$owned" ]; then
      : >"$1"
      return 0
    fi
    # shellcheck disable=SC2086 # container ids: hexadecimal words
    docker inspect --type container --format "$CONTAINER_FORMAT" $owned >"$1" 2>"$WORK/docker.err" && return 0
    sleep "0.$attempt"
  done
  fail engine-down "Docker does not answer: $(one_line <"$WORK/docker.err")"
}

preflight() {
  check_disk && inspect_containers "$WORK/before" && check_secrets && check_ports && check_images && check_old_images
}

check_disk() {
  set -- "$STATE"
  for place in "$STACKS" /var/lib/docker; do
    [ ! -d "$place" ] || set -- "$@" "$place"
  done
  short=$({
    df -Pm -- "$@" | awk -v want="$R_DISK" 'NR > 1 && $4 < want { print $6 " has " $4 " MiB left, a deploy wants " want " MiB" }'
    # File systems that make inodes as they go report none at all.
    df -Pi -- "$@" | awk 'NR > 1 && $2 > 0 && $4 < 1000 { print $6 " has " $4 " inodes left, a deploy wants 1000" }'
  } | head -n 1)
  [ -z "$short" ] || fail disk-full "$short"
}

# A port is free when neither another stack publishes it nor a process of the host listens there. What this stack's own
# containers hold is theirs; a host-network container of ours may hold any, so then only other containers are asked.
check_ports() {
  [ -n "$R_PORTS" ] || return 0
  docker ps --no-trunc --format '{{.Label "com.docker.compose.project"}}{{"\\t"}}{{.Names}}{{"\\t"}}{{.Ports}}' >"$WORK/published" ||
    fail engine-down 'Docker does not answer' || return 1
  own_host_network=$(awk -F '\\t' '$13 == "host" && $5 == "running" { print 1; exit }' "$WORK/before")
  for protocol in tcp udp; do
    for family in '' 6; do
      awk -v kind="$protocol$family" 'NR > 1 && ($4 == "0A" || (kind ~ /^udp/ && $4 == "07")) { print kind "\\t" $2 }' "/proc/net/$protocol$family" 2>/dev/null
    done
  done >"$WORK/listening"
  printf '%s' "$R_PORTS" >"$WORK/wanted"
  taken=$(awk -F '\\t' -v stack="$STACK" -v skip_host="$own_host_network" '
    function little_endian(address, part) { split(address, part, "."); return sprintf("%02X%02X%02X%02X", part[4], part[3], part[2], part[1]) }
    function is_any(address) { return address == "-" || address == "0.0.0.0" || address == "::" || address == "[::]" }
    function meets(one, other) { return is_any(one) || is_any(other) || one == other }
    FILENAME ~ /wanted$/ { split($0, want, " "); count++; protocol[count] = want[1]; address[count] = want[2]; port[count] = want[3] + 0; next }
    FILENAME ~ /published$/ {
      entries = split($3, entry, ", ")
      for (each = 1; each <= entries; each++) {
        if (!match(entry[each], /:[0-9]+(-[0-9]+)?->/)) continue
        held_at = substr(entry[each], 1, RSTART - 1)
        split(substr(entry[each], RSTART + 1, RLENGTH - 3), range, "-")
        low = range[1] + 0; high = (range[2] == "" ? low : range[2] + 0)
        for (number = 1; number <= count; number++) {
          if (port[number] < low || port[number] > high || entry[each] !~ ("/" protocol[number] "$")) continue
          if ($1 == stack) ours[number] = 1
          else if (meets(address[number], held_at)) { print protocol[number] " " port[number] " is held by container " $2; exit }
        }
      }
      next
    }
    !skip_host {
      split($2, at, ":")
      for (number = 1; number <= count; number++) {
        if (ours[number] || substr($1, 1, 3) != protocol[number] || at[2] != sprintf("%04X", port[number])) continue
        listens_anywhere = (at[1] ~ /^0+$/)
        if (is_any(address[number]) || listens_anywhere || at[1] == little_endian(address[number])) {
          print protocol[number] " " port[number] " is held by a process of the host"; exit
        }
      }
    }' "$WORK/wanted" "$WORK/published" "$WORK/listening")
  [ -z "$taken" ] || fail port-taken "$taken"
}

# New images are here before anything stops. Most times one question answers for all of them.
check_images() {
  wanted_images=$(printf '%s' "$R_IMAGES" | awk -F '\\t' 'NF == 2 && !seen[$2]++ { print $2 }')
  while IFS= read -r reference; do
    [ -z "$reference" ] || pull_image "$reference" || return 1
  done <<END
$R_PULL
END
  [ -n "$wanted_images" ] || return 0
  printf '%s\\n' "$wanted_images" | xargs -r -d '\\n' docker image inspect --format '{{.ID}}' -- >/dev/null 2>&1 && return 0
  while IFS= read -r reference; do
    docker image inspect --format '{{.ID}}' -- "$reference" >/dev/null 2>&1 || pull_image "$reference" || return 1
  done <<END
$wanted_images
END
}

pull_image() {
  for attempt in 1 2 3; do
    event pulling "$1"
    (exec 9>&- 6<&- && exec docker pull -- "$1") >"$WORK/pull.log" 2>&1 </dev/null &
    pull_process=$!
    pull_said=$(now)
    while kill -0 "$pull_process" 2>/dev/null; do
      sleep 0.2
      [ $(($(now) - pull_said)) -ge 3 ] || continue
      pull_said=$(now)
      event pulling "$1: $(grep -c 'Pull complete' "$WORK/pull.log") of $(grep -c 'Pulling fs layer' "$WORK/pull.log") layers"
    done
    wait "$pull_process" && return 0
    grep -qiE 'not found|unauthorized|denied|invalid reference|manifest unknown' "$WORK/pull.log" && break
    [ "$attempt" = 3 ] || sleep "$((attempt * 2))"
  done
  fail pull-failed "$1: $(tail -n 1 "$WORK/pull.log" | one_line)"
}

# Going back needs the images that run now: proven here, while the old containers still serve.
check_old_images() {
  awk -F '\\t' '{ print $12 "\\t" $4 }' "$WORK/before" | sort -u >"$PENDING/old-images"
  cut -f 2 "$PENDING/old-images" | sort -u | xargs -r docker image inspect --format '{{.ID}}' >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image that runs now is gone, so going back would fail: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

# Throw-away containers judge the new files with the new image; they have no network and cannot write.
run_validations() {
  # The folders were unpacked for root alone, as live ones are not: the image's own user must be able to read what it will read.
  [ ! -d "$PENDING/files" ] || find "$PENDING/files" -type d -exec chmod 0755 {} + || fail disk-full "folders of the new files cannot be opened" || return 1
  for block in "$PENDING"/validate/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    validate_one "$block" >"$WORK/validate.log" 2>&1 </dev/null && continue
    tail -n "$LOG_TAIL" "$WORK/validate.log" | redact | show_tail
    fail validate-failed "$B_SERVICE: $(tail -n 1 "$WORK/validate.log" | redact | one_line)"
    return 1
  done
}

validate_one() {
  block=$1
  set -- --rm --network none --pull never --label fairlead.validate="$STACK"
  while IFS= read -r line; do
    decode "\${line#*"$TAB"}"
    case \${line%%"$TAB"*} in
      source) source=$PENDING/files/$DECODED ;;
      target) set -- "$@" --mount "type=bind,source=$source,target=$DECODED,readonly" ;;
      entry) set -- "$@" --entrypoint "$DECODED" ;;
    esac
  done <"$block"
  with_args "$block" arg timeout -k 5 60 docker run "$@" -- "$B_IMAGE"
}

# Puts standard input into the log as the last lines of what failed, and keeps it for the outcome.
show_tail() {
  while IFS= read -r line; do
    printf '!\\t%s\\t%s\\n' "$STACK" "$(printf '%s' "$line" | one_line)"
  done
}
# Secrets by content. A value arrives as \`secrets/NAME\`; a release mounts its own copy \`secrets/.kept/NAME.<version>\`. So a new
# value reaches no container before the swap, and going back to old files brings the old values back.

# Before anything changes: every value is there, and is the one that was planned. Lines of R_SECRETS: name TAB owner TAB version.
check_secrets() {
  absent=
  while IFS=$TAB read -r secret owner version; do
    [ -n "$secret" ] || continue
    if [ ! -s "$LIVE/secrets/$secret" ]; then
      absent="$absent $secret"
    elif [ -n "$version" ] && [ "$(secret_version "$LIVE/secrets/$secret" "$owner")" != "$version" ]; then
      fail plan-stale "the value of $secret changed after it was planned"
      return 1
    fi
  done <<END
$R_SECRETS
END
  [ -z "$absent" ] || fail secret-missing "no value on this VM for:$absent"
}

# secret_version FILE OWNER: as src/plan/secret-version.ts makes it of the fingerprint that observe.sh tells.
secret_version() {
  secret_key=
  [ ! -r "$STATE/key" ] || read -r secret_key <"$STATE/key" || :
  secret_sum=$(sha256sum <"$1")
  secret_sum=$(printf '%s:%s\\n' "$secret_key" "\${secret_sum%% *}" | sha256sum | cut -c 1-12)
  printf '%s@%s' "$secret_sum" "$2" | sha256sum | cut -c 1-12
}

# The copies that the new release mounts, whole or not at all. Those of older releases stay untouched.
keep_secrets() {
  while IFS=$TAB read -r secret owner version; do
    [ -n "$version" ] || continue
    kept=$LIVE/secrets/.kept/$secret.$version
    [ -s "$kept" ] && [ "$(secret_version "$kept" "$owner")" = "$version" ] && continue
    mkdir -p "$LIVE/secrets/.kept" && cp "$LIVE/secrets/$secret" "$kept.new" && chown "$owner" "$kept.new" && chmod 0400 "$kept.new" &&
      sync "$kept.new" || fail disk-full "the copy of secret $secret cannot be written" || return 1
    # Somebody may have put another value there since it was checked.
    [ "$(secret_version "$kept.new" "$owner")" = "$version" ] || fail plan-stale "the value of $secret changed after it was planned" || return 1
    mv -T "$kept.new" "$kept" && sync "$LIVE/secrets/.kept" || fail disk-full "the copy of secret $secret cannot be written" || return 1
  done <<END
$R_SECRETS
END
}

# copies_of FILE…: names of the copies that generated overrides mount.
copies_of() { sed -n 's,^    file: "\\./secrets/\\.kept/\\(.*\\)"$,\\1,p' "$@" 2>/dev/null; }

# Going back by hand without the secrets: the files of that release, with the copies that are mounted now.
mount_todays_secrets() {
  copies_of "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  awk -v start='    file: "./secrets/.kept/' '
    FILENAME ~ /kept-secrets$/ { name = $0; sub(/\\.[0-9a-f]*$/, "", name); today[name] = $0; next }
    index($0, start) == 1 { name = substr($0, length(start) + 1); sub(/\\.[0-9a-f]*"$/, "", name); if (name in today) $0 = start today[name] "\\"" }
    { print }' "$WORK/kept-secrets" "$PENDING/files/compose.override.yaml" >"$WORK/override" &&
    cat "$WORK/override" >"$PENDING/files/compose.override.yaml" &&
    # The record says what lies in the live folder.
    override_sum=$(sha256sum <"$WORK/override") &&
    sed -i "s/\\(\\"compose.override.yaml\\":{\\"sha256\\":\\"\\)[0-9a-f]*/\\1\${override_sum%% *}/" "$PENDING/release.json"
}

# Going back by hand mounts the values of that release, or today's: they must be there.
release_secrets_present() {
  for kept in $(copies_of "$PENDING/files/compose.override.yaml"); do
    [ -s "$LIVE/secrets/.kept/$kept" ] || fail secret-missing "release $R_FROM needs a value of \${kept%.*} that this VM does not keep" || return 1
  done
}

# Copies that no kept release mounts go; after the new one was verified, never before.
prune_secrets() {
  [ -d "$LIVE/secrets/.kept" ] || return 0
  copies_of "$HOME_DIR"/releases/*/files/compose.override.yaml "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  find "$LIVE/secrets/.kept" -type f -printf '%f\\n' | grep -vxFf "$WORK/kept-secrets" | while IFS= read -r kept; do
    rm -f -- "$LIVE/secrets/.kept/$kept"
  done
}
# The live folder. Files change one by one through rename, folders keep their inodes, \`secrets/\` is never touched.

# list_files FOLDER: relative paths of the files of a release, sorted.
list_files() { (cd "$1" 2>/dev/null && find . -type f ! -path './secrets/*' ! -name '*.fairlead-new' | cut -c 3- | sort); }

# Copies of everything this transaction may overwrite or delete: what comes back when there is no verified release.
snapshot_live() {
  previous=$(current_release)
  list_files "$PENDING/files" >"$PENDING/new-list"
  if [ -n "$previous" ]; then list_files "$HOME_DIR/releases/$previous/files"; fi >"$PENDING/old-list"
  { cat "$PENDING/new-list" "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/all-list"
  { cat "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/gone-list"
  mkdir -p "$PENDING/before"
  [ -f "$LIVE/compose.yaml" ] && : >"$PENDING/was-live"
  while IFS= read -r path; do
    [ -f "$LIVE/$path" ] && printf '%s\\n' "$path"
  done <"$PENDING/all-list" >"$WORK/present"
  (cd "$LIVE" 2>/dev/null || exit 0
    xargs -r -d '\\n' cp -p --parents -t "$PENDING/before" -- <"$WORK/present") ||
    fail disk-full "the live files cannot be copied to $PENDING/before"
}

sync_tree() { find "$1" \\( -type f -o -type d \\) -exec sync {} +; }

# place_files SOURCE LIST GONE: makes LIVE hold the files of LIST from SOURCE, and none of GONE that LIST does not have.
place_files() {
  place_from=$1
  place_list=$2
  (umask 022 && mkdir -p "$LIVE") || fail disk-full "$LIVE cannot be made" || return 1
  grep -vxFf "$place_list" "$3" >"$WORK/gone"
  (cd "$place_from" && xargs -r -d '\\n' sha256sum -- <"$place_list") >"$WORK/sums"
  (cd "$LIVE" && sha256sum -c "$WORK/sums" 2>/dev/null) | sed -n 's/: FAILED.*$//p' >"$WORK/changed"
  write_beside && remove_conflicts && rename_into_place && remove_gone && set_modes
}

# What a transaction that was cut off had written beside its place.
remove_leftovers() {
  [ -f "$PENDING/all-list" ] && [ -d "$LIVE" ] || return 0
  (cd "$LIVE" && sed 's/$/.fairlead-new/' "$PENDING/all-list" | xargs -r -d '\\n' rm -f --)
}

# First every new file beside its place: a full disk shows here, before anything changed.
write_beside() {
  while IFS= read -r path; do
    folder=$LIVE
    case $path in */*) folder=$LIVE/\${path%/*} ;; esac
    [ -d "$folder" ] || (umask 022 && mkdir -p "$folder") 2>/dev/null || make_room "$folder" || return 1
    [ "$(readlink -f "$folder")" = "$(readlink -f "$LIVE")\${folder#"$LIVE"}" ] ||
      fail link-escapes "$folder leads out of the stack through a link" || return 1
    cp -p "$place_from/$path" "$LIVE/$path.fairlead-new" || fail disk-full "$LIVE/$path cannot be written" || return 1
    printf '%s\\0' "$LIVE/$path.fairlead-new"
  done <"$WORK/changed" >"$WORK/written" || return 1
  xargs -r -0 sync <"$WORK/written" || fail disk-full "the new files in $LIVE cannot be made to last"
}

# A file of the old release stands where the new one needs a folder.
make_room() {
  remove_gone
  (umask 022 && mkdir -p "$1") || fail file-unreadable "$1 cannot be made: something else is there"
}

# Docker makes an empty folder where a mounted file was missing; an old folder may have become a file.
remove_conflicts() {
  while IFS= read -r path; do
    [ -d "$LIVE/$path" ] || continue
    remove_gone
    [ ! -d "$LIVE/$path" ] || rmdir "$LIVE/$path" 2>/dev/null || fail file-unreadable "$LIVE/$path is a folder that is not empty" || return 1
  done <"$WORK/changed"
}

rename_into_place() {
  while IFS= read -r path; do
    if is_inplace "$path" && [ -f "$LIVE/$path" ]; then
      # Mounted as a single file: the container sees this inode and no other until it restarts.
      cat "$LIVE/$path.fairlead-new" >"$LIVE/$path" && sync "$LIVE/$path" && rm -f "$LIVE/$path.fairlead-new"
    else
      mv -T "$LIVE/$path.fairlead-new" "$LIVE/$path"
    fi || fail disk-full "$LIVE/$path cannot be replaced" || return 1
  done <"$WORK/changed"
  (cd "$LIVE" && sed -n 's,/[^/]*$,,p' "$WORK/changed" | sort -u | xargs -r -d '\\n' sync -- . ) || fail disk-full "$LIVE cannot be synced"
}

is_inplace() {
  case $NL$R_INPLACE in
    *"$NL$1$NL"*) return 0 ;;
  esac
  return 1
}

remove_gone() {
  (cd "$LIVE" && xargs -r -d '\\n' rm -f -- <"$WORK/gone" &&
    sed -n 's,/[^/]*$,,p' "$WORK/gone" | sort -u | xargs -r -d '\\n' rmdir -p --ignore-fail-on-non-empty -- 2>/dev/null)
  return 0
}

set_modes() {
  (cd "$place_from" && xargs -r -d '\\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.want"
  (cd "$LIVE" && xargs -r -d '\\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.have" || fail file-unreadable "a file of $LIVE is missing after the swap" || return 1
  comm -23 "$WORK/modes.want" "$WORK/modes.have" | while IFS= read -r entry; do
    chmod "\${entry%% *}" "$LIVE/\${entry#* }" || exit 1
  done
}
# Compose, always called the same way: fixed project directory, clean environment, no terminal, no questions.

compose() { compose_with_input "$@" </dev/null; }

# The same with the caller's standard input; COMPOSE_LIMIT: seconds, when it must end.
compose_with_input() {
  set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" "$@"
  if [ -f "$LIVE/compose.override.yaml" ]; then
    shift 6
    set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" -f "$LIVE/compose.override.yaml" "$@"
  fi
  env -i PATH="$PATH" HOME="$HOME" \${COMPOSE_LIMIT:+timeout -k 5 "$COMPOSE_LIMIT"} docker compose "$@"
}

time_left() {
  left=$((DEADLINE - $(now)))
  [ "$left" -gt 0 ] || left=1
  printf '%s' "$left"
}

# compose_up: one \`up\` with a limit; its words go to a file, never to a pipe (a reader that goes away would kill it).
compose_up() {
  if [ -n "$R_ORPHANS_FIRST" ]; then remove_orphans; fi
  set -- up -d --wait --remove-orphans --wait-timeout "$(time_left)"
  [ -z "$R_FORCE" ] || set -- "$@" --force-recreate
  start_waiting_notes
  compose "$@" >"$WORK/up.log" 2>&1
  up_code=$?
  stop_waiting_notes
  redact <"$WORK/up.log" | grep -E ' (Container|Network|Volume) .*(Created|Recreated|Started|Removed|Error)' | sed 's/^ *//' | while IFS= read -r line; do
    note "$(printf '%s' "$line" | one_line)"
  done
  [ "$up_code" = 0 ] && return 0
  fail up-failed "$(grep -v '^ *$' "$WORK/up.log" | tail -n 1 | redact | one_line)"
}

# Compose changes networks before it removes orphans, and a network with an orphan in it cannot be changed.
remove_orphans() {
  compose config --services >"$WORK/services" 2>/dev/null || return 0
  awk -F '\\t' 'FNR == NR { wanted[$1] = 1; next } !($2 in wanted) { print $1 }' "$WORK/services" "$WORK/before" >"$WORK/orphans"
  [ -s "$WORK/orphans" ] || return 0
  xargs -r docker stop <"$WORK/orphans" >/dev/null 2>&1
  xargs -r docker rm <"$WORK/orphans" >/dev/null 2>&1
}

# While Compose waits, say every five seconds what for. Its own descriptor of the lock is closed.
start_waiting_notes() {
  (
    exec 9>&- 6<&-
    waited=0
    while sleep 5 >/dev/null 2>&1; do
      waited=$((waited + 5))
      not_ready=$(docker ps -a --filter "label=com.docker.compose.project=$STACK" --format '{{.Label "com.docker.compose.service"}} {{.Status}}' 2>/dev/null |
        awk '!/\\(healthy\\)|Exited \\(0\\)/ || /health: starting/ { text = text (text == "" ? "" : ", ") $1 " (" substr($0, length($1) + 2) ")" } END { print text }')
      event waiting "\${waited} s: \${not_ready:-nothing more}"
    done
  ) &
  waiting_notes=$!
}

stop_waiting_notes() {
  kill "$waiting_notes" 2>/dev/null
  wait "$waiting_notes" 2>/dev/null
  return 0
}

# Reload and restart actions of the plan, in its order.
run_reloads() {
  inspect_containers "$WORK/now" || return 1
  for block in "$PENDING"/reload/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    awk -F '\\t' -v service="$B_SERVICE" '$2 == service && $10 != "True" { print $1 }' "$WORK/now" >"$WORK/reloaded"
    while IFS= read -r container; do
      case $B_TYPE in
        command) with_args "$block" arg timeout -k 5 60 docker exec "$container" ;;
        signal) docker kill --signal "$B_SIGNAL" -- "$container" ;;
        restart) docker restart -- "$container" ;;
      esac >"$WORK/reload.log" 2>&1 </dev/null && continue
      tail -n "$LOG_TAIL" "$WORK/reload.log" | redact | show_tail
      fail up-failed "reload of $B_SERVICE: $(tail -n 1 "$WORK/reload.log" | redact | one_line)"
      return 1
    done <"$WORK/reloaded"
    note "$B_SERVICE: $B_TYPE done"
  done
}
# Verify: what runs is looked at, not assumed. Compose's \`--wait\` calls a crash loop healthy when there is no health check.

# verify_stack CHECKS: every container as it should be, every check passes, nothing restarts meanwhile.
verify_stack() {
  inspect_containers "$WORK/base" && repair_names || return 1
  cp "$WORK/base" "$WORK/now"
  wait_settled || return 1
  note_downtime
  watched=
  for block in "$1"/*; do
    [ -f "$block" ] || continue
    watched=1
    run_check "$block" || return 1
  done
  wait_stable || return 1
  [ -z "$watched" ] && return 0
  inspect_containers "$WORK/now" && judge || return 1
  [ "$VERDICT" = ok ] || fail unhealthy "$VERDICT_TEXT"
}

# A Compose that was killed leaves \`<12 hex>_name\`; the container is right, only its name is not. Reads WORK/base.
repair_names() {
  awk -F '\\t' '{ name = substr($3, 2); prefix = substr(name, 1, 13) } length(name) > 13 && prefix ~ /^[0-9a-f]+_$/ { print $1, substr(name, 14) }' "$WORK/base" >"$WORK/odd"
  [ -s "$WORK/odd" ] || return 0
  while read -r container name; do
    docker rename "$container" "$name" >/dev/null 2>&1 </dev/null && note "container $name has its name back"
  done <"$WORK/odd"
  inspect_containers "$WORK/base"
}

wait_settled() {
  while :; do
    judge || return 1
    [ "$VERDICT" = ok ] && return 0
    [ "$(time_left)" -gt 1 ] || fail unhealthy "$VERDICT_TEXT after $R_TIMEOUT s" || return 1
    sleep 0.2
    inspect_containers "$WORK/now" || return 1
  done
}

# Without a health check, \`running\` only means that the process has not ended yet: so it is watched for a while.
# The default is 5 s for containers without health check and none for those with one: there the check has spoken.
wait_stable() {
  [ -n "$STABLE_FROM" ] || return 0
  stable_window=$R_STABILITY
  [ "$stable_window" = - ] && stable_window=$DEFAULT_STABILITY
  [ "$stable_window" -gt 0 ] || return 0
  stable_until=$(($(date -d "$STABLE_FROM" +%s) + stable_window + 1))
  event waiting "watching for restarts until $stable_window s have passed"
  while [ "$(now)" -lt "$stable_until" ]; do
    sleep 0.25
    inspect_containers "$WORK/now" && judge || return 1
  done
}

# judge: reads WORK/before, base and now into VERDICT ok|wait; fails with the first problem and names its container.
judge() {
  judged=$(awk -F '\\t' -v every="$([ "$R_STABILITY" = - ] || printf 1)" '
    BEGIN { newest = "-" }
    function say(code, text) { if (!said) { said = 1; printf "fail\\t%s\\t%s\\t%s\\n", code, text, $1 } }
    FILENAME ~ /before$/ { started[$1] = $9; restarts[$1] = $8; next }
    FILENAME ~ /base$/ {
      base_started[$1] = $9; base_restarts[$1] = $8; expected[$1] = $2
      parts = split($11, dependency, ",")
      for (each = 1; each <= parts; each++)
        if (split(dependency[each], field, ":") > 1 && field[2] == "service_completed_successfully") one_shot[field[1]] = 1
      next
    }
    $10 == "True" { next }
    {
      seen[$1] = 1; count++
      fresh = !($1 in started) || started[$1] != $9
      if ($5 == "created") say("up-failed", $2 " was created but never started")
      else if ($5 == "paused") say("container-paused", $2 " is paused")
      else if ($5 == "restarting") say("unstable", $2 " keeps restarting (exit code " $7 ")")
      else if ($5 != "running" && !($7 == 0 && $2 in one_shot)) say("unstable", $2 " has ended with exit code " $7)
      else if ($5 != "running") next
      else if (($1 in started) && $8 > restarts[$1]) say("unstable", $2 " has restarted " ($8 - restarts[$1]) " times")
      else if (!($1 in started) && $8 > 0) say("unstable", $2 " has restarted " $8 " times")
      else if (($1 in base_started) && base_started[$1] != $9) say("unstable", $2 " restarted while it was watched")
      else if ($6 == "unhealthy") say("unhealthy", $2 " is unhealthy")
      else if ($6 == "starting") waiting = waiting (waiting == "" ? "" : ", ") $2 " is starting"
      else if (fresh && (every || $6 == "-") && $9 > newest) newest = $9
    }
    END {
      if (said) exit
      for (id in expected) if (!(id in seen)) { printf "fail\\tunstable\\t%s went away while it was watched\\t-\\n", expected[id]; exit }
      if (!count) { print "fail\\tup-failed\\tno container runs\\t-"; exit }
      if (waiting != "") printf "wait\\t-\\t%s\\t-\\n", waiting
      else printf "ok\\t-\\t%s\\t-\\n", newest
    }' "$WORK/before" "$WORK/base" "$WORK/now")
  IFS=$TAB read -r VERDICT verdict_code VERDICT_TEXT verdict_container <<END
$judged
END
  STABLE_FROM=
  case $VERDICT in
    ok) [ "$VERDICT_TEXT" = - ] || STABLE_FROM=$VERDICT_TEXT ;;
    wait) ;;
    *)
      FAIL_CONTAINER=$verdict_container
      fail "$verdict_code" "$VERDICT_TEXT"
      ;;
  esac
}

# run_check FILE: tried until it passes or its time is over; says what was seen last.
run_check() {
  read_block "$1"
  check_until=$(($(now) + B_TIMEOUT))
  check_pause=0.2
  until check_once "$1" >"$WORK/check.log" 2>&1 </dev/null; do
    check_seen=$(tail -n 1 "$WORK/check.log" | redact | one_line)
    if [ "$(now)" -ge "$check_until" ]; then
      fail check-failed "check \\"$B_NAME\\" failed for $B_TIMEOUT s: \${check_seen:-no answer}"
      return 1
    fi
    # A container that has died will not pass any more: no need to wait for the check's limit.
    inspect_containers "$WORK/now" && judge || return 1
    sleep "$check_pause"
    case $check_pause in 0.2) check_pause=0.5 ;; *) check_pause=1 ;; esac
  done
  event passed "$B_NAME"
}

check_once() {
  case $B_TYPE in
    http) check_http "$1" ;;
    tcp) check_tcp ;;
    dns) check_dns ;;
    address) check_address ;;
    command)
      container=$(awk -F '\\t' -v service="$B_SERVICE" '$2 == service && $5 == "running" && $10 != "True" { print $1; exit }' "$WORK/now")
      [ -n "$container" ] || { echo "no running container of $B_SERVICE"; return 1; }
      with_args "$1" arg timeout -k 2 10 docker exec "$container"
      ;;
    *) echo "a kind of check this transaction does not know: $B_TYPE"; return 1 ;;
  esac
}

# shellcheck disable=SC2016 # bash expands its own arguments
check_tcp() { timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' check "$B_HOST" "$B_PORT"; }

check_http() {
  : >"$WORK/body"
  rm -f "$WORK/login"
  [ -z "$B_SECRET" ] || write_login || return 1
  http_code=$(with_args "$1" header http_request) || return 1
  if [ "$B_STATUS" = served ]; then
    case $http_code in 404 | 421 | 5?? | 000) echo "status $http_code"; return 1 ;; esac
  elif [ "$http_code" != "$B_STATUS" ]; then
    echo "status $http_code instead of $B_STATUS"
    return 1
  fi
  with_args "$1" contains body_contains && with_args "$1" lacks body_lacks
}

body_contains() {
  for text; do
    grep -qF -e "$text" "$WORK/body" || { echo "the answer does not contain \\"$text\\""; return 1; }
  done
}

body_lacks() {
  for text; do
    ! grep -qF -e "$text" "$WORK/body" || { echo "the answer contains \\"$text\\""; return 1; }
  done
}

# The password goes from its file into a file of ours: an argument would stand in the process list.
write_login() {
  secret_file=$STACKS/$STACK/secrets/$B_SECRET
  case $B_SECRET in '' | . | .. | */*) echo "not the name of a secret: $B_SECRET"; return 1 ;; esac
  [ -f "$secret_file" ] && [ ! -L "$secret_file" ] || { echo "secret $B_SECRET is not on this VM"; return 1; }
  {
    printf 'Authorization: Basic '
    { printf '%s:' "$B_USER"; head -c 4096 "$secret_file" | tr -d '\\n'; } | base64 -w0
  } >"$WORK/login"
}

http_request() {
  for header; do
    shift
    set -- "$@" -H "$header"
  done
  [ ! -f "$WORK/login" ] || set -- "$@" -H "@$WORK/login"
  curl --noproxy '*' -sS --max-time 5 --max-filesize 10000000 -o "$WORK/body" -w '%{http_code}' "$@" --url "$B_URL"
}

# Addresses as the kernel has them, without a tool that may be missing: IPv4 of the routing table, IPv6 of the interfaces.
check_address() {
  {
    awk '/32 host LOCAL/ { print seen } { seen = $2 }' /proc/net/fib_trie
    cut -d ' ' -f 1 /proc/net/if_inet6 2>/dev/null
  } | grep -qxF -e "$(plain_address "$B_ADDRESS")" || { echo "no interface has $B_ADDRESS"; return 1; }
}

# IPv6 addresses stand in /proc as 32 hex digits: \`fd7a::1\` is written out.
plain_address() {
  case $1 in
    *:*) printf '%s\\n' "$1" | tr 'A-F' 'a-f' | sed 's/^::/0::/; s/::$/::0/' | awk -F : '{
        for (at = 1; at <= NF; at++) if ($at == "" && !filled) { filled = 1; for (gap = NF; gap <= 8; gap++) out = out "0000" } else if ($at != "") out = out sprintf("%4s", $at)
        gsub(/ /, "0", out); print out }' ;;
    *) printf '%s\\n' "$1" ;;
  esac
}

# The runner made the query; here it only travels. An answer counts when it has no error code and at least one record.
check_dns() {
  # shellcheck disable=SC2016 # bash expands its own arguments
  answer=$(timeout 4 bash -c '
    exec 3<>"/dev/udp/$1/$2" || exit 1
    printf "$3" | dd bs=512 iflag=fullblock count=1 status=none >&3
    timeout 3 dd bs=512 count=1 status=none <&3 | od -An -v -tu1' check "$B_HOST" "$B_PORT" "$B_QUERY" | tr -s ' \\n' '  ')
  # shellcheck disable=SC2086 # bytes as words
  set -- $answer
  [ $# -ge 12 ] || { echo "no DNS answer from $B_HOST port $B_PORT"; return 1; }
  [ $(($4 % 16)) = 0 ] || { echo "DNS error code $(($4 % 16)) from $B_HOST port $B_PORT"; return 1; }
  [ $((\${7} * 256 + \${8})) -gt 0 ] || { echo "DNS answer without records from $B_HOST port $B_PORT"; return 1; }
}
# Releases: what was deployed, kept with its images; and the way back to the last one.

# commit_release: everything that ran is written down first, then one rename makes it the current release.
commit_release() {
  number=$(next_release)
  [ ! -f "$PENDING/number" ] || read -r number <"$PENDING/number"
  printf '%s\\n' "$number" >"$PENDING/number"
  release=$HOME_DIR/releases/$number
  building=$HOME_DIR/releases/.building
  rm -rf "$building" "$release"
  mkdir "$building" &&
    for part in files request checks validate reload backup release.json; do
      [ ! -e "$PENDING/$part" ] || cp -a "$PENDING/$part" "$building/$part" || return 1
    done &&
    sed -i "s/\\"release\\":[ ]*[0-9]*/\\"release\\":$number/" "$building/release.json" &&
    awk -F '\\t' '$10 != "True" { name = $3; sub(/^\\//, "", name); print $1 "\\t" $2 "\\t" name "\\t" $4 "\\t" $5 "\\t" $14 "\\t" $12 }' "$WORK/now" >"$building/containers" &&
    awk -F '\\t' '$10 != "True" { print $12 "\\t" $4 }' "$WORK/now" | sort -u >"$building/images" &&
    carry_downtime "$number" >"$building/downtime" &&
    printf 'verifiedAt=%s\\nduration=%s\\nid=%s\\n' "$(now)" "$(($(now) - STARTED))" "$ID" >"$building/result" &&
    sync_tree "$building" && mv -T "$building" "$release" && sync "$HOME_DIR/releases" &&
    printf '%s\\n' "$number" | write_atomic "$HOME_DIR/current" ||
    fail disk-full "release $number cannot be written to $HOME_DIR/releases"
}

# Tags keep \`docker image prune\` away from what a rollback needs. Not part of the verdict: the release is already made.
protect_images() {
  cut -f 2,4 "$HOME_DIR/releases/$number/containers" | sort -u | while IFS=$TAB read -r service image; do
    docker tag "$image" "fairlead/$STACK:$number-$service" </dev/null >/dev/null 2>&1 || note "image of $service could not be protected from prune"
  done
}

prune_releases() {
  find "$HOME_DIR/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\\n' | grep -x '[0-9]*' | sort -rn | tail -n "+$((KEPT_RELEASES + 1))" |
    while IFS= read -r old; do
      docker image ls --format '{{.Repository}}:{{.Tag}}' "fairlead/$STACK" </dev/null | grep "^fairlead/$STACK:$old-" | xargs -r docker rmi >/dev/null 2>&1
      rm -rf "\${HOME_DIR:?}/releases/$old"
    done
}

# restore: the last verified release, or what was there before; verified. Idempotent: recovery may run it again.
restore() {
  back_to=$(current_release)
  DEADLINE=$(($(now) + R_TIMEOUT))
  R_FORCE='' R_PULL=''
  # What comes back was watched when it was new: a short look tells whether it stays up again.
  DEFAULT_STABILITY=1
  mkdir -p "$WORK"
  remove_leftovers
  [ -f "$PENDING/new-list" ] || : >"$PENDING/new-list"
  if [ -n "$back_to" ]; then
    restore_from "$HOME_DIR/releases/$back_to/files" "$HOME_DIR/releases/$back_to/checks" "$HOME_DIR/releases/$back_to/images"
  elif [ -f "$PENDING/was-live" ]; then
    restore_from "$PENDING/before" "$PENDING/none" "$PENDING/old-images"
  else
    take_down && restore_nothing
  fi
}

restore_from() {
  list_files "$1" >"$PENDING/back-list"
  place_files "$1" "$PENDING/back-list" "$PENDING/new-list" || return 1
  retag_images "$3" && data_goes_back || return 1
  DEADLINE=$(($(now) + R_TIMEOUT))
  inspect_containers "$WORK/before" || return 1
  if ! compose_up; then
    # Half-changed networks wedge \`up\` for good; only taking the stack down (volumes stay) gets out of it.
    if ! inspect_containers "$WORK/base" || ! cp "$WORK/base" "$WORK/now" || ! judge; then
      note "up failed on the way back ($FAIL_TEXT); taking the stack down and up again"
      take_down && compose_up || return 1
    fi
  fi
  run_reloads && verify_stack "$2"
}

restore_nothing() {
  cp "$PENDING/new-list" "$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  return 0
}

# Old files with a moved tag would keep the new image: names point to the old images again before \`up\`.
retag_images() {
  [ -f "$1" ] || return 0
  while IFS=$TAB read -r reference image; do
    [ "$(docker image inspect --format '{{.ID}}' -- "$reference" 2>/dev/null </dev/null)" = "$image" ] && continue
    case $reference in
      *@*) docker image inspect --format . -- "$image" >/dev/null 2>&1 </dev/null ;;
      *) docker tag "$image" "$reference" 2>"$WORK/docker.err" </dev/null ;;
    esac || fail image-missing "the image of $reference is gone: $image" || return 1
  done <"$1"
}

# Containers and networks go, volumes stay. Works without files too: by label.
take_down() {
  if [ -f "$LIVE/compose.yaml" ] && compose down --remove-orphans >"$WORK/down.log" 2>&1; then return 0; fi
  # Asked first, then removed: in a pipe an Engine that does not answer would look like a stack that has nothing.
  {
    docker ps -aq --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker rm -f <"$WORK/left" >/dev/null &&
      docker network ls -q --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker network rm <"$WORK/left" >/dev/null
  } 2>"$WORK/docker.err" || fail up-failed "the stack cannot be taken down: $(tail -n 1 "$WORK/docker.err" | one_line)"
}
# How long a change kept each service away: measured while it happens, told by later plans. An estimate for people:
# what cannot be read is left out, and nothing fails by it.

# Then the ends of the health checks that passed, oldest first; the Engine keeps the last five checks.
TIMES_FORMAT='{{.ID}}{{"\\t"}}{{.Created}}{{"\\t"}}{{.State.StartedAt}}{{"\\t"}}{{.State.FinishedAt}}{{if .State.Health}}{{range .State.Health.Log}}{{if eq .ExitCode 0}}{{"\\t"}}{{json .End}}{{end}}{{end}}{{end}}'

# note_downtime: reads WORK/before and WORK/now, writes WORK/downtime (service, seconds). A service was away from the making
# of its new container (Compose stops the old one right after it) or the end of its old process, until it ran or was healthy.
note_downtime() {
  : >"$WORK/downtime"
  awk -F '\\t' '
    FILENAME ~ /before$/ { started[$1] = $9; if ($5 == "running") ran[$2] = 1; next }
    $10 != "True" && $5 == "running" && ($2 in ran) && started[$1] != $9 { print $1 "\\t" $2 "\\t" ($1 in started ? 4 : 2) }
  ' "$WORK/before" "$WORK/now" >"$WORK/moved"
  [ -s "$WORK/moved" ] || return 0
  cut -f 1 "$WORK/moved" | xargs docker inspect --type container --format "$TIMES_FORMAT" >"$WORK/times" 2>/dev/null || return 0
  awk -F '\\t' '
    FILENAME ~ /moved$/ { service[$1] = $2; from[$1] = $3; next }
    { print service[$1] "\\t" $(from[$1]) "\\t" (NF > 4 ? $5 : $3) }
  ' "$WORK/moved" "$WORK/times" | tr -d '"' >"$WORK/away"
  # One process reads all the dates.
  cut -f 2,3 "$WORK/away" | tr '\\t' '\\n' | date -f - +%s.%N >"$WORK/epochs" 2>/dev/null || return 0
  awk -F '\\t' '
    FILENAME ~ /away$/ { service[++count] = $1; next }
    { epoch[++times] = $1 }
    END {
      for (each = 1; each <= count; each++) {
        seconds = epoch[2 * each] - epoch[2 * each - 1]
        if (seconds > longest[service[each]]) longest[service[each]] = seconds
      }
      for (name in longest) printf "%s\\t%.1f\\n", name, longest[name]
    }' "$WORK/away" "$WORK/epochs" >"$WORK/downtime"
}

# carry_downtime NUMBER: what this release measured, and for its other services what earlier ones did: service, seconds, release.
carry_downtime() {
  [ -f "$WORK/downtime" ] || : >"$WORK/downtime"
  carried=$HOME_DIR/releases/$(current_release)/downtime
  [ -f "$carried" ] || carried=/dev/null
  awk -F '\\t' -v number="$1" '
    FILENAME ~ /now$/ { if ($10 != "True") exists[$2] = 1; next }
    !($1 in exists) || ($1 in told) { next }
    { told[$1] = 1; print $1 "\\t" $2 "\\t" (NF > 2 ? $3 : number) }
  ' "$WORK/now" "$WORK/downtime" "$carried"
}
# Backups: what stack.yaml says about copying a stack's data, carried out. backups/<n>/ is there whole or not at all: a file per
# part, the commands that read and restore them, and what ran when they were made. Nobody but root reads it.

# Numbers of the kept backups, the oldest first.
backup_numbers() { find "$HOME_DIR/backups" -mindepth 1 -maxdepth 1 -type d -printf '%f\\n' 2>/dev/null | grep -x '[0-9]*' | sort -n; }

# take_backup: copies every part of PENDING/backup and has its reader judge the copy. Services of backup-stop are stopped for it
# and stay so: whoever called starts them, or goes back. Leaves the number in BACKUP_NUMBER and in PENDING/safety.
take_backup() {
  BACKUP_NUMBER=$(backup_numbers | tail -n 1)
  BACKUP_NUMBER=$((\${BACKUP_NUMBER:-0} + 1))
  making=$HOME_DIR/backups/.making
  rm -rf "$making"
  mkdir -p "$making/data" || fail disk-full "$making cannot be made" || return 1
  check_backup_room && inspect_containers "$WORK/copied" || return 1
  ls "$PENDING"/backup/* >/dev/null 2>&1 || fail backup-failed 'nothing says how the data of this stack are copied' || return 1
  stop_for_backup || return 1
  for block in "$PENDING"/backup/*; do
    read_block "$block"
    is_name "$B_NAME" || fail usage 'a part of the backup has no proper name' || return 1
    event running "backup $BACKUP_NUMBER: $B_NAME"
    copy_part "$block" "$making/data/$B_NAME" && test_part "$block" "$making/data/$B_NAME" || return 1
  done
  seal_backup
}

# As much room as the last backup took, and what a deploy wants besides.
check_backup_room() {
  last_backup=$(backup_numbers | tail -n 1)
  [ -n "$last_backup" ] || return 0
  last_size=$(du -sm -- "$HOME_DIR/backups/$last_backup" | cut -f 1)
  room=$(df -Pm -- "$HOME_DIR" | awk 'NR > 1 { print $4 }')
  [ "$room" -ge $((last_size + R_DISK)) ] ||
    fail disk-full "$HOME_DIR has $room MiB left, the last backup took $last_size MiB and a deploy wants $R_DISK MiB"
}

# One at a time is one moment: whoever writes is stopped first. Written down before it is done, for whoever has to undo it.
stop_for_backup() {
  [ -n "$R_BACKUP_STOP" ] || return 0
  printf '%s' "$R_BACKUP_STOP" >"$WORK/to-stop"
  awk -F '\\t' 'FNR == NR { wanted[$1] = 1; next } ($2 in wanted) && $5 == "running" && $10 != "True" { print $1 }' "$WORK/to-stop" "$WORK/copied" >"$PENDING/stopped"
  { sync "$PENDING/stopped" && sync "$PENDING"; } || fail disk-full "$PENDING cannot be made to last" || return 1
  xargs -r docker stop <"$PENDING/stopped" >/dev/null 2>"$WORK/docker.err" ||
    fail backup-failed "a service cannot be stopped for the backup: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

is_stopped_for_backup() {
  case $NL$R_BACKUP_STOP in
    *"$NL$1$NL"*) return 0 ;;
  esac
  return 1
}

# with_data BLOCK KEY: the command of KEY where the data are, with the caller's input and output. A running service's own
# container; for a service that is stopped meanwhile a throw-away one of its image, with its volumes.
with_data() {
  if is_stopped_for_backup "$B_SERVICE"; then
    with_args "$1" "$2" in_throw_away
    return
  fi
  data_container=$(docker ps -q --filter "label=com.docker.compose.project=$STACK" --filter "label=com.docker.compose.service=$B_SERVICE" --filter label=com.docker.compose.oneoff=False </dev/null | head -n 1)
  [ -n "$data_container" ] || { echo "no running container of $B_SERVICE" >&2; return 1; }
  with_args "$1" "$2" timeout -k 5 "$R_BACKUP_TIMEOUT" docker exec -i "$data_container"
}

in_throw_away() {
  case $1 in '' | *[!A-Za-z0-9/._-]*) echo "cannot be run in a throw-away container: $1" >&2; return 1 ;; esac
  program=$1
  shift
  COMPOSE_LIMIT=$R_BACKUP_TIMEOUT
  compose_with_input run --rm --no-deps -T --entrypoint "$program" "$B_SERVICE" "$@"
  throw_away_code=$?
  COMPOSE_LIMIT=
  [ "$throw_away_code" = 0 ] || remove_one_offs
  return "$throw_away_code"
}

# Throw-away containers that a killed Compose left behind would go on writing.
remove_one_offs() {
  docker ps -aq --filter "label=com.docker.compose.project=$STACK" --filter label=com.docker.compose.oneoff=True </dev/null | xargs -r docker rm -f >/dev/null 2>&1
  return 0
}

copy_part() {
  with_data "$1" run >"$2" 2>"$WORK/backup.log" </dev/null
  copy_code=$?
  if [ "$copy_code" = 0 ] && [ ! -s "$2" ]; then
    fail backup-failed "$B_NAME: the copy is empty"
    return 1
  fi
  [ "$copy_code" = 0 ] && return 0
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  if [ "$(df -P -- "$2" | awk 'NR > 1 { print $4 }')" -lt 1024 ]; then
    fail disk-full "$B_NAME: no room is left for the backup in $HOME_DIR/backups"
  else
    fail backup-failed "$B_NAME: $(command_failure "$copy_code" "$WORK/backup.log")"
  fi
}

test_part() {
  with_data "$1" test <"$2" >"$WORK/backup.log" 2>&1 && return 0
  test_code=$?
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  fail backup-failed "$B_NAME: the copy cannot be read back: $(command_failure "$test_code" "$WORK/backup.log")"
}

# command_failure CODE LOG: why a command of the stack failed, in one line.
command_failure() {
  if [ "$1" = 124 ]; then printf 'it took more than %s s' "$R_BACKUP_TIMEOUT"; return; fi
  last_words=$(grep -v '^ *$' "$2" | tail -n 1 | redact | one_line)
  printf '%s' "\${last_words:-exit code $1}"
}

# Digests, commands and circumstances beside the data; one rename makes it a backup.
seal_backup() {
  mkdir "$making/parts" && cp "$PENDING"/backup/* "$making/parts/" &&
    (cd "$making/data" && sha256sum -- * >../digests) &&
    awk -F '\\t' '$10 != "True" { print $2 "\\t" $12 "\\t" $4 }' "$WORK/copied" | sort -u >"$making/images" &&
    printf '%s' "$R_BACKUP_STOP" >"$making/stop" &&
    printf 'at=%s\\nid=%s\\nrelease=%s\\nbytes=%s\\nwhy=%s\\n' "$(now)" "$ID" "$(current_release)" \\
      "$(du -sb -- "$making/data" | cut -f 1)" "$(printf '%s' "$R_BACKUP" | one_line)" >"$making/facts" &&
    sync_tree "$making" && mv -T "$making" "$HOME_DIR/backups/$BACKUP_NUMBER" && sync "$HOME_DIR/backups" &&
    printf '%s\\n' "$BACKUP_NUMBER" | write_atomic "$PENDING/safety" ||
    fail disk-full "backup $BACKUP_NUMBER cannot be made to last in $HOME_DIR/backups" || return 1
  event passed "backup $BACKUP_NUMBER: $(describe_backup "$BACKUP_NUMBER"), read back"
}

# "database 12 MiB, files 3 MiB"
describe_backup() {
  (cd "$HOME_DIR/backups/$1/data" && stat -c '%n %s' -- *) |
    awk '{ size = $2; unit = "bytes"; if (size >= 1048576) { size = int(size / 1048576 + 0.5); unit = "MiB" } else if (size >= 1024) { size = int(size / 1024 + 0.5); unit = "KiB" }
      text = text (text == "" ? "" : ", ") $1 " " size " " unit } END { printf "%s", text }'
}

# The newest ones stay, and of each kept release the newest: going back to it needs that one.
prune_backups() {
  [ -n "$R_BACKUP_KEEP" ] || return 0
  backup_numbers | sort -rn >"$WORK/backups"
  position=0
  needed=
  while IFS= read -r old_backup; do
    position=$((position + 1))
    backup_release=$(sed -n 's/^release=//p' "$HOME_DIR/backups/$old_backup/facts")
    case " $needed " in
      *" $backup_release "*) ;;
      *)
        if [ -n "$backup_release" ] && [ -d "$HOME_DIR/releases/$backup_release" ]; then
          needed="$needed $backup_release"
          continue
        fi
        ;;
    esac
    [ "$position" -le "$R_BACKUP_KEEP" ] || rm -rf "\${HOME_DIR:?}/backups/$old_backup"
  done <"$WORK/backups"
}
# The way back for data: a kept backup in the place of what is there.

# Written before anything may change the data. With crossing services the old containers are noted too: as long as none of them
# was replaced by a container that ran, the data are as they were.
touch_data() {
  printf '%s' "$R_CROSSING" >"$WORK/crossing"
  if [ -z "$R_RESTORE$R_DESTROY" ]; then
    awk -F '\\t' 'FNR == NR { crossing[$1] = 1; next } ($2 in crossing) { print $2 "\\t" $1 }' "$WORK/crossing" "$WORK/before" >"$PENDING/crossing"
    sed 's/$/\\t-/' "$WORK/crossing" >>"$PENDING/crossing"
    sync "$PENDING/crossing"
  fi
  : >"$PENDING/data-touched" && sync "$PENDING/data-touched" && sync "$PENDING" || fail disk-full "$PENDING cannot be made to last"
}

# Fails when a crossing service has a container that is not an old one and has been started: then the data may be another version's.
data_untouched() {
  [ -f "$PENDING/crossing" ] && inspect_containers "$WORK/touching" || return 1
  [ -z "$(awk -F '\\t' '
    FNR == NR { if ($2 == "-") crossing[$1] = 1; else old[$2] = 1; next }
    ($2 in crossing) && !($1 in old) && $9 !~ /^0001-/ { print $1 }' "$PENDING/crossing" "$WORK/touching")" ]
}

# data_goes_back: on the way back, when the old files are in place and the old images have their names. Idempotent.
data_goes_back() {
  [ -f "$PENDING/data-touched" ] && [ ! -f "$PENDING/data-restored" ] || return 0
  if data_untouched; then
    rm -f "$PENDING/data-touched" && sync "$PENDING"
    return 0
  fi
  if [ ! -s "$PENDING/safety" ]; then
    note 'no copy was made of the data before the change: they stay as they are'
    return 0
  fi
  read -r safety <"$PENDING/safety"
  note "putting the data of backup $safety back ($(describe_backup "$safety"))"
  restore_backup "$safety" && : >"$PENDING/data-restored" && sync "$PENDING"
}

# backup_whole NUMBER: it is kept, and every file of it is what was written and read back then.
backup_whole() {
  [ -f "$HOME_DIR/backups/$1/digests" ] || fail backup-failed "backup $1 is not kept on this VM" || return 1
  (cd "$HOME_DIR/backups/$1/data" && sha256sum --quiet -c ../digests) >"$WORK/backup.log" 2>&1 ||
    fail backup-failed "backup $1 is damaged: $(head -n 1 "$WORK/backup.log" | one_line)"
}

# restore_backup NUMBER: every part of it; nothing of the stack but the services that take the data in runs meanwhile, and those
# run as the live files say. Leaves the stack like that: \`up\` is the caller's.
restore_backup() {
  backup_whole "$1" || return 1
  restored=$HOME_DIR/backups/$1
  restore_blocks=$restored/parts
  # What the repository says now is better than what it said then, as long as it speaks of the same parts.
  if [ -d "$PENDING/backup" ] && [ "$(part_names "$PENDING/backup")" = "$(part_names "$restored/parts")" ]; then
    restore_blocks=$PENDING/backup
  else
    R_BACKUP_STOP=$(cat "$restored/stop")$NL
  fi
  for block in "$restore_blocks"/*; do
    read_block "$block"
    grep -q "^restore$TAB" "$block" || fail rollback-unsafe "$(by_hand "$1")" || return 1
  done
  stop_everything || return 1
  for block in "$restore_blocks"/*; do
    read_block "$block"
    restore_part "$block" "$restored/data/$B_NAME" || return 1
  done
}

part_names() { cat "$1"/* | sed -n "s/^name$TAB//p" | sort; }

# What a person has to do where no command says how the data come back.
by_hand() {
  printf 'no command restores %s: put %s back by hand, then "fairlead rollback %s %s --release %s --keep-data --reason …"' \\
    "$B_NAME" "$HOME_DIR/backups/$1/data/$B_NAME" "$R_VM" "$STACK" "$(sed -n 's/^release=//p' "$HOME_DIR/backups/$1/facts")"
}

# Nobody may write while data are put back.
stop_everything() {
  remove_one_offs
  docker ps -q --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/running" 2>"$WORK/docker.err" &&
    xargs -r docker stop <"$WORK/running" >/dev/null 2>"$WORK/docker.err" ||
    fail rollback-failed "the stack cannot be stopped to put its data back: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

restore_part() {
  event running "backup $(basename "$restored"): putting $B_NAME back"
  if ! is_stopped_for_backup "$B_SERVICE"; then
    COMPOSE_LIMIT=$((R_TIMEOUT + 30))
    compose up -d --no-deps --wait --wait-timeout "$R_TIMEOUT" "$B_SERVICE" >"$WORK/up.log" 2>&1
    service_code=$?
    COMPOSE_LIMIT=
    [ "$service_code" = 0 ] || fail rollback-failed "$B_SERVICE does not come up to take its data in: $(grep -v '^ *$' "$WORK/up.log" | tail -n 1 | redact | one_line)" || return 1
  fi
  with_data "$1" restore <"$2" >"$WORK/backup.log" 2>&1 && return 0
  restore_code=$?
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  fail rollback-failed "$B_NAME of backup $(basename "$restored") cannot be restored: $(command_failure "$restore_code" "$WORK/backup.log")"
}

# Volumes that somebody named with allow-destroy. Their users of this stack go first; \`up\` makes both anew.
destroy_volumes() {
  printf '%s' "$R_DESTROY" >"$WORK/destroy"
  while IFS= read -r volume; do
    docker volume inspect -- "$volume" >/dev/null 2>&1 </dev/null || continue
    docker ps -aq --filter "label=com.docker.compose.project=$STACK" --filter "volume=$volume" </dev/null >"$WORK/users" &&
      xargs -r docker stop <"$WORK/users" >/dev/null 2>&1 && xargs -r docker rm <"$WORK/users" >/dev/null 2>"$WORK/docker.err" &&
      docker volume rm -- "$volume" >/dev/null 2>"$WORK/docker.err" </dev/null ||
      fail up-failed "volume $volume cannot be destroyed: $(tail -n 1 "$WORK/docker.err" | one_line)" || return 1
    note "volume $volume is destroyed, as allow-destroy says"
  done <"$WORK/destroy"
}
# One stack, one transaction: each step is in the journal before it is done.

# transact_stack: the verb \`stack\`. Its outcome goes to the log and to the run's folder; the exit code is 0 when it is good.
transact_stack() {
  mkdir -p "$HOME_DIR/releases"
  STEP=lock
  STARTED=$(now)
  read_request "$REQUEST/request" || { finish refused; return 1; }
  needs_met || { finish skipped; return 1; }
  event started "$R_KIND"
  take_lock "$R_LOCK_WAIT" || { finish refused; return 1; }
  write_holder
  STARTED=$(now)
  DEADLINE=$((STARTED + R_TIMEOUT))
  recover_pending || { finish failed; return 1; }
  # Recovery reads the interrupted request: ours has to be read again.
  read_request "$REQUEST/request"
  STEP=lock FAIL_CODE='' FAIL_TEXT='' FAIL_CONTAINER=''
  { check_sequence && check_previous; } || { finish refused; return 1; }
  journal_trim
  { record_sequence && prepare_pending && journal begin "$R_KIND"; } || { close_pending refused; return 1; }
  case $R_KIND in
    deploy | rollback) deploy_stack ;;
    remove) remove_stack ;;
    backup) backup_stack ;;
    *) fail usage "a kind of transaction this program does not know" ; close_pending refused ;;
  esac
}

needs_met() {
  while IFS= read -r need; do
    [ -n "$need" ] && [ -f "$RUN/$need/outcome" ] || continue
    case $(sed -n 's/^outcome=//p' "$RUN/$need/outcome") in
      deployed | unchanged | removed) ;;
      *) fail needs-failed "needs $need, which did not succeed" || return 1 ;;
    esac
  done <<END
$R_NEEDS
END
}

# pending/ is the transaction's own copy of the request: recovery must not depend on the run's folder.
prepare_pending() {
  rm -rf "$PENDING"
  mkdir "$PENDING" && cp -a "$REQUEST/." "$PENDING/" && mkdir -p "$WORK" || fail disk-full "the request cannot be copied to $PENDING" || return 1
  printf '%s\\n' "$ID" >"$PENDING/id"
  [ "$R_KIND" = rollback ] || return 0
  is_number "$R_FROM" && [ -f "$HOME_DIR/releases/$R_FROM/result" ] ||
    fail release-unknown "release $R_FROM is not kept on this VM" || return 1
  rm -rf "$PENDING/files"
  cp -a "$HOME_DIR/releases/$R_FROM/files" "$PENDING/files" || fail disk-full "release $R_FROM cannot be copied" || return 1
  [ -z "$R_KEEP_SECRETS" ] || mount_todays_secrets || fail disk-full "release $R_FROM cannot be copied" || return 1
  for part in checks validate backup; do
    [ ! -d "$HOME_DIR/releases/$R_FROM/$part" ] || [ -d "$PENDING/$part" ] || cp -a "$HOME_DIR/releases/$R_FROM/$part" "$PENDING/$part"
  done
}

deploy_stack() {
  {
    journal preflight "release $(next_release)" && preflight &&
      { [ "$R_KIND" = deploy ] || { release_images_present && release_secrets_present; }; } &&
      { [ ! -d "$PENDING/validate" ] || { journal validate '' && run_validations; }; } &&
      journal stage '' && keep_secrets && snapshot_live && { sync_tree "$PENDING" || fail disk-full "$PENDING cannot be made to last"; }
  } || { close_pending refused; return 1; }
  if [ -n "$R_BACKUP" ] && ! { journal backup "$R_BACKUP" && take_backup; }; then
    backup_failed
    return 1
  fi
  DEADLINE=$(($(now) + R_TIMEOUT))
  if change_stack; then
    finish_release
  else
    undo
  fi
}

change_stack() {
  journal swap '' && event running 'files' && : >"$PENDING/swapped" && sync "$PENDING" &&
    place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" || return 1
  [ "$R_KIND" = deploy ] || retag_images "$HOME_DIR/releases/$R_FROM/images" || return 1
  [ -z "$R_CROSSING$R_RESTORE$R_DESTROY" ] || touch_data || return 1
  if [ -n "$R_RESTORE" ]; then
    journal data "backup $R_RESTORE" && restore_backup "$R_RESTORE" || return 1
    DEADLINE=$(($(now) + R_TIMEOUT))
  fi
  [ -z "$R_DESTROY" ] || { journal destroy '' && destroy_volumes; } || return 1
  converge && journal commit '' && commit_release
}

# up, reload, verify. Compose calls a one-shot that ended well a failure when nothing depends on it; the look afterwards decides.
converge() {
  journal up '' && event running 'docker compose up' || return 1
  compose_up || { up_failed || return 1; }
  if [ -d "$PENDING/reload" ]; then
    journal reload '' && run_reloads || return 1
  fi
  journal verify '' && event running 'verify' && verify_stack "$PENDING/checks"
}

# \`up\` said no: the containers usually know better why.
up_failed() {
  up_text=$FAIL_TEXT
  inspect_containers "$WORK/base" && cp "$WORK/base" "$WORK/now" && judge
  judged_well=$?
  case $up_text in
    # \`healthcheck: { disable: true }\` is an error to \`--wait\`; it comes after everything was started.
    *'exited (0)'* | *'has no healthcheck configured'*) [ "$judged_well" = 0 ] && return 0 ;;
  esac
  [ "$judged_well" != 0 ] && [ "$FAIL_CODE" != up-failed ] && { FAIL_TEXT="$FAIL_TEXT ($up_text)"; return 1; }
  case $FAIL_CONTAINER in '' | -) FAIL_CONTAINER=$(awk -F '\\t' '$5 != "running" || $6 == "unhealthy" || $6 == "starting" { print $1; exit }' "$WORK/base") ;; esac
  case $up_text in
    *'not healthy after'*) fail unhealthy "$up_text" ;;
    *) fail up-failed "$up_text" ;;
  esac
}

release_images_present() {
  [ -z "$R_RESTORE" ] || backup_whole "$R_RESTORE" || return 1
  cut -f 2 "$HOME_DIR/releases/$R_FROM/images" | sort -u | xargs -r docker image inspect --format . >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image of release $R_FROM is gone: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

finish_release() {
  prune_releases 9>&- &
  pruning=$!
  protect_images
  wait "$pruning"
  prune_backups
  prune_secrets
  if [ -n "$R_HELD" ]; then
    write_atomic "$HOME_DIR/held" <"$REQUEST/held"
  else
    rm -f "$HOME_DIR/held"
  fi
  if [ -z "$R_RESTORE" ] && [ ! -s "$WORK/changed" ] && [ "$(cut -f 1,9 "$WORK/before" | sort)" = "$(cut -f 1,9 "$WORK/now" | sort)" ]; then
    FAIL_TEXT="nothing had to change, verified as release $number"
    close_pending unchanged
  else
    FAIL_TEXT="release $number is running and verified"
    [ -z "$R_RESTORE" ] || FAIL_TEXT="the data of backup $R_RESTORE are back; $FAIL_TEXT"
    close_pending deployed
  fi
}

# Something failed after the first change: back to what was, and say both when that fails too.
undo() {
  first_code=$FAIL_CODE
  first_text=$FAIL_TEXT
  event failed "$first_text"
  show_container_log
  journal restore "$first_code" || :
  STEP=restore
  event running "going back to $(what_was)"
  if restore; then
    FAIL_CODE=$first_code
    if [ -n "$back_to" ]; then FAIL_TEXT="$first_text; release $back_to runs again"
    elif [ -f "$PENDING/was-live" ]; then FAIL_TEXT="$first_text; what ran before runs again"
    else FAIL_TEXT="$first_text; there was no release before, the stack is down"; fi
    close_pending rolled-back
  else
    FAIL_TEXT="$first_text; going back failed too: $FAIL_TEXT"
    FAIL_CODE=rollback-failed
    close_pending failed
  fi
  return 1
}

what_was() {
  was=$(current_release)
  if [ -n "$was" ]; then printf 'release %s' "$was"
  elif [ -f "$PENDING/was-live" ]; then printf 'what ran before'
  else printf 'nothing: there was no release before'; fi
}

show_container_log() {
  case $FAIL_CONTAINER in '' | -) return 0 ;; esac
  docker logs --tail "$LOG_TAIL" "$FAIL_CONTAINER" 2>&1 </dev/null | redact | show_tail
}

# The project goes, its volumes, secrets and releases stay.
remove_stack() {
  if [ -n "$R_DESTROY" ] && ! copy_before_removal; then
    backup_failed
    return 1
  fi
  { journal down '' && event running 'docker compose down' && mkdir -p "$WORK" && finish_removal; } || { close_pending failed; return 1; }
  FAIL_CODE='' FAIL_TEXT='containers and networks are gone; volumes, secrets and releases are kept'
  [ -z "$R_DESTROY" ] || FAIL_TEXT="containers, networks and the volumes that allow-destroy names are gone; backups, secrets and releases are kept"
  close_pending removed
}

# A volume that is destroyed on purpose is copied all the same, where the last release says how.
copy_before_removal() {
  left_release=$(current_release)
  [ -n "$left_release" ] && [ -d "$HOME_DIR/releases/$left_release/backup" ] || return 0
  mkdir -p "$WORK" && cp -a "$HOME_DIR/releases/$left_release/backup" "$PENDING/backup" || fail disk-full "$PENDING cannot be written" || return 1
  R_BACKUP_STOP=$(sed -n "s/^backup-stop$TAB//p" "$HOME_DIR/releases/$left_release/request")$NL
  R_BACKUP="the stack is removed with $(printf '%s' "$R_DESTROY" | one_line)"
  journal backup "$R_BACKUP" && take_backup
}

finish_removal() {
  take_down && destroy_volumes || return 1
  left_release=$(current_release)
  if [ -n "$left_release" ]; then list_files "$HOME_DIR/releases/$left_release/files"; else printf 'compose.yaml\\ncompose.override.yaml\\n'; fi >"$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  rm -f "$HOME_DIR/current" "$HOME_DIR/held"
  sync "$HOME_DIR"
}

# close_pending OUTCOME: the journal's last record, then the outcome for the runner; scratch is gone after it.
close_pending() {
  ended_at=$STEP
  journal end "$1" || :
  STEP=$ended_at
  finish "$1"
  rm -rf "$PENDING"
  case $1 in deployed | unchanged | removed) return 0 ;; esac
  return 1
}
# The transaction of kind \`backup\`, and what a failed copy means for a deploy: nothing was changed, but something may stand still.

backup_stack() {
  {
    [ -n "$(current_release)" ] || fail release-unknown 'nothing of this stack was deployed by Fairlead, so nobody knows what to copy'
  } && journal preflight 'backup' && check_disk && inspect_containers "$WORK/before" || { close_pending refused; return 1; }
  if ! { journal backup "$R_BACKUP" && take_backup; }; then
    backup_failed
    return 1
  fi
  made=$BACKUP_NUMBER
  start_again || { undo; return 1; }
  prune_backups
  FAIL_CODE='' FAIL_TEXT="backup $made is made and was read back: $(describe_backup "$made")"
  close_pending unchanged
}

# What was stopped for the copy runs again before anything else; only if it does not, the last release has to come back.
backup_failed() {
  backup_code=$FAIL_CODE
  backup_text=$FAIL_TEXT
  remove_one_offs
  rm -rf "$HOME_DIR/backups/.making"
  if start_again; then
    FAIL_CODE=$backup_code
    FAIL_TEXT=$backup_text
    [ ! -s "$PENDING/stopped" ] || FAIL_TEXT="$backup_text; what was stopped for the backup runs again"
    close_pending refused
  else
    FAIL_TEXT="$backup_text; what was stopped for the backup does not run again: $FAIL_TEXT"
    FAIL_CODE=$backup_code
    undo
  fi
}

# Containers that were stopped for the copy, started and verified.
start_again() {
  [ -s "$PENDING/stopped" ] || return 0
  DEADLINE=$(($(now) + R_TIMEOUT))
  xargs -r docker start <"$PENDING/stopped" >/dev/null 2>"$WORK/docker.err" ||
    fail up-failed "what was stopped for the backup cannot be started: $(tail -n 1 "$WORK/docker.err" | one_line)" || return 1
  again=$(current_release)
  verify_stack "$HOME_DIR/releases/\${again:-none}/checks"
}
# What became of a stack: to the log, the run's folder, the history and the metrics.

# finish OUTCOME: code and text are in FAIL_CODE and FAIL_TEXT.
finish() {
  drop_holder
  finished=$(now)
  took=$((finished - \${STARTED:-finished}))
  running=$(current_release)
  {
    printf 'outcome=%s\\n' "$1"
    case $1 in deployed | unchanged | removed) ;; *) printf 'code=%s\\n' "\${FAIL_CODE:-up-failed}" ;; esac
    printf 'text=%s\\nrelease=%s\\nduration=%s\\nstep=%s\\n' "$(printf '%s' "$FAIL_TEXT" | one_line)" "$running" "$took" "$STEP"
  } >"$RUN/$STACK/outcome.new" && mv -T "$RUN/$STACK/outcome.new" "$RUN/$STACK/outcome"
  sed "s/^/=\${TAB}$STACK\${TAB}/" "$RUN/$STACK/outcome"
  write_history "$1"
  write_metrics "$1"
}

# The runner wrote the facts as JSON in advance; what is added here needs no escaping.
write_history() {
  facts=
  [ -f "$REQUEST/history.json" ] && IFS= read -r facts <"$REQUEST/history.json"
  printf '{"at":%s,"stack":"%s","run":"%s","outcome":"%s","code":"%s","step":"%s","duration":%s,"release":%s%s}\\n' \\
    "$finished" "$STACK" "$ID" "$1" "$FAIL_CODE" "$STEP" "$took" "\${running:-null}" "\${facts:+,$facts}" >>"$STATE/history.jsonl"
}

# One file for node-exporter's textfile collector, made anew from one small file per stack.
write_metrics() {
  case $1 in deployed | unchanged | removed | finished) result=1 ;; *) result=0 ;; esac
  printf 'vm="%s",stack="%s"\\t%s\\t%s\\t%s\\t%s\\n' "$(printf '%s' "$R_VM" | tr -cd 'a-z0-9-')" "$STACK" "$result" "$finished" "$took" "\${running:-0}" >"$HOME_DIR/metrics"
  (
    umask 022
    mkdir -p "$STATE/metrics"
    exec 8>>"$STATE/metrics/.lock"
    flock 8
    for stack_metrics in "$STATE"/*/metrics; do
      [ ! -f "$stack_metrics" ] || cat "$stack_metrics"
    done | awk -F '\\t' '
      { labels[NR] = $1; for (each = 2; each <= 5; each++) value[NR, each] = $each }
      function series(name, help, column, row) {
        printf "# HELP %s %s\\n# TYPE %s gauge\\n", name, help, name
        for (row = 1; row <= NR; row++) printf "%s{%s} %s\\n", name, labels[row], value[row, column]
      }
      END {
        series("fairlead_deploy_last_result", "1 when the last transaction of the stack did what was asked.", 2)
        series("fairlead_deploy_last_timestamp_seconds", "When the last transaction of the stack ended.", 3)
        series("fairlead_deploy_duration_seconds", "How long the last transaction of the stack took.", 4)
        series("fairlead_deploy_release", "The verified release that runs; 0 when there is none.", 5)
      }' >"$STATE/metrics/fairlead.prom.new" && mv -T "$STATE/metrics/fairlead.prom.new" "$STATE/metrics/fairlead.prom"
  ) 9>&- 6<&-
}
# An interrupted transaction is finished or undone before anything else happens to its stack.

# recover_pending: under the lock. Quiet when there is nothing to do.
recover_pending() {
  last=$(journal_last)
  last_id=\${last%%"$TAB"*}
  last_step=\${last#*"$TAB"}
  case $last_step in
    '' | end)
      # A journal that lost its tail, but the folder says that files were being changed.
      [ -f "$PENDING/swapped" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" != "$last_id" ] || { tell_untold_end; rm -rf "$PENDING"; return 0; }
      last_step=swap
      ;;
  esac
  recovered_for=$ID
  ID=\${last_id:-$ID}
  STEP=recover
  read_request "$PENDING/request" || R_KIND=deploy
  mkdir -p "$WORK"
  remove_leftovers
  DEADLINE=$(($(now) + R_TIMEOUT))
  STARTED=\${STARTED:-$(now)}
  event running "run $ID was interrupted at $last_step"
  recover_from "$last_step"
  recover_code=$?
  ID=$recovered_for
  return "$recover_code"
}

# The last record was made and then the power went: the history must have that run too.
tell_untold_end() {
  [ -n "$last_id" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" = "$last_id" ] || return 0
  grep -qsF "\\"stack\\":\\"$STACK\\",\\"run\\":\\"$last_id\\"" "$STATE/history.jsonl" && return 0
  finished=$(now) took=0 running=$(current_release)
  untold_for=$ID untold_request=$REQUEST
  ID=$last_id REQUEST=$PENDING FAIL_CODE='' STEP=end
  write_history "$(tail -n 1 "$HOME_DIR/journal" | cut -f 4 | tr -cd 'a-z-')"
  ID=$untold_for REQUEST=$untold_request
}

recover_from() {
  case $1 in
    begin | preflight | validate | stage)
      # Nothing had been changed yet.
      end_recovery undone 'nothing had been changed'
      ;;
    backup)
      # Nothing either, but services may have been stopped for the copy.
      remove_one_offs
      rm -rf "$HOME_DIR/backups/.making"
      if inspect_containers "$WORK/before" && start_again; then
        end_recovery undone 'nothing had been changed'
      else
        restore_interrupted
      fi
      ;;
    down)
      finish_removal && end_recovery removed 'the removal is finished'
      ;;
    commit)
      # Verified, but not written down: look again and write it down.
      if inspect_containers "$WORK/before" && place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" &&
        compose_up && verify_stack "$PENDING/checks" && commit_release; then
        protect_images
        end_recovery finished "release $number is running and verified"
      else
        restore_interrupted
      fi
      ;;
    *) restore_interrupted ;;
  esac
}

restore_interrupted() {
  # Cut before the lists were whole: then nothing had been placed that is not in them.
  for list in new-list gone-list; do
    [ -f "$PENDING/$list" ] || : >"$PENDING/$list"
  done
  if restore; then
    end_recovery rolled-back "release \${back_to:-none} runs again"
    return
  fi
  event failed "going back failed: $FAIL_TEXT"
  FAIL_CODE=rollback-failed
  FAIL_TEXT="an interrupted transaction could not be undone: $FAIL_TEXT"
  return 1
}

end_recovery() {
  journal end "$1" || return 1
  STEP=recover
  event recovered "$2"
  finished=$(now) took=$(($(now) - STARTED)) running=$(current_release)
  recovered_request=$REQUEST
  REQUEST=$PENDING FAIL_CODE=interrupted
  write_history "$1"
  write_metrics "$1"
  REQUEST=$recovered_request
  rm -rf "$PENDING"
}

# The verb \`recover\`: at boot, for all stacks. A stack that is locked is being worked on and left alone.
recover_all() {
  wait_for_docker || return 1
  recover_result=0
  for folder in "$STATE"/*/journal; do
    [ -f "$folder" ] || continue
    folder=\${folder%/journal}
    is_name "\${folder##*/}" || continue
    (
      enter_stack "\${folder##*/}"
      ID=recover STARTED=$(now) REQUEST=/nonexistent
      take_lock 0 || { note "$FAIL_TEXT"; exit 0; }
      R_WHO=recovery
      write_holder
      recover_pending
      recover_code=$?
      drop_holder
      exit "$recover_code"
    ) || recover_result=1
  done
  resume_handed_over
  return "$recover_result"
}

wait_for_docker() {
  docker_until=$(($(now) + 120))
  until docker version >/dev/null 2>&1; do
    [ "$(now)" -lt "$docker_until" ] || { event failed 'Docker does not answer'; return 1; }
    sleep 1
  done
}
# Locks and holds that a person sets: they outlive processes, so they are files, and nobody waits for them.

# lock acquire STACK WHO REASON | lock status [STACK] | lock release STACK
lock_verb() {
  case \${1:-} in
    acquire) is_name "\${2:-}" && [ $# = 4 ] || exit 64 ;;
    release) is_name "\${2:-}" || exit 64 ;;
    status)
      for folder in "$STATE"/*/lock; do
        folder=\${folder%/lock}
        [ -e "$folder/lock" ] && { [ -z "\${2:-}" ] || [ "$2" = "\${folder##*/}" ]; } || continue
        enter_stack "\${folder##*/}"
        lock_status
      done
      return 0
      ;;
    *) exit 64 ;;
  esac
  enter_stack "$2"
  mkdir -p "$HOME_DIR"
  if [ "$1" = release ]; then
    rm -f "$HOME_DIR/maintenance"
  else
    take_lock 0 || { echo "$FAIL_TEXT" >&2; return 1; }
    printf '%s: %s, since %s\\n' "$3" "$4" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | tr -d '\\000-\\011\\013-\\037' | write_atomic "$HOME_DIR/maintenance"
  fi
  lock_status
}

# \`stack TAB free|busy|maintenance TAB who\`
lock_status() {
  if [ -s "$HOME_DIR/maintenance" ]; then
    printf '%s\\tmaintenance\\t%s\\n' "$STACK" "$(one_line <"$HOME_DIR/maintenance")"
  elif flock -n "$HOME_DIR/lock" true 2>/dev/null; then
    printf '%s\\tfree\\t\\n' "$STACK"
  else
    printf '%s\\tbusy\\t%s\\n' "$STACK" "$(lock_holder)"
  fi
}

# release-hold STACK: the next push deploys the stack again.
release_hold() {
  is_name "\${1:-}" || exit 64
  enter_stack "$1"
  take_lock 30 || { echo "$FAIL_TEXT" >&2; return 1; }
  rm -f "$HOME_DIR/held"
}
# The verb \`verify\`: the containers and checks of stacks, looked at without lock, journal or change.

# Lines: \`?\` stack, what was looked at, passed|failed, what was seen.
verify_only() {
  verify_code=0
  while IFS=$TAB read -r _ name; do
    is_name "$name" || continue
    enter_stack "$name"
    WORK=$RUN/$name/work
    mkdir -p "$WORK"
    read_request "$RUN/$name/request" && verify_containers && verify_checks || verify_code=1
  done <"$RUN/stacks"
  verify_machine || verify_code=1
  return "$verify_code"
}

# The VM itself: its own checks under the name \`-\`, which no stack can have, and what it mounts from others.
verify_machine() {
  STACK=-
  WORK=$RUN/-/work
  mkdir -p "$WORK"
  awk '$3 ~ /^nfs/ { printf "!\\tnfs\\t%s\\t%s\\n", $1, $2 }' /proc/mounts
  verify_checks
}

verified() {
  printf '?\\t%s\\t%s\\t%s\\t%s\\n' "$STACK" "$(printf '%s' "$1" | one_line)" "$2" "$(printf '%s' "$3" | one_line)"
}

verify_containers() {
  # Nothing is fresh here: what runs is its own past.
  inspect_containers "$WORK/now" && cp "$WORK/now" "$WORK/before" && cp "$WORK/now" "$WORK/base" && judge || { verified containers failed "$FAIL_TEXT"; return 1; }
  case $VERDICT in
    wait) verified containers failed "$VERDICT_TEXT"; return 1 ;;
    *) verified containers passed "$(wc -l <"$WORK/now") as they should be" ;;
  esac
}

# All checks are tried, so that all findings are seen at once; one that fails gets three seconds to change its mind.
verify_checks() {
  checks_code=0
  for block in "$RUN/$STACK"/checks/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    verify_until=$(($(now) + 3))
    while :; do
      if check_once "$block" >"$WORK/check.log" 2>&1 </dev/null; then
        verified "$B_NAME" passed 'as it should be'
        break
      fi
      if [ "$(now)" -ge "$verify_until" ]; then
        checks_code=1
        verified "$B_NAME" failed "$(tail -n 1 "$WORK/check.log" | redact)"
        break
      fi
      sleep 0.5
    done
  done
  return "$checks_code"
}
# The last word about a runner that was replaced after its job: the job has ended, so the VM itself tells the forge. The token is a
# secret file on this VM; it goes from there to curl's standard input, and into no argument, log or file.

REPORT_SECONDS=600

# tell_forge CODE: writes the commit status that the job left pending. What the forge says changes nothing here. A job that failed
# has said so, and only another failure may come on top.
tell_forge() {
  status_sha=$(asked commit) status_context=$(asked status-context) status_repository=$(asked status-repository)
  is_status || return 0
  [ "$1" != 0 ] || ! grep -qs '^failed' "$RUN/reported" || return 0
  for request in "$RUN"/*/request; do
    report_url=$(sed -n "s/^report-url$TAB//p" "$request")
    report_token=$(sed -n "s/^report-token$TAB//p" "$request")
    [ -z "$report_url" ] || break
  done
  STACK=$(basename "\${request%/request}")
  STEP=report
  report_secret=$STACKS/$STACK/secrets/$report_token
  case $report_token in '' | .* | *[!A-Za-z0-9_.-]*) return 0 ;; esac
  [ -s "$report_secret" ] || { event failed "the forge is not told: there is no $report_secret"; return 0; }
  status_body "$1" >"$RUN/status.json"
  post_status
  rm -f "$RUN/status.json" "$RUN/status.answer"
}

asked() { sed -n "s/^$1$TAB//p" "$RUN/deployment" | head -n 1; }

# The runner's words are data: only what such words look like goes into an address.
is_status() {
  case $status_sha in '' | *[!0-9a-f]*) return 1 ;; esac
  case $status_context in fairlead/*) ;; *) return 1 ;; esac
  case $status_context in *[!a-z0-9/-]*) return 1 ;; esac
  case $status_repository in /* | */ | */*/* | *..* | *[!A-Za-z0-9_./-]*) return 1 ;; */*) ;; *) return 1 ;; esac
}

# status_body CODE: Gitea's CreateStatusOption.
status_body() {
  status_state=failure
  [ "$1" != 0 ] || status_state=success
  status_text=
  while IFS=$TAB read -r _ name; do
    [ -f "$RUN/$name/outcome" ] && grep -q '^after-report' "$RUN/$name/request" || continue
    status_text="$status_text\${status_text:+; }$name: $(sed -n 's/^text=//p' "$RUN/$name/outcome")"
  done <"$RUN/stacks"
  status_target=$(asked run-url)
  case $status_target in http://* | https://*) ;; *) status_target= ;; esac
  printf '{"state":"%s","context":"%s","description":"%s","target_url":"%s"}\\n' "$status_state" "$status_context" \\
    "$(printf '%s' "$status_text" | cut -c 1-180 | json_text)" "$(printf '%s' "$status_target" | json_text)"
}

json_text() { one_line | sed 's/[\\\\"]/\\\\&/g'; }

# The forge may be restarting, or still migrating: tried for ten minutes. What it refuses is not tried again.
post_status() {
  report_until=$(($(now) + REPORT_SECONDS))
  report_pause=1
  while :; do
    report_code=$(send_status 2>"$RUN/status.answer")
    case $report_code in
      2??) event passed "the forge knows: $status_context is $status_state"; return 0 ;;
      408 | 429 | 5?? | 000 | '') ;;
      *) event failed "the forge does not take the status: it answers $report_code"; return 0 ;;
    esac
    if [ "$(now)" -ge "$report_until" ]; then
      event failed "the forge could not be told: $(printf '%s' "\${report_code:-no answer}"; tail -n 1 "$RUN/status.answer" | one_line)"
      return 0
    fi
    sleep "$report_pause"
    [ "$report_pause" -ge 15 ] || report_pause=$((report_pause * 2))
  done
}

# Prints the HTTP status; 000 when there was no answer.
send_status() {
  IFS= read -r token <"$report_secret" || [ -n "$token" ] || return 0
  case $token in *[!A-Za-z0-9_.-]*) echo 'the token holds something that no token holds' >&2; printf 401; return ;; esac
  printf 'header = "Authorization: token %s"\\n' "$token" |
    curl --config - --noproxy '*' -sS --max-time 20 -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' \\
      --data "@$RUN/status.json" --url "$report_url/api/v1/repos/$status_repository/statuses/$status_sha" 9>&-
}
# The unit that recovers at boot: what a power cut left must not wait for the next push.

BOOT_UNITS=/etc/systemd/system
BOOT_UNIT=fairlead-recover.service

boot_unit() {
  cat <<END
# Written by Fairlead with each deployment. To be rid of it: systemctl mask $BOOT_UNIT
[Unit]
Description=Finish or undo what a power cut left of a deployment
After=docker.service network-online.target
Wants=docker.service network-online.target
ConditionPathExists=$STATE/transaction.sh
[Service]
Type=oneshot
ExecStart=/bin/sh $STATE/transaction.sh recover
TimeoutStartSec=infinity
[Install]
WantedBy=multi-user.target
END
}

# install_boot: writes and enables the unit where systemd boots the machine. Only for the state that is really used: a test's own
# folder must not leave a unit on the machine. What somebody masked stays masked.
install_boot() {
  [ "$STATE" = /var/lib/fairlead ] && [ -d "$BOOT_UNITS" ] && [ ! -L "$BOOT_UNITS/$BOOT_UNIT" ] || return 0
  boot_wants=$BOOT_UNITS/multi-user.target.wants
  [ -L "$boot_wants/$BOOT_UNIT" ] && [ "$(boot_unit)" = "$(cat "$BOOT_UNITS/$BOOT_UNIT" 2>/dev/null)" ] && return 0
  (
    umask 022
    boot_unit | write_atomic "$BOOT_UNITS/$BOOT_UNIT" && mkdir -p "$boot_wants" && ln -sfn "../$BOOT_UNIT" "$boot_wants/$BOOT_UNIT" && sync "$boot_wants"
  ) || return 1
  if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
}

# A run that was handed over and whose machine then lost power: the job has ended one way or the other, its stacks go on.
resume_handed_over() {
  for folder in "$STATE"/runs/*/; do
    folder=\${folder%/}
    [ -f "$folder/rc" ] && [ ! -f "$folder/rc.after" ] && grep -qs '^after-report' "$folder"/*/request || continue
    is_name "\${folder##*/}" || continue
    (
      enter_run "\${folder##*/}"
      : >>"$RUN/reported"
      start_detached after
    )
  done
}
# The verbs: submit, run, follow, verify, recover, install-boot (and stack, which run calls for each stack).

enter_run() {
  is_name "$1" || { echo "not a run id: $1" >&2; exit 64; }
  ID=$1
  RUN=$STATE/runs/$ID
  [ -d "$RUN" ] || { echo "there is no run $ID on this VM" >&2; exit 66; }
}

# A process is named by id and start time, because ids are used again. Builtins only: \`follow\` asks ten times a second.
process_stamp() {
  PROCESS_STAMP=
  { read -r process_facts <"/proc/$1/stat"; } 2>/dev/null || return 1
  # shellcheck disable=SC2086 # numbers behind the name in brackets, which may hold anything
  set -- "$1" \${process_facts##*) }
  [ "$2" != Z ] || return 1
  PROCESS_STAMP="$1 \${21}"
}

is_running() {
  [ -s "$RUN/process" ] || return 1
  read -r process_id process_start <"$RUN/process"
  process_stamp "$process_id" && [ "$PROCESS_STAMP" = "$process_id $process_start" ]
}

# alive ID: a run that goes on, or has yet to be started. What was cut off does not count.
alive() { [ ! -f "$RUN/rc" ] && { [ ! -e "$RUN/process" ] || is_running; }; }

# submit ID: starts the run once; asked again it only says that it is there. It lives on without its caller.
submit() {
  if [ ! -e "$RUN/process" ]; then
    install_copy
    : >>"$RUN/log"
    start_detached run
    submit_until=$(($(now) + 10))
    until [ -s "$RUN/process" ] || [ "$(now)" -ge "$submit_until" ]; do sleep 0.05; done
  fi
  printf 'submitted\\t%s\\n' "$ID"
}

# Under systemd a process of its own unit: sshd's control group is killed with the session.
start_detached() {
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null; then
    systemd-run --quiet --collect --unit="fairlead-$1-$ID" --property=Type=exec --property=TimeoutStopSec=infinity \\
      --property="StandardOutput=append:$RUN/log" --property="StandardError=append:$RUN/log" \\
      --setenv=FAIRLEAD_STACKS="$STACKS" --setenv=FAIRLEAD_STATE="$STATE" sh "$RUN/transaction.sh" "$1" "$ID" </dev/null && return
  fi
  setsid -f sh "$RUN/transaction.sh" "$1" "$ID" </dev/null >>"$RUN/log" 2>&1
}

# The copy that recovers at boot, and the room for a last journal record on a full disk.
install_copy() {
  cmp -s "$RUN/transaction.sh" "$STATE/transaction.sh" || write_atomic "$STATE/transaction.sh" <"$RUN/transaction.sh"
  install_boot || :
  [ -f "$STATE/ballast" ] || head -c 1048576 /dev/zero >"$STATE/ballast" 2>/dev/null || :
}

run_all() {
  exec 7>>"$RUN/lock"
  flock -n 7 || return 0
  [ ! -e "$RUN/process" ] || return 0
  process_stamp $$
  printf '%s\\n' "$PROCESS_STAMP" | write_atomic "$RUN/process"
  trap '' HUP INT PIPE
  STEP=run
  event started "$(sed -n "s/^title$TAB//p" "$RUN/deployment" | one_line)"
  run_waves before
  run_code=$?
  tell_handed_over
  [ -z "$handed_over" ] || start_detached after 7>&-
  end_run "$run_code" rc
}

tell_handed_over() {
  handed_over=
  for request in "$RUN"/*/request; do
    grep -qs '^after-report' "$request" || continue
    handed_over=\${request%/request}
    (
      STACK=\${handed_over##*/}
      token=$(sed -n "s/^report-token$TAB//p" "$request")
      told=
      [ -z "$token" ] || [ ! -s "$STACKS/$STACK/secrets/$token" ] || told='; the forge is told'
      event handed-over "it follows when this run has been reported$told"
    )
  done
}

# after ID: stacks that carry the runner itself wait until the job has been reported, or their limit is over.
run_after_report() {
  STEP=run
  limit=$(sed -n "s/^after-report$TAB//p" "$RUN"/*/request | sort -rn | head -n 1)
  is_number "$limit" || limit=60
  report_until=$(($(now) + limit))
  until [ -e "$RUN/reported" ] || [ "$(now)" -ge "$report_until" ]; do sleep 0.5; done
  run_waves after
  after_code=$?
  tell_forge "$after_code"
  end_run "$after_code" rc.after
}

# Waves in order, the stacks of a wave side by side. What fails stops only what needs it.
run_waves() {
  parallel=$(sed -n "s/^parallel$TAB//p" "$RUN/deployment")
  is_number "$parallel" && [ "$parallel" -gt 0 ] || parallel=4
  for wave in $(cut -f 1 "$RUN/stacks" | sort -un); do
    awk -F '\\t' -v wave="$wave" '$1 == wave { print $2 }' "$RUN/stacks" | while IFS= read -r name; do
      is_name "$name" || continue
      if grep -q '^after-report' "$RUN/$name/request"; then when=after; else when=before; fi
      [ "$when" = "$1" ] && printf '%s\\n' "$name"
    done | xargs -r -n 1 -P "$parallel" sh "$RUN/transaction.sh" stack "$ID" 7>&-
  done
  waves_code=0
  while IFS=$TAB read -r _ name; do
    grep -qs '^outcome=\\(deployed\\|unchanged\\|removed\\)$' "$RUN/$name/outcome" && continue
    if [ "$1" = before ] && grep -q '^after-report' "$RUN/$name/request"; then continue; fi
    waves_code=1
  done <"$RUN/stacks"
  return "$waves_code"
}

end_run() {
  event ended "$1"
  printf '%s\\n' "$1" | write_atomic "$RUN/$2"
  find "$STATE/runs" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\\n' | sort -rn | tail -n "+$((KEPT_RUNS + 1))" | while read -r _ old; do
    [ ! -f "$STATE/runs/$old/rc" ] || rm -rf "\${STATE:?}/runs/$old"
  done
  return "$1"
}

# follow ID FROM: the log from line FROM to the end of the run; the exit code is the run's, 75 when it was cut off.
follow() {
  is_number "$1" || exit 64
  exec 3<"$RUN/log"
  follow_from=$1 follow_line=0 follow_open=''
  while :; do
    # Asked before reading: everything that was written before the end is then read.
    follow_last=
    if [ -f "$RUN/rc" ] || ! is_running; then follow_last=1; fi
    while IFS= read -r line <&3; do
      follow_line=$((follow_line + 1))
      [ "$follow_line" -lt "$follow_from" ] || printf '%s\\n' "$follow_open$line"
      follow_open=
    done
    follow_open=$follow_open$line
    [ -z "$follow_last" ] || break
    sleep 0.1
  done
  [ -f "$RUN/rc" ] || exit 75
  read -r run_code <"$RUN/rc"
  exit "$run_code"
}

verb=\${1:-}
case $verb in
  submit) enter_run "\${2:-}" && submit ;;
  run) enter_run "\${2:-}" && run_all ;;
  after) enter_run "\${2:-}" && run_after_report ;;
  follow) enter_run "\${2:-}" && follow "\${3:-1}" ;;
  alive) enter_run "\${2:-}" && alive ;;
  stack)
    enter_run "\${2:-}"
    is_name "\${3:-}" || exit 64
    REQUEST=$RUN/$3
    enter_stack "$3"
    transact_stack
    ;;
  verify) enter_run "\${2:-}" && verify_only ;;
  recover) recover_all ;;
  install-boot) install_boot ;;
  lock)
    shift
    lock_verb "$@"
    ;;
  release-hold) release_hold "\${2:-}" ;;
  *)
    echo 'usage: transaction.sh submit ID | run ID | follow ID [LINE] | alive ID | verify ID | recover | install-boot | lock … | release-hold STACK' >&2
    exit 64
    ;;
esac
`;

export const TRANSACTION: HostProgram = { name: 'transaction', text: TRANSACTION_SCRIPT };
