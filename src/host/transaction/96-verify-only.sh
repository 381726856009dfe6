# The verb `verify`: the containers and checks of stacks, looked at without lock, journal or change.

# Lines: `?` stack, what was looked at, passed|failed, what was seen.
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

# The VM itself: its own checks under the name `-`, which no stack can have, and what it mounts from others.
verify_machine() {
  STACK=-
  WORK=$RUN/-/work
  mkdir -p "$WORK"
  awk '$3 ~ /^nfs/ { printf "!\tnfs\t%s\t%s\n", $1, $2 }' /proc/mounts
  verify_checks
}

verified() {
  printf '?\t%s\t%s\t%s\t%s\n' "$STACK" "$(printf '%s' "$1" | one_line)" "$2" "$(printf '%s' "$3" | one_line)"
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
