# Verify: what runs is looked at, not assumed. Compose's `--wait` calls a crash loop healthy when there is no health check.

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

# A Compose that was killed leaves `<12 hex>_name`; the container is right, only its name is not. Reads WORK/base.
repair_names() {
  awk -F '\t' '{ name = substr($3, 2); prefix = substr(name, 1, 13) } length(name) > 13 && prefix ~ /^[0-9a-f]+_$/ { print $1, substr(name, 14) }' "$WORK/base" >"$WORK/odd"
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

# Without a health check, `running` only means that the process has not ended yet: so it is watched for a while.
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
  judged=$(awk -F '\t' -v every="$([ "$R_STABILITY" = - ] || printf 1)" '
    BEGIN { newest = "-" }
    function say(code, text) { if (!said) { said = 1; printf "fail\t%s\t%s\t%s\n", code, text, $1 } }
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
      for (id in expected) if (!(id in seen)) { printf "fail\tunstable\t%s went away while it was watched\t-\n", expected[id]; exit }
      if (!count) { print "fail\tup-failed\tno container runs\t-"; exit }
      if (waiting != "") printf "wait\t-\t%s\t-\n", waiting
      else printf "ok\t-\t%s\t-\n", newest
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
      fail check-failed "check \"$B_NAME\" failed for $B_TIMEOUT s: ${check_seen:-no answer}"
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
      container=$(awk -F '\t' -v service="$B_SERVICE" '$2 == service && $5 == "running" && $10 != "True" { print $1; exit }' "$WORK/now")
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
    grep -qF -e "$text" "$WORK/body" || { echo "the answer does not contain \"$text\""; return 1; }
  done
}

body_lacks() {
  for text; do
    ! grep -qF -e "$text" "$WORK/body" || { echo "the answer contains \"$text\""; return 1; }
  done
}

# The password goes from its file into a file of ours: an argument would stand in the process list.
write_login() {
  secret_file=$STACKS/$STACK/secrets/$B_SECRET
  case $B_SECRET in '' | . | .. | */*) echo "not the name of a secret: $B_SECRET"; return 1 ;; esac
  [ -f "$secret_file" ] && [ ! -L "$secret_file" ] || { echo "secret $B_SECRET is not on this VM"; return 1; }
  {
    printf 'Authorization: Basic '
    { printf '%s:' "$B_USER"; head -c 4096 "$secret_file" | tr -d '\n'; } | base64 -w0
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

# IPv6 addresses stand in /proc as 32 hex digits: `fd7a::1` is written out.
plain_address() {
  case $1 in
    *:*) printf '%s\n' "$1" | tr 'A-F' 'a-f' | sed 's/^::/0::/; s/::$/::0/' | awk -F : '{
        for (at = 1; at <= NF; at++) if ($at == "" && !filled) { filled = 1; for (gap = NF; gap <= 8; gap++) out = out "0000" } else if ($at != "") out = out sprintf("%4s", $at)
        gsub(/ /, "0", out); print out }' ;;
    *) printf '%s\n' "$1" ;;
  esac
}

# The runner made the query; here it only travels. An answer counts when it has no error code and at least one record.
check_dns() {
  # shellcheck disable=SC2016 # bash expands its own arguments
  answer=$(timeout 4 bash -c '
    exec 3<>"/dev/udp/$1/$2" || exit 1
    printf "$3" | dd bs=512 iflag=fullblock count=1 status=none >&3
    timeout 3 dd bs=512 count=1 status=none <&3 | od -An -v -tu1' check "$B_HOST" "$B_PORT" "$B_QUERY" | tr -s ' \n' '  ')
  # shellcheck disable=SC2086 # bytes as words
  set -- $answer
  [ $# -ge 12 ] || { echo "no DNS answer from $B_HOST port $B_PORT"; return 1; }
  [ $(($4 % 16)) = 0 ] || { echo "DNS error code $(($4 % 16)) from $B_HOST port $B_PORT"; return 1; }
  [ $((${7} * 256 + ${8})) -gt 0 ] || { echo "DNS answer without records from $B_HOST port $B_PORT"; return 1; }
}
