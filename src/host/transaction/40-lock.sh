# The lock: flock on descriptor 9, which Compose inherits on purpose, so that it lasts as long as anything can still change;
# and on the folder itself (descriptor 6), so that a deleted lock file never makes two holders.

# Also refuses at once while a person keeps the stack for maintenance (the verb `lock`).
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
      event waiting "locked by $(lock_holder); waiting ${lock_left} s more"
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
  printf '%s, run %s, since %s\n' "$R_WHO" "$ID" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$HOME_DIR/holder"
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
  printf '%s %s\n' "$R_SEQUENCE" "$R_COMMIT" | write_atomic "$HOME_DIR/sequence" 2>/dev/null || fail disk-full "the sequence cannot be written to $HOME_DIR"
}

# The plan was made against one release; another one since then means that the plan is about something else.
check_previous() {
  [ "${R_PREVIOUS:-none}" = any ] && return 0
  [ "$(current_release)" = "${R_PREVIOUS#none}" ] ||
    fail plan-stale "the plan was made on release ${R_PREVIOUS:-none}, now release $(current_release) runs"
}
