# Everything that can be known to go wrong is asked before the first change.

# Container lines are: id service name image state health exit restarts started one-off depends-on reference network-mode networks.
CONTAINER_FORMAT='{{.ID}}{{"\t"}}{{index .Config.Labels "com.docker.compose.service"}}{{"\t"}}{{.Name}}{{"\t"}}{{.Image}}{{"\t"}}{{.State.Status}}{{"\t"}}{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}}{{"\t"}}{{.State.ExitCode}}{{"\t"}}{{.RestartCount}}{{"\t"}}{{.State.StartedAt}}{{"\t"}}{{index .Config.Labels "com.docker.compose.oneoff"}}{{"\t"}}{{index .Config.Labels "com.docker.compose.depends_on"}}{{"\t"}}{{.Config.Image}}{{"\t"}}{{.HostConfig.NetworkMode}}{{"\t"}}{{range .NetworkSettings.Networks}}{{.NetworkID}},{{end}}'

# inspect_containers FILE: what this stack runs now. A container that goes away meanwhile is asked for again.
inspect_containers() {
  for attempt in 1 2 3; do
    owned=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$STACK" 2>"$WORK/docker.err") || break
    if [ -z "$owned" ]; then
      : >"$1"
      return 0
    fi
    # shellcheck disable=SC2086 # container ids: hexadecimal words
    docker inspect --type container --format "$CONTAINER_FORMAT" $owned >"$1" 2>"$WORK/docker.err" && return 0
    sleep "0.$attempt"
  done
  fail engine-down "Docker does not answer: $(one_line <"$WORK/docker.err")"
}

preflight() {
  check_disk && inspect_containers "$WORK/before" && check_secrets && check_ports && check_images && check_old_images
}

check_disk() {
  set -- "$STATE"
  for place in "$STACKS" /var/lib/docker; do
    [ ! -d "$place" ] || set -- "$@" "$place"
  done
  short=$({
    df -Pm -- "$@" | awk -v want="$R_DISK" 'NR > 1 && $4 < want { print $6 " has " $4 " MiB left, a deploy wants " want " MiB" }'
    # File systems that make inodes as they go report none at all.
    df -Pi -- "$@" | awk 'NR > 1 && $2 > 0 && $4 < 1000 { print $6 " has " $4 " inodes left, a deploy wants 1000" }'
  } | head -n 1)
  [ -z "$short" ] || fail disk-full "$short"
}

