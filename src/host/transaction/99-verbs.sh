# The verbs: submit, run, follow, verify, recover, install-boot (and stack, which run calls for each stack).

enter_run() {
  is_name "$1" || { echo "not a run id: $1" >&2; exit 64; }
  ID=$1
  RUN=$STATE/runs/$ID
  [ -d "$RUN" ] || { echo "there is no run $ID on this VM" >&2; exit 66; }
}

# A process is named by id and start time, because ids are used again. Builtins only: `follow` asks ten times a second.
process_stamp() {
  PROCESS_STAMP=
  { read -r process_facts <"/proc/$1/stat"; } 2>/dev/null || return 1
  # shellcheck disable=SC2086 # numbers behind the name in brackets, which may hold anything
  set -- "$1" ${process_facts##*) }
  [ "$2" != Z ] || return 1
  PROCESS_STAMP="$1 ${21}"
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
  printf 'submitted\t%s\n' "$ID"
}

# Under systemd a process of its own unit: sshd's control group is killed with the session.
start_detached() {
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null; then
    systemd-run --quiet --collect --unit="fairlead-$1-$ID" --property=Type=exec --property=TimeoutStopSec=infinity \
      --property="StandardOutput=append:$RUN/log" --property="StandardError=append:$RUN/log" \
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
  printf '%s\n' "$PROCESS_STAMP" | write_atomic "$RUN/process"
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
    handed_over=${request%/request}
    (
      STACK=${handed_over##*/}
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
    awk -F '\t' -v wave="$wave" '$1 == wave { print $2 }' "$RUN/stacks" | while IFS= read -r name; do
      is_name "$name" || continue
      if grep -q '^after-report' "$RUN/$name/request"; then when=after; else when=before; fi
      [ "$when" = "$1" ] && printf '%s\n' "$name"
    done | xargs -r -n 1 -P "$parallel" sh "$RUN/transaction.sh" stack "$ID" 7>&-
  done
  waves_code=0
  while IFS=$TAB read -r _ name; do
    grep -qs '^outcome=\(deployed\|unchanged\|removed\)$' "$RUN/$name/outcome" && continue
    if [ "$1" = before ] && grep -q '^after-report' "$RUN/$name/request"; then continue; fi
    waves_code=1
  done <"$RUN/stacks"
  return "$waves_code"
}

end_run() {
  event ended "$1"
  printf '%s\n' "$1" | write_atomic "$RUN/$2"
  find "$STATE/runs" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\n' | sort -rn | tail -n "+$((KEPT_RUNS + 1))" | while read -r _ old; do
    [ ! -f "$STATE/runs/$old/rc" ] || rm -rf "${STATE:?}/runs/$old"
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
      [ "$follow_line" -lt "$follow_from" ] || printf '%s\n' "$follow_open$line"
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

verb=${1:-}
case $verb in
  submit) enter_run "${2:-}" && submit ;;
  run) enter_run "${2:-}" && run_all ;;
  after) enter_run "${2:-}" && run_after_report ;;
  follow) enter_run "${2:-}" && follow "${3:-1}" ;;
  alive) enter_run "${2:-}" && alive ;;
  stack)
    enter_run "${2:-}"
    is_name "${3:-}" || exit 64
    REQUEST=$RUN/$3
    enter_stack "$3"
    transact_stack
    ;;
  verify) enter_run "${2:-}" && verify_only ;;
  recover) recover_all ;;
  install-boot) install_boot ;;
  lock)
    shift
    lock_verb "$@"
    ;;
  release-hold) release_hold "${2:-}" ;;
  *)
    echo 'usage: transaction.sh submit ID | run ID | follow ID [LINE] | alive ID | verify ID | recover | install-boot | lock … | release-hold STACK' >&2
    exit 64
    ;;
esac
