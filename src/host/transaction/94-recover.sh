# An interrupted transaction is finished or undone before anything else happens to its stack.

# recover_pending: under the lock. Quiet when there is nothing to do.
recover_pending() {
  last=$(journal_last)
  last_id=${last%%"$TAB"*}
  last_step=${last#*"$TAB"}
  case $last_step in
    '' | end)
      # A journal that lost its tail, but the folder says that files were being changed.
      [ -f "$PENDING/swapped" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" != "$last_id" ] || { tell_untold_end; rm -rf "$PENDING"; return 0; }
      last_step=swap
      ;;
  esac
  recovered_for=$ID
  ID=${last_id:-$ID}
  STEP=recover
  read_request "$PENDING/request" || R_KIND=deploy
  mkdir -p "$WORK"
  remove_leftovers
  DEADLINE=$(($(now) + R_TIMEOUT))
  STARTED=${STARTED:-$(now)}
  event running "run $ID was interrupted at $last_step"
  recover_from "$last_step"
  recover_code=$?
  ID=$recovered_for
  return "$recover_code"
}

# The last record was made and then the power went: the history must have that run too.
tell_untold_end() {
  [ -n "$last_id" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" = "$last_id" ] || return 0
  grep -qsF "\"stack\":\"$STACK\",\"run\":\"$last_id\"" "$STATE/history.jsonl" && return 0
  finished=$(now) took=0 running=$(current_release)
  untold_for=$ID untold_request=$REQUEST
  ID=$last_id REQUEST=$PENDING FAIL_CODE='' STEP=end
  write_history "$(tail -n 1 "$HOME_DIR/journal" | cut -f 4 | tr -cd 'a-z-')"
  ID=$untold_for REQUEST=$untold_request
}

recover_from() {
  case $1 in
    begin | preflight | validate | stage)
      # Nothing had been changed yet.
      end_recovery undone 'nothing had been changed'
      ;;
    backup)
      # Nothing either, but services may have been stopped for the copy.
      remove_one_offs
      rm -rf "$HOME_DIR/backups/.making"
      if inspect_containers "$WORK/before" && start_again; then
        end_recovery undone 'nothing had been changed'
      else
        restore_interrupted
      fi
      ;;
    down)
      finish_removal && end_recovery removed 'the removal is finished'
      ;;
    commit)
      # Verified, but not written down: look again and write it down.
      if inspect_containers "$WORK/before" && place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" &&
        compose_up && verify_stack "$PENDING/checks" && commit_release; then
        protect_images
        end_recovery finished "release $number is running and verified"
      else
        restore_interrupted
      fi
      ;;
    *) restore_interrupted ;;
  esac
}

restore_interrupted() {
  # Cut before the lists were whole: then nothing had been placed that is not in them.
  for list in new-list gone-list; do
    [ -f "$PENDING/$list" ] || : >"$PENDING/$list"
  done
  if restore; then
    end_recovery rolled-back "release ${back_to:-none} runs again"
    return
  fi
  event failed "going back failed: $FAIL_TEXT"
  FAIL_CODE=rollback-failed
  FAIL_TEXT="an interrupted transaction could not be undone: $FAIL_TEXT"
  return 1
}

end_recovery() {
  journal end "$1" || return 1
  STEP=recover
  event recovered "$2"
  finished=$(now) took=$(($(now) - STARTED)) running=$(current_release)
  recovered_request=$REQUEST
  REQUEST=$PENDING FAIL_CODE=interrupted
  write_history "$1"
  write_metrics "$1"
  REQUEST=$recovered_request
  rm -rf "$PENDING"
}

# The verb `recover`: at boot, for all stacks. A stack that is locked is being worked on and left alone.
recover_all() {
  wait_for_docker || return 1
  recover_result=0
  for folder in "$STATE"/*/journal; do
    [ -f "$folder" ] || continue
    folder=${folder%/journal}
    is_name "${folder##*/}" || continue
    (
      enter_stack "${folder##*/}"
      ID=recover STARTED=$(now) REQUEST=/nonexistent
      take_lock 0 || { note "$FAIL_TEXT"; exit 0; }
      R_WHO=recovery
      write_holder
      recover_pending
      recover_code=$?
      drop_holder
      exit "$recover_code"
    ) || recover_result=1
  done
  resume_handed_over
  return "$recover_result"
}

wait_for_docker() {
  docker_until=$(($(now) + 120))
  until docker version >/dev/null 2>&1; do
    [ "$(now)" -lt "$docker_until" ] || { event failed 'Docker does not answer'; return 1; }
    sleep 1
  done
}
