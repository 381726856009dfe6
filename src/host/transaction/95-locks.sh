# Locks and holds that a person sets: they outlive processes, so they are files, and nobody waits for them.

# lock acquire STACK WHO REASON | lock status [STACK] | lock release STACK
lock_verb() {
  case ${1:-} in
    acquire) is_name "${2:-}" && [ $# = 4 ] || exit 64 ;;
    release) is_name "${2:-}" || exit 64 ;;
    status)
      for folder in "$STATE"/*/lock; do
        folder=${folder%/lock}
        [ -e "$folder/lock" ] && { [ -z "${2:-}" ] || [ "$2" = "${folder##*/}" ]; } || continue
        enter_stack "${folder##*/}"
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
    printf '%s: %s, since %s\n' "$3" "$4" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | tr -d '\000-\011\013-\037' | write_atomic "$HOME_DIR/maintenance"
  fi
  lock_status
}

# `stack TAB free|busy|maintenance TAB who`
lock_status() {
  if [ -s "$HOME_DIR/maintenance" ]; then
    printf '%s\tmaintenance\t%s\n' "$STACK" "$(one_line <"$HOME_DIR/maintenance")"
  elif flock -n "$HOME_DIR/lock" true 2>/dev/null; then
    printf '%s\tfree\t\n' "$STACK"
  else
    printf '%s\tbusy\t%s\n' "$STACK" "$(lock_holder)"
  fi
}

# release-hold STACK: the next push deploys the stack again.
release_hold() {
  is_name "${1:-}" || exit 64
  enter_stack "$1"
  take_lock 30 || { echo "$FAIL_TEXT" >&2; return 1; }
  rm -f "$HOME_DIR/held"
}
