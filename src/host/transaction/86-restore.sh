# The way back for data: a kept backup in the place of what is there.

# Written before anything may change the data. With crossing services the old containers are noted too: as long as none of them
# was replaced by a container that ran, the data are as they were.
touch_data() {
  printf '%s' "$R_CROSSING" >"$WORK/crossing"
  if [ -z "$R_RESTORE$R_DESTROY" ]; then
    awk -F '\t' 'FNR == NR { crossing[$1] = 1; next } ($2 in crossing) { print $2 "\t" $1 }' "$WORK/crossing" "$WORK/before" >"$PENDING/crossing"
    sed 's/$/\t-/' "$WORK/crossing" >>"$PENDING/crossing"
    sync "$PENDING/crossing"
  fi
  : >"$PENDING/data-touched" && sync "$PENDING/data-touched" && sync "$PENDING" || fail disk-full "$PENDING cannot be made to last"
}

# Fails when a crossing service has a container that is not an old one and has been started: then the data may be another version's.
data_untouched() {
  [ -f "$PENDING/crossing" ] && inspect_containers "$WORK/touching" || return 1
  [ -z "$(awk -F '\t' '
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
# run as the live files say. Leaves the stack like that: `up` is the caller's.
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
  printf 'no command restores %s: put %s back by hand, then "fairlead rollback %s %s --release %s --keep-data --reason …"' \
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

# Volumes that somebody named with allow-destroy. Their users of this stack go first; `up` makes both anew.
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
