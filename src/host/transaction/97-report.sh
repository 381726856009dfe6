# The last word about a runner that was replaced after its job: the job has ended, so the VM itself tells the forge. The token is a
# secret file on this VM; it goes from there to curl's standard input, and into no argument, log or file.

REPORT_SECONDS=600

# tell_forge CODE: writes the commit status that the job left pending. What the forge says changes nothing here. A job that failed
# has said so, and only another failure may come on top.
tell_forge() {
  status_sha=$(asked commit) status_context=$(asked status-context) status_repository=$(asked status-repository)
  is_status || return 0
  [ "$1" != 0 ] || ! grep -qs '^failed' "$RUN/reported" || return 0
  for request in "$RUN"/*/request; do
    report_url=$(sed -n "s/^report-url$TAB//p" "$request")
    report_token=$(sed -n "s/^report-token$TAB//p" "$request")
    [ -z "$report_url" ] || break
  done
  STACK=$(basename "${request%/request}")
  STEP=report
  report_secret=$STACKS/$STACK/secrets/$report_token
  case $report_token in '' | .* | *[!A-Za-z0-9_.-]*) return 0 ;; esac
  [ -s "$report_secret" ] || { event failed "the forge is not told: there is no $report_secret"; return 0; }
  status_body "$1" >"$RUN/status.json"
  post_status
  rm -f "$RUN/status.json" "$RUN/status.answer"
}

asked() { sed -n "s/^$1$TAB//p" "$RUN/deployment" | head -n 1; }

# The runner's words are data: only what such words look like goes into an address.
is_status() {
  case $status_sha in '' | *[!0-9a-f]*) return 1 ;; esac
  case $status_context in fairlead/*) ;; *) return 1 ;; esac
  case $status_context in *[!a-z0-9/-]*) return 1 ;; esac
  case $status_repository in /* | */ | */*/* | *..* | *[!A-Za-z0-9_./-]*) return 1 ;; */*) ;; *) return 1 ;; esac
}

# status_body CODE: Gitea's CreateStatusOption.
status_body() {
  status_state=failure
  [ "$1" != 0 ] || status_state=success
  status_text=
  while IFS=$TAB read -r _ name; do
    [ -f "$RUN/$name/outcome" ] && grep -q '^after-report' "$RUN/$name/request" || continue
    status_text="$status_text${status_text:+; }$name: $(sed -n 's/^text=//p' "$RUN/$name/outcome")"
  done <"$RUN/stacks"
  status_target=$(asked run-url)
  case $status_target in http://* | https://*) ;; *) status_target= ;; esac
  printf '{"state":"%s","context":"%s","description":"%s","target_url":"%s"}\n' "$status_state" "$status_context" \
    "$(printf '%s' "$status_text" | cut -c 1-180 | json_text)" "$(printf '%s' "$status_target" | json_text)"
}

json_text() { one_line | sed 's/[\\"]/\\&/g'; }

# The forge may be restarting, or still migrating: tried for ten minutes. What it refuses is not tried again.
post_status() {
  report_until=$(($(now) + REPORT_SECONDS))
  report_pause=1
  while :; do
    report_code=$(send_status 2>"$RUN/status.answer")
    case $report_code in
      2??) event passed "the forge knows: $status_context is $status_state"; return 0 ;;
      408 | 429 | 5?? | 000 | '') ;;
      *) event failed "the forge does not take the status: it answers $report_code"; return 0 ;;
    esac
    if [ "$(now)" -ge "$report_until" ]; then
      event failed "the forge could not be told: $(printf '%s' "${report_code:-no answer}"; tail -n 1 "$RUN/status.answer" | one_line)"
      return 0
    fi
    sleep "$report_pause"
    [ "$report_pause" -ge 15 ] || report_pause=$((report_pause * 2))
  done
}

# Prints the HTTP status; 000 when there was no answer.
send_status() {
  IFS= read -r token <"$report_secret" || [ -n "$token" ] || return 0
  case $token in *[!A-Za-z0-9_.-]*) echo 'the token holds something that no token holds' >&2; printf 401; return ;; esac
  printf 'header = "Authorization: token %s"\n' "$token" |
    curl --config - --noproxy '*' -sS --max-time 20 -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' \
      --data "@$RUN/status.json" --url "$report_url/api/v1/repos/$status_repository/statuses/$status_sha" 9>&-
}
