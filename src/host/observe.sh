#!/bin/sh
# Prints what this VM's disk says, as records that end in NUL; a record that begins with RS (036) opens a section.
# Read by src/observe/parse.ts. Few processes on purpose: twenty stacks must cost milliseconds, not one process per fact.
set -u
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
umask 077
stacks=${FAIRLEAD_STACKS:-/opt/stacks}
state=${FAIRLEAD_STATE:-/var/lib/fairlead}

section() { printf '\036%s\0' "$1"; }

# The nearest folder that exists: before the first deployment our own are not there yet.
existing() {
  dir=$1
  while [ ! -d "$dir" ]; do dir=${dir%/*}; [ -n "$dir" ] || dir=/; done
}

section uid
# The effective user id, without a process: the third word of the line "Uid: real effective …".
while read -r word _ effective _; do
  if [ "$word" = Uid: ]; then printf '%s\0' "$effective"; break; fi
done </proc/self/status

section disk
existing /var/lib/docker; images=$dir
existing "$state"
df -P -k -- "$images" "$dir" 2>/dev/null
printf '\0'

# Asking Compose for its version costs 100 ms; the plugin's path, size and time say whether the answer we kept still holds.
section compose
plugin=
for dir in "${HOME:-/root}/.docker/cli-plugins" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \
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
      { printf '%s\t%s\n' "$stamp" "$kept_version" >"$state/compose-version"; } 2>/dev/null || :
    fi
  fi
  printf '%s\0%s\0' "$stamp" "$kept_version"
fi

# Which stacks there are, and which small files of theirs to read; no process in these loops.
section stacks
names=
for path in "$state"/[a-z0-9]* "$stacks"/[a-z0-9]*; do
  [ -d "$path" ] || continue
  case $path in "$state/runs" | "$state/metrics") continue ;; esac
  name=${path##*/}
  case $name in *[!a-z0-9_-]*) continue ;; esac
  case " $names " in
    *" $name "*) ;;
    *) names="$names $name"; printf '%s\0' "$name" ;;
  esac
done

# Sets `release` to the current release's number, or to nothing.
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
printf '\0'

section journals
set --
for name in $names; do
  if [ -s "$state/$name/journal" ]; then set -- "$@" "$state/$name/journal"; fi
done
if [ $# -gt 0 ]; then tail -v -n 2 -- "$@"; fi
printf '\0'

# The lock frees itself when its holder and everything the holder started is gone; only then can it be taken.
section locked
for name in $locks; do
  flock -n "$state/$name/lock" true 2>/dev/null || printf '%s\0' "$name"
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
    find "$@" -type f -print0 | sed -z "s|^$state/\([^/]*\)/releases/[0-9]*/files/|$stacks/\1/|"
  fi
  if [ -d "$stacks" ]; then find "$stacks" -mindepth 2 -maxdepth 2 -type f -size -2049k -print0; fi
  for name in $fresh; do
    find "$stacks/$name" -mindepth 2 -maxdepth 5 -path "$stacks/$name/secrets" -prune -o -type f -size -2049k -print0 | head -z -n 500
  done
} | xargs -0 -r sh -c 'sha256sum -z -- "$@" 2>/dev/null; stat --printf "%a %n\0" -- "$@" 2>/dev/null; :' fairlead

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
        case $hash in \\*) continue ;; esac
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
printf '\0'
section end
