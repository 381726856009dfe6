# The transaction of kind `backup`, and what a failed copy means for a deploy: nothing was changed, but something may stand still.

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
  verify_stack "$HOME_DIR/releases/${again:-none}/checks"
}
