# Backups: what stack.yaml says about copying a stack's data, carried out. backups/<n>/ is there whole or not at all: a file per
# part, the commands that read and restore them, and what ran when they were made. Nobody but root reads it.

# Numbers of the kept backups, the oldest first.
backup_numbers() { find "$HOME_DIR/backups" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' 2>/dev/null | grep -x '[0-9]*' | sort -n; }

# take_backup: copies every part of PENDING/backup and has its reader judge the copy. Services of backup-stop are stopped for it
# and stay so: whoever called starts them, or goes back. Leaves the number in BACKUP_NUMBER and in PENDING/safety.
take_backup() {
  BACKUP_NUMBER=$(backup_numbers | tail -n 1)
  BACKUP_NUMBER=$((${BACKUP_NUMBER:-0} + 1))
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
  awk -F '\t' 'FNR == NR { wanted[$1] = 1; next } ($2 in wanted) && $5 == "running" && $10 != "True" { print $1 }' "$WORK/to-stop" "$WORK/copied" >"$PENDING/stopped"
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
  printf '%s' "${last_words:-exit code $1}"
}

# Digests, commands and circumstances beside the data; one rename makes it a backup.
seal_backup() {
  mkdir "$making/parts" && cp "$PENDING"/backup/* "$making/parts/" &&
    (cd "$making/data" && sha256sum -- * >../digests) &&
    awk -F '\t' '$10 != "True" { print $2 "\t" $12 "\t" $4 }' "$WORK/copied" | sort -u >"$making/images" &&
    printf '%s' "$R_BACKUP_STOP" >"$making/stop" &&
    printf 'at=%s\nid=%s\nrelease=%s\nbytes=%s\nwhy=%s\n' "$(now)" "$ID" "$(current_release)" \
      "$(du -sb -- "$making/data" | cut -f 1)" "$(printf '%s' "$R_BACKUP" | one_line)" >"$making/facts" &&
    sync_tree "$making" && mv -T "$making" "$HOME_DIR/backups/$BACKUP_NUMBER" && sync "$HOME_DIR/backups" &&
    printf '%s\n' "$BACKUP_NUMBER" | write_atomic "$PENDING/safety" ||
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
    [ "$position" -le "$R_BACKUP_KEEP" ] || rm -rf "${HOME_DIR:?}/backups/$old_backup"
  done <"$WORK/backups"
}
