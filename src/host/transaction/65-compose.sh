# Compose, always called the same way: fixed project directory, clean environment, no terminal, no questions.

compose() { compose_with_input "$@" </dev/null; }

# The same with the caller's standard input; COMPOSE_LIMIT: seconds, when it must end.
compose_with_input() {
  set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" "$@"
  if [ -f "$LIVE/compose.override.yaml" ]; then
    shift 6
    set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" -f "$LIVE/compose.override.yaml" "$@"
  fi
  env -i PATH="$PATH" HOME="$HOME" ${COMPOSE_LIMIT:+timeout -k 5 "$COMPOSE_LIMIT"} docker compose "$@"
}

time_left() {
  left=$((DEADLINE - $(now)))
  [ "$left" -gt 0 ] || left=1
  printf '%s' "$left"
}

# compose_up: one `up` with a limit; its words go to a file, never to a pipe (a reader that goes away would kill it).
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
  awk -F '\t' 'FNR == NR { wanted[$1] = 1; next } !($2 in wanted) { print $1 }' "$WORK/services" "$WORK/before" >"$WORK/orphans"
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
        awk '!/\(healthy\)|Exited \(0\)/ || /health: starting/ { text = text (text == "" ? "" : ", ") $1 " (" substr($0, length($1) + 2) ")" } END { print text }')
      event waiting "${waited} s: ${not_ready:-nothing more}"
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
    awk -F '\t' -v service="$B_SERVICE" '$2 == service && $10 != "True" { print $1 }' "$WORK/now" >"$WORK/reloaded"
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
