# The live folder. Files change one by one through rename, folders keep their inodes, `secrets/` is never touched.

# list_files FOLDER: relative paths of the files of a release, sorted.
list_files() { (cd "$1" 2>/dev/null && find . -type f ! -path './secrets/*' ! -name '*.fairlead-new' | cut -c 3- | sort); }

# Copies of everything this transaction may overwrite or delete: what comes back when there is no verified release.
snapshot_live() {
  previous=$(current_release)
  list_files "$PENDING/files" >"$PENDING/new-list"
  if [ -n "$previous" ]; then list_files "$HOME_DIR/releases/$previous/files"; fi >"$PENDING/old-list"
  { cat "$PENDING/new-list" "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/all-list"
  { cat "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/gone-list"
  mkdir -p "$PENDING/before"
  [ -f "$LIVE/compose.yaml" ] && : >"$PENDING/was-live"
  while IFS= read -r path; do
    [ -f "$LIVE/$path" ] && printf '%s\n' "$path"
  done <"$PENDING/all-list" >"$WORK/present"
  (cd "$LIVE" 2>/dev/null || exit 0
    xargs -r -d '\n' cp -p --parents -t "$PENDING/before" -- <"$WORK/present") ||
    fail disk-full "the live files cannot be copied to $PENDING/before"
}

sync_tree() { find "$1" \( -type f -o -type d \) -exec sync {} +; }

# place_files SOURCE LIST GONE: makes LIVE hold the files of LIST from SOURCE, and none of GONE that LIST does not have.
place_files() {
  place_from=$1
  place_list=$2
  (umask 022 && mkdir -p "$LIVE") || fail disk-full "$LIVE cannot be made" || return 1
  grep -vxFf "$place_list" "$3" >"$WORK/gone"
  (cd "$place_from" && xargs -r -d '\n' sha256sum -- <"$place_list") >"$WORK/sums"
  (cd "$LIVE" && sha256sum -c "$WORK/sums" 2>/dev/null) | sed -n 's/: FAILED.*$//p' >"$WORK/changed"
  write_beside && remove_conflicts && rename_into_place && remove_gone && set_modes
}

# What a transaction that was cut off had written beside its place.
remove_leftovers() {
  [ -f "$PENDING/all-list" ] && [ -d "$LIVE" ] || return 0
  (cd "$LIVE" && sed 's/$/.fairlead-new/' "$PENDING/all-list" | xargs -r -d '\n' rm -f --)
}

# First every new file beside its place: a full disk shows here, before anything changed.
write_beside() {
  while IFS= read -r path; do
    folder=$LIVE
    case $path in */*) folder=$LIVE/${path%/*} ;; esac
    [ -d "$folder" ] || (umask 022 && mkdir -p "$folder") 2>/dev/null || make_room "$folder" || return 1
    [ "$(readlink -f "$folder")" = "$(readlink -f "$LIVE")${folder#"$LIVE"}" ] ||
      fail link-escapes "$folder leads out of the stack through a link" || return 1
    cp -p "$place_from/$path" "$LIVE/$path.fairlead-new" || fail disk-full "$LIVE/$path cannot be written" || return 1
    printf '%s\0' "$LIVE/$path.fairlead-new"
  done <"$WORK/changed" >"$WORK/written" || return 1
  xargs -r -0 sync <"$WORK/written" || fail disk-full "the new files in $LIVE cannot be made to last"
}

# A file of the old release stands where the new one needs a folder.
make_room() {
  remove_gone
  (umask 022 && mkdir -p "$1") || fail file-unreadable "$1 cannot be made: something else is there"
}

# Docker makes an empty folder where a mounted file was missing; an old folder may have become a file.
remove_conflicts() {
  while IFS= read -r path; do
    [ -d "$LIVE/$path" ] || continue
    remove_gone
    [ ! -d "$LIVE/$path" ] || rmdir "$LIVE/$path" 2>/dev/null || fail file-unreadable "$LIVE/$path is a folder that is not empty" || return 1
  done <"$WORK/changed"
}

rename_into_place() {
  while IFS= read -r path; do
    if is_inplace "$path" && [ -f "$LIVE/$path" ]; then
      # Mounted as a single file: the container sees this inode and no other until it restarts.
      cat "$LIVE/$path.fairlead-new" >"$LIVE/$path" && sync "$LIVE/$path" && rm -f "$LIVE/$path.fairlead-new"
    else
      mv -T "$LIVE/$path.fairlead-new" "$LIVE/$path"
    fi || fail disk-full "$LIVE/$path cannot be replaced" || return 1
  done <"$WORK/changed"
  (cd "$LIVE" && sed -n 's,/[^/]*$,,p' "$WORK/changed" | sort -u | xargs -r -d '\n' sync -- . ) || fail disk-full "$LIVE cannot be synced"
}

is_inplace() {
  case $NL$R_INPLACE in
    *"$NL$1$NL"*) return 0 ;;
  esac
  return 1
}

remove_gone() {
  (cd "$LIVE" && xargs -r -d '\n' rm -f -- <"$WORK/gone" &&
    sed -n 's,/[^/]*$,,p' "$WORK/gone" | sort -u | xargs -r -d '\n' rmdir -p --ignore-fail-on-non-empty -- 2>/dev/null)
  return 0
}

set_modes() {
  (cd "$place_from" && xargs -r -d '\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.want"
  (cd "$LIVE" && xargs -r -d '\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.have" || fail file-unreadable "a file of $LIVE is missing after the swap" || return 1
  comm -23 "$WORK/modes.want" "$WORK/modes.have" | while IFS= read -r entry; do
    chmod "${entry%% *}" "$LIVE/${entry#* }" || exit 1
  done
}
