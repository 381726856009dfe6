# What became of a stack: to the log, the run's folder, the history and the metrics.

# finish OUTCOME: code and text are in FAIL_CODE and FAIL_TEXT.
finish() {
  drop_holder
  finished=$(now)
  took=$((finished - ${STARTED:-finished}))
  running=$(current_release)
  {
    printf 'outcome=%s\n' "$1"
    case $1 in deployed | unchanged | removed) ;; *) printf 'code=%s\n' "${FAIL_CODE:-up-failed}" ;; esac
    printf 'text=%s\nrelease=%s\nduration=%s\nstep=%s\n' "$(printf '%s' "$FAIL_TEXT" | one_line)" "$running" "$took" "$STEP"
  } >"$RUN/$STACK/outcome.new" && mv -T "$RUN/$STACK/outcome.new" "$RUN/$STACK/outcome"
  sed "s/^/=${TAB}$STACK${TAB}/" "$RUN/$STACK/outcome"
  write_history "$1"
  write_metrics "$1"
}

# The runner wrote the facts as JSON in advance; what is added here needs no escaping.
write_history() {
  facts=
  [ -f "$REQUEST/history.json" ] && IFS= read -r facts <"$REQUEST/history.json"
  printf '{"at":%s,"stack":"%s","run":"%s","outcome":"%s","code":"%s","step":"%s","duration":%s,"release":%s%s}\n' \
    "$finished" "$STACK" "$ID" "$1" "$FAIL_CODE" "$STEP" "$took" "${running:-null}" "${facts:+,$facts}" >>"$STATE/history.jsonl"
}

# One file for node-exporter's textfile collector, made anew from one small file per stack.
write_metrics() {
  case $1 in deployed | unchanged | removed | finished) result=1 ;; *) result=0 ;; esac
  printf 'vm="%s",stack="%s"\t%s\t%s\t%s\t%s\n' "$(printf '%s' "$R_VM" | tr -cd 'a-z0-9-')" "$STACK" "$result" "$finished" "$took" "${running:-0}" >"$HOME_DIR/metrics"
  (
    umask 022
    mkdir -p "$STATE/metrics"
    exec 8>>"$STATE/metrics/.lock"
    flock 8
    for stack_metrics in "$STATE"/*/metrics; do
      [ ! -f "$stack_metrics" ] || cat "$stack_metrics"
    done | awk -F '\t' '
      { labels[NR] = $1; for (each = 2; each <= 5; each++) value[NR, each] = $each }
      function series(name, help, column, row) {
        printf "# HELP %s %s\n# TYPE %s gauge\n", name, help, name
        for (row = 1; row <= NR; row++) printf "%s{%s} %s\n", name, labels[row], value[row, column]
      }
      END {
        series("fairlead_deploy_last_result", "1 when the last transaction of the stack did what was asked.", 2)
        series("fairlead_deploy_last_timestamp_seconds", "When the last transaction of the stack ended.", 3)
        series("fairlead_deploy_duration_seconds", "How long the last transaction of the stack took.", 4)
        series("fairlead_deploy_release", "The verified release that runs; 0 when there is none.", 5)
      }' >"$STATE/metrics/fairlead.prom.new" && mv -T "$STATE/metrics/fairlead.prom.new" "$STATE/metrics/fairlead.prom"
  ) 9>&- 6<&-
}
