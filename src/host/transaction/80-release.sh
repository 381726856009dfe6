# Releases: what was deployed, kept with its images; and the way back to the last one.

# commit_release: everything that ran is written down first, then one rename makes it the current release.
commit_release() {
  number=$(next_release)
  [ ! -f "$PENDING/number" ] || read -r number <"$PENDING/number"
  printf '%s\n' "$number" >"$PENDING/number"
  release=$HOME_DIR/releases/$number
  building=$HOME_DIR/releases/.building
  rm -rf "$building" "$release"
  mkdir "$building" &&
    for part in files request checks validate reload backup release.json; do
      [ ! -e "$PENDING/$part" ] || cp -a "$PENDING/$part" "$building/$part" || return 1
    done &&
    sed -i "s/\"release\":[ ]*[0-9]*/\"release\":$number/" "$building/release.json" &&
    awk -F '\t' '$10 != "True" { name = $3; sub(/^\//, "", name); print $1 "\t" $2 "\t" name "\t" $4 "\t" $5 "\t" $14 "\t" $12 }' "$WORK/now" >"$building/containers" &&
    awk -F '\t' '$10 != "True" { print $12 "\t" $4 }' "$WORK/now" | sort -u >"$building/images" &&
    carry_downtime "$number" >"$building/downtime" &&
    printf 'verifiedAt=%s\nduration=%s\nid=%s\n' "$(now)" "$(($(now) - STARTED))" "$ID" >"$building/result" &&
    sync_tree "$building" && mv -T "$building" "$release" && sync "$HOME_DIR/releases" &&
    printf '%s\n' "$number" | write_atomic "$HOME_DIR/current" ||
    fail disk-full "release $number cannot be written to $HOME_DIR/releases"
}

# Tags keep `docker image prune` away from what a rollback needs. Not part of the verdict: the release is already made.
protect_images() {
  cut -f 2,4 "$HOME_DIR/releases/$number/containers" | sort -u | while IFS=$TAB read -r service image; do
    docker tag "$image" "fairlead/$STACK:$number-$service" </dev/null >/dev/null 2>&1 || note "image of $service could not be protected from prune"
  done
}

prune_releases() {
  find "$HOME_DIR/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | grep -x '[0-9]*' | sort -rn | tail -n "+$((KEPT_RELEASES + 1))" |
    while IFS= read -r old; do
      docker image ls --format '{{.Repository}}:{{.Tag}}' "fairlead/$STACK" </dev/null | grep "^fairlead/$STACK:$old-" | xargs -r docker rmi >/dev/null 2>&1
      rm -rf "${HOME_DIR:?}/releases/$old"
    done
}

# restore: the last verified release, or what was there before; verified. Idempotent: recovery may run it again.
restore() {
  back_to=$(current_release)
  DEADLINE=$(($(now) + R_TIMEOUT))
  R_FORCE='' R_PULL=''
  # What comes back was watched when it was new: a short look tells whether it stays up again.
  DEFAULT_STABILITY=1
  mkdir -p "$WORK"
  remove_leftovers
  [ -f "$PENDING/new-list" ] || : >"$PENDING/new-list"
  if [ -n "$back_to" ]; then
    restore_from "$HOME_DIR/releases/$back_to/files" "$HOME_DIR/releases/$back_to/checks" "$HOME_DIR/releases/$back_to/images"
  elif [ -f "$PENDING/was-live" ]; then
    restore_from "$PENDING/before" "$PENDING/none" "$PENDING/old-images"
  else
    take_down && restore_nothing
  fi
}

restore_from() {
  list_files "$1" >"$PENDING/back-list"
  place_files "$1" "$PENDING/back-list" "$PENDING/new-list" || return 1
  retag_images "$3" && data_goes_back || return 1
  DEADLINE=$(($(now) + R_TIMEOUT))
  inspect_containers "$WORK/before" || return 1
  if ! compose_up; then
    # Half-changed networks wedge `up` for good; only taking the stack down (volumes stay) gets out of it.
    if ! inspect_containers "$WORK/base" || ! cp "$WORK/base" "$WORK/now" || ! judge; then
      note "up failed on the way back ($FAIL_TEXT); taking the stack down and up again"
      take_down && compose_up || return 1
    fi
  fi
  run_reloads && verify_stack "$2"
}

restore_nothing() {
  cp "$PENDING/new-list" "$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  return 0
}

# Old files with a moved tag would keep the new image: names point to the old images again before `up`.
retag_images() {
  [ -f "$1" ] || return 0
  while IFS=$TAB read -r reference image; do
    [ "$(docker image inspect --format '{{.ID}}' -- "$reference" 2>/dev/null </dev/null)" = "$image" ] && continue
    case $reference in
      *@*) docker image inspect --format . -- "$image" >/dev/null 2>&1 </dev/null ;;
      *) docker tag "$image" "$reference" 2>"$WORK/docker.err" </dev/null ;;
    esac || fail image-missing "the image of $reference is gone: $image" || return 1
  done <"$1"
}

# Containers and networks go, volumes stay. Works without files too: by label.
take_down() {
  if [ -f "$LIVE/compose.yaml" ] && compose down --remove-orphans >"$WORK/down.log" 2>&1; then return 0; fi
  # Asked first, then removed: in a pipe an Engine that does not answer would look like a stack that has nothing.
  {
    docker ps -aq --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker rm -f <"$WORK/left" >/dev/null &&
      docker network ls -q --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker network rm <"$WORK/left" >/dev/null
  } 2>"$WORK/docker.err" || fail up-failed "the stack cannot be taken down: $(tail -n 1 "$WORK/docker.err" | one_line)"
}
