# How long a change kept each service away: measured while it happens, told by later plans. An estimate for people:
# what cannot be read is left out, and nothing fails by it.

# Then the ends of the health checks that passed, oldest first; the Engine keeps the last five checks.
TIMES_FORMAT='{{.ID}}{{"\t"}}{{.Created}}{{"\t"}}{{.State.StartedAt}}{{"\t"}}{{.State.FinishedAt}}{{if .State.Health}}{{range .State.Health.Log}}{{if eq .ExitCode 0}}{{"\t"}}{{json .End}}{{end}}{{end}}{{end}}'

# note_downtime: reads WORK/before and WORK/now, writes WORK/downtime (service, seconds). A service was away from the making
# of its new container (Compose stops the old one right after it) or the end of its old process, until it ran or was healthy.
note_downtime() {
  : >"$WORK/downtime"
  awk -F '\t' '
    FILENAME ~ /before$/ { started[$1] = $9; if ($5 == "running") ran[$2] = 1; next }
    $10 != "True" && $5 == "running" && ($2 in ran) && started[$1] != $9 { print $1 "\t" $2 "\t" ($1 in started ? 4 : 2) }
  ' "$WORK/before" "$WORK/now" >"$WORK/moved"
  [ -s "$WORK/moved" ] || return 0
  cut -f 1 "$WORK/moved" | xargs docker inspect --type container --format "$TIMES_FORMAT" >"$WORK/times" 2>/dev/null || return 0
  awk -F '\t' '
    FILENAME ~ /moved$/ { service[$1] = $2; from[$1] = $3; next }
    { print service[$1] "\t" $(from[$1]) "\t" (NF > 4 ? $5 : $3) }
  ' "$WORK/moved" "$WORK/times" | tr -d '"' >"$WORK/away"
  # One process reads all the dates.
  cut -f 2,3 "$WORK/away" | tr '\t' '\n' | date -f - +%s.%N >"$WORK/epochs" 2>/dev/null || return 0
  awk -F '\t' '
    FILENAME ~ /away$/ { service[++count] = $1; next }
    { epoch[++times] = $1 }
    END {
      for (each = 1; each <= count; each++) {
        seconds = epoch[2 * each] - epoch[2 * each - 1]
        if (seconds > longest[service[each]]) longest[service[each]] = seconds
      }
      for (name in longest) printf "%s\t%.1f\n", name, longest[name]
    }' "$WORK/away" "$WORK/epochs" >"$WORK/downtime"
}

# carry_downtime NUMBER: what this release measured, and for its other services what earlier ones did: service, seconds, release.
carry_downtime() {
  [ -f "$WORK/downtime" ] || : >"$WORK/downtime"
  carried=$HOME_DIR/releases/$(current_release)/downtime
  [ -f "$carried" ] || carried=/dev/null
  awk -F '\t' -v number="$1" '
    FILENAME ~ /now$/ { if ($10 != "True") exists[$2] = 1; next }
    !($1 in exists) || ($1 in told) { next }
    { told[$1] = 1; print $1 "\t" $2 "\t" (NF > 2 ? $3 : number) }
  ' "$WORK/now" "$WORK/downtime" "$carried"
}
