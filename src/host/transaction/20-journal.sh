# The journal of a stack: `epoch TAB run TAB step TAB detail`, synced before the step is done.

enter_stack() {
  STACK=$1
  HOME_DIR=$STATE/$STACK
  LIVE=$STACKS/$STACK
  PENDING=$HOME_DIR/pending
  WORK=$PENDING/work
}

# journal STEP DETAIL: fails with disk-full when the record cannot be made to last.
journal() {
  STEP=$1
  journal_record "$1" "$2" && return
  # The ballast is there for this: the record of a failure must still fit on a full disk.
  rm -f "$STATE/ballast"
  JOURNAL_WHOLE=
  journal_record "$1" "$2" || fail disk-full "the journal cannot be written: $HOME_DIR/journal"
}

journal_record() {
  # A line torn by a power cut must not swallow the next one.
  if [ -z "$JOURNAL_WHOLE" ] && [ -s "$HOME_DIR/journal" ] && [ -n "$(tail -c 1 "$HOME_DIR/journal")" ]; then
    printf '\n' >>"$HOME_DIR/journal"
  fi
  JOURNAL_WHOLE=1
  { printf '%s\t%s\t%s\t%s\n' "$(now)" "$ID" "$1" "$2" >>"$HOME_DIR/journal" && sync -d "$HOME_DIR/journal"; } 2>/dev/null
}

# Prints `run TAB step` of the last whole line, or nothing.
journal_last() {
  [ -f "$HOME_DIR/journal" ] || return 0
  tail -n 5 "$HOME_DIR/journal" | awk -F '\t' 'NF >= 4 { last = $2 "\t" $3 } END { if (last != "") print last }'
}

# Keeps the journal short; only called when no transaction is open.
journal_trim() {
  [ -f "$HOME_DIR/journal" ] || return 0
  [ "$(wc -l <"$HOME_DIR/journal")" -gt 1000 ] || return 0
  tail -n 500 "$HOME_DIR/journal" | write_atomic "$HOME_DIR/journal"
}

# Number of the last verified release, or nothing.
current_release() {
  if [ -f "$HOME_DIR/current" ]; then
    read -r number <"$HOME_DIR/current" && is_number "$number" && [ -d "$HOME_DIR/releases/$number" ] && printf '%s' "$number"
  fi
}

# The number the next release gets: numbers are never used twice, also after a removal.
next_release() {
  highest=0
  for folder in "$HOME_DIR"/releases/*/; do
    number=${folder%/}
    number=${number##*/}
    is_number "$number" && [ "$number" -gt "$highest" ] && highest=$number
  done
  printf '%s' $((highest + 1))
}