# A port is free when neither another stack publishes it nor a process of the host listens there. What this stack's own
# containers hold is theirs; a host-network container of ours may hold any, so then only other containers are asked.
check_ports() {
  [ -n "$R_PORTS" ] || return 0
  docker ps --no-trunc --format '{{.Label "com.docker.compose.project"}}{{"\t"}}{{.Names}}{{"\t"}}{{.Ports}}' >"$WORK/published" ||
    fail engine-down 'Docker does not answer' || return 1
  own_host_network=$(awk -F '\t' '$13 == "host" && $5 == "running" { print 1; exit }' "$WORK/before")
  for protocol in tcp udp; do
    for family in '' 6; do
      awk -v kind="$protocol$family" 'NR > 1 && ($4 == "0A" || (kind ~ /^udp/ && $4 == "07")) { print kind "\t" $2 }' "/proc/net/$protocol$family" 2>/dev/null
    done
  done >"$WORK/listening"
  printf '%s' "$R_PORTS" >"$WORK/wanted"
  taken=$(awk -F '\t' -v stack="$STACK" -v skip_host="$own_host_network" '
    function little_endian(address, part) { split(address, part, "."); return sprintf("%02X%02X%02X%02X", part[4], part[3], part[2], part[1]) }
    function is_any(address) { return address == "-" || address == "0.0.0.0" || address == "::" || address == "[::]" }
    function meets(one, other) { return is_any(one) || is_any(other) || one == other }
    FILENAME ~ /wanted$/ { split($0, want, " "); count++; protocol[count] = want[1]; address[count] = want[2]; port[count] = want[3] + 0; next }
    FILENAME ~ /published$/ {
      entries = split($3, entry, ", ")
      for (each = 1; each <= entries; each++) {
        if (!match(entry[each], /:[0-9]+(-[0-9]+)?->/)) continue
        held_at = substr(entry[each], 1, RSTART - 1)
        split(substr(entry[each], RSTART + 1, RLENGTH - 3), range, "-")
        low = range[1] + 0; high = (range[2] == "" ? low : range[2] + 0)
        for (number = 1; number <= count; number++) {
          if (port[number] < low || port[number] > high || entry[each] !~ ("/" protocol[number] "$")) continue
          if ($1 == stack) ours[number] = 1
          else if (meets(address[number], held_at)) { print protocol[number] " " port[number] " is held by container " $2; exit }
        }
      }
      next
    }
    !skip_host {
      split($2, at, ":")
      for (number = 1; number <= count; number++) {
        if (ours[number] || substr($1, 1, 3) != protocol[number] || at[2] != sprintf("%04X", port[number])) continue
        listens_anywhere = (at[1] ~ /^0+$/)
        if (is_any(address[number]) || listens_anywhere || at[1] == little_endian(address[number])) {
          print protocol[number] " " port[number] " is held by a process of the host"; exit
        }
      }
    }' "$WORK/wanted" "$WORK/published" "$WORK/listening")
  [ -z "$taken" ] || fail port-taken "$taken"
}

# New images are here before anything stops. Most times one question answers for all of them.
check_images() {
  wanted_images=$(printf '%s' "$R_IMAGES" | awk -F '\t' 'NF == 2 && !seen[$2]++ { print $2 }')
  while IFS= read -r reference; do
    [ -z "$reference" ] || pull_image "$reference" || return 1
  done <<END
$R_PULL
END
  [ -n "$wanted_images" ] || return 0
  printf '%s\n' "$wanted_images" | xargs -r -d '\n' docker image inspect --format '{{.ID}}' -- >/dev/null 2>&1 && return 0
  while IFS= read -r reference; do
    docker image inspect --format '{{.ID}}' -- "$reference" >/dev/null 2>&1 || pull_image "$reference" || return 1
  done <<END
$wanted_images
END
}

pull_image() {
  for attempt in 1 2 3; do
    event pulling "$1"
    (exec 9>&- 6<&- && exec docker pull -- "$1") >"$WORK/pull.log" 2>&1 </dev/null &
    pull_process=$!
    pull_said=$(now)
    while kill -0 "$pull_process" 2>/dev/null; do
      sleep 0.2
      [ $(($(now) - pull_said)) -ge 3 ] || continue
      pull_said=$(now)
      event pulling "$1: $(grep -c 'Pull complete' "$WORK/pull.log") of $(grep -c 'Pulling fs layer' "$WORK/pull.log") layers"
    done
    wait "$pull_process" && return 0
    grep -qiE 'not found|unauthorized|denied|invalid reference|manifest unknown' "$WORK/pull.log" && break
    [ "$attempt" = 3 ] || sleep "$((attempt * 2))"
  done
  fail pull-failed "$1: $(tail -n 1 "$WORK/pull.log" | one_line)"
}

# Going back needs the images that run now: proven here, while the old containers still serve.
check_old_images() {
  awk -F '\t' '{ print $12 "\t" $4 }' "$WORK/before" | sort -u >"$PENDING/old-images"
  cut -f 2 "$PENDING/old-images" | sort -u | xargs -r docker image inspect --format '{{.ID}}' >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image that runs now is gone, so going back would fail: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

# Throw-away containers judge the new files with the new image; they have no network and cannot write.
run_validations() {
  # The folders were unpacked for root alone, as live ones are not: the image's own user must be able to read what it will read.
  [ ! -d "$PENDING/files" ] || find "$PENDING/files" -type d -exec chmod 0755 {} + || fail disk-full "folders of the new files cannot be opened" || return 1
  for block in "$PENDING"/validate/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    validate_one "$block" >"$WORK/validate.log" 2>&1 </dev/null && continue
    tail -n "$LOG_TAIL" "$WORK/validate.log" | redact | show_tail
    fail validate-failed "$B_SERVICE: $(tail -n 1 "$WORK/validate.log" | redact | one_line)"
    return 1
  done
}

validate_one() {
  block=$1
  set -- --rm --network none --pull never --label fairlead.validate="$STACK"
  while IFS= read -r line; do
    decode "${line#*"$TAB"}"
    case ${line%%"$TAB"*} in
      source) source=$PENDING/files/$DECODED ;;
      target) set -- "$@" --mount "type=bind,source=$source,target=$DECODED,readonly" ;;
      entry) set -- "$@" --entrypoint "$DECODED" ;;
    esac
  done <"$block"
  with_args "$block" arg timeout -k 5 60 docker run "$@" -- "$B_IMAGE"
}

# Puts standard input into the log as the last lines of what failed, and keeps it for the outcome.
show_tail() {
  while IFS= read -r line; do
    printf '!\t%s\t%s\n' "$STACK" "$(printf '%s' "$line" | one_line)"
  done
}
