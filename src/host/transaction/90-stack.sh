# One stack, one transaction: each step is in the journal before it is done.

# transact_stack: the verb `stack`. Its outcome goes to the log and to the run's folder; the exit code is 0 when it is good.
transact_stack() {
  mkdir -p "$HOME_DIR/releases"
  STEP=lock
  STARTED=$(now)
  read_request "$REQUEST/request" || { finish refused; return 1; }
  needs_met || { finish skipped; return 1; }
  event started "$R_KIND"
  take_lock "$R_LOCK_WAIT" || { finish refused; return 1; }
  write_holder
  STARTED=$(now)
  DEADLINE=$((STARTED + R_TIMEOUT))
  recover_pending || { finish failed; return 1; }
  # Recovery reads the interrupted request: ours has to be read again.
  read_request "$REQUEST/request"
  STEP=lock FAIL_CODE='' FAIL_TEXT='' FAIL_CONTAINER=''
  { check_sequence && check_previous; } || { finish refused; return 1; }
  journal_trim
  { record_sequence && prepare_pending && journal begin "$R_KIND"; } || { close_pending refused; return 1; }
  case $R_KIND in
    deploy | rollback) deploy_stack ;;
    remove) remove_stack ;;
    backup) backup_stack ;;
    *) fail usage "a kind of transaction this program does not know" ; close_pending refused ;;
  esac
}

needs_met() {
  while IFS= read -r need; do
    [ -n "$need" ] && [ -f "$RUN/$need/outcome" ] || continue
    case $(sed -n 's/^outcome=//p' "$RUN/$need/outcome") in
      deployed | unchanged | removed) ;;
      *) fail needs-failed "needs $need, which did not succeed" || return 1 ;;
    esac
  done <<END
$R_NEEDS
END
}

# pending/ is the transaction's own copy of the request: recovery must not depend on the run's folder.
prepare_pending() {
  rm -rf "$PENDING"
  mkdir "$PENDING" && cp -a "$REQUEST/." "$PENDING/" && mkdir -p "$WORK" || fail disk-full "the request cannot be copied to $PENDING" || return 1
  printf '%s\n' "$ID" >"$PENDING/id"
  [ "$R_KIND" = rollback ] || return 0
  is_number "$R_FROM" && [ -f "$HOME_DIR/releases/$R_FROM/result" ] ||
    fail release-unknown "release $R_FROM is not kept on this VM" || return 1
  rm -rf "$PENDING/files"
  cp -a "$HOME_DIR/releases/$R_FROM/files" "$PENDING/files" || fail disk-full "release $R_FROM cannot be copied" || return 1
  [ -z "$R_KEEP_SECRETS" ] || mount_todays_secrets || fail disk-full "release $R_FROM cannot be copied" || return 1
  for part in checks validate backup; do
    [ ! -d "$HOME_DIR/releases/$R_FROM/$part" ] || [ -d "$PENDING/$part" ] || cp -a "$HOME_DIR/releases/$R_FROM/$part" "$PENDING/$part"
  done
}

deploy_stack() {
  {
    journal preflight "release $(next_release)" && preflight &&
      { [ "$R_KIND" = deploy ] || { release_images_present && release_secrets_present; }; } &&
      { [ ! -d "$PENDING/validate" ] || { journal validate '' && run_validations; }; } &&
      journal stage '' && keep_secrets && snapshot_live && { sync_tree "$PENDING" || fail disk-full "$PENDING cannot be made to last"; }
  } || { close_pending refused; return 1; }
  if [ -n "$R_BACKUP" ] && ! { journal backup "$R_BACKUP" && take_backup; }; then
    backup_failed
    return 1
  fi
  DEADLINE=$(($(now) + R_TIMEOUT))
  if change_stack; then
    finish_release
  else
    undo
  fi
}

change_stack() {
  journal swap '' && event running 'files' && : >"$PENDING/swapped" && sync "$PENDING" &&
    place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" || return 1
  [ "$R_KIND" = deploy ] || retag_images "$HOME_DIR/releases/$R_FROM/images" || return 1
  [ -z "$R_CROSSING$R_RESTORE$R_DESTROY" ] || touch_data || return 1
  if [ -n "$R_RESTORE" ]; then
    journal data "backup $R_RESTORE" && restore_backup "$R_RESTORE" || return 1
    DEADLINE=$(($(now) + R_TIMEOUT))
  fi
  [ -z "$R_DESTROY" ] || { journal destroy '' && destroy_volumes; } || return 1
  converge && journal commit '' && commit_release
}

# up, reload, verify. Compose calls a one-shot that ended well a failure when nothing depends on it; the look afterwards decides.
converge() {
  journal up '' && event running 'docker compose up' || return 1
  compose_up || { up_failed || return 1; }
  if [ -d "$PENDING/reload" ]; then
    journal reload '' && run_reloads || return 1
  fi
  journal verify '' && event running 'verify' && verify_stack "$PENDING/checks"
}

# `up` said no: the containers usually know better why.
up_failed() {
  up_text=$FAIL_TEXT
  inspect_containers "$WORK/base" && cp "$WORK/base" "$WORK/now" && judge
  judged_well=$?
  case $up_text in
    # `healthcheck: { disable: true }` is an error to `--wait`; it comes after everything was started.
    *'exited (0)'* | *'has no healthcheck configured'*) [ "$judged_well" = 0 ] && return 0 ;;
  esac
  [ "$judged_well" != 0 ] && [ "$FAIL_CODE" != up-failed ] && { FAIL_TEXT="$FAIL_TEXT ($up_text)"; return 1; }
  case $FAIL_CONTAINER in '' | -) FAIL_CONTAINER=$(awk -F '\t' '$5 != "running" || $6 == "unhealthy" || $6 == "starting" { print $1; exit }' "$WORK/base") ;; esac
  case $up_text in
    *'not healthy after'*) fail unhealthy "$up_text" ;;
    *) fail up-failed "$up_text" ;;
  esac
}

release_images_present() {
  [ -z "$R_RESTORE" ] || backup_whole "$R_RESTORE" || return 1
  cut -f 2 "$HOME_DIR/releases/$R_FROM/images" | sort -u | xargs -r docker image inspect --format . >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image of release $R_FROM is gone: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

finish_release() {
  prune_releases 9>&- &
  pruning=$!
  protect_images
  wait "$pruning"
  prune_backups
  prune_secrets
  if [ -n "$R_HELD" ]; then
    write_atomic "$HOME_DIR/held" <"$REQUEST/held"
  else
    rm -f "$HOME_DIR/held"
  fi
  if [ -z "$R_RESTORE" ] && [ ! -s "$WORK/changed" ] && [ "$(cut -f 1,9 "$WORK/before" | sort)" = "$(cut -f 1,9 "$WORK/now" | sort)" ]; then
    FAIL_TEXT="nothing had to change, verified as release $number"
    close_pending unchanged
  else
    FAIL_TEXT="release $number is running and verified"
    [ -z "$R_RESTORE" ] || FAIL_TEXT="the data of backup $R_RESTORE are back; $FAIL_TEXT"
    close_pending deployed
  fi
}

# Something failed after the first change: back to what was, and say both when that fails too.
undo() {
  first_code=$FAIL_CODE
  first_text=$FAIL_TEXT
  event failed "$first_text"
  show_container_log
  journal restore "$first_code" || :
  STEP=restore
  event running "going back to $(what_was)"
  if restore; then
    FAIL_CODE=$first_code
    if [ -n "$back_to" ]; then FAIL_TEXT="$first_text; release $back_to runs again"
    elif [ -f "$PENDING/was-live" ]; then FAIL_TEXT="$first_text; what ran before runs again"
    else FAIL_TEXT="$first_text; there was no release before, the stack is down"; fi
    close_pending rolled-back
  else
    FAIL_TEXT="$first_text; going back failed too: $FAIL_TEXT"
    FAIL_CODE=rollback-failed
    close_pending failed
  fi
  return 1
}

what_was() {
  was=$(current_release)
  if [ -n "$was" ]; then printf 'release %s' "$was"
  elif [ -f "$PENDING/was-live" ]; then printf 'what ran before'
  else printf 'nothing: there was no release before'; fi
}

show_container_log() {
  case $FAIL_CONTAINER in '' | -) return 0 ;; esac
  docker logs --tail "$LOG_TAIL" "$FAIL_CONTAINER" 2>&1 </dev/null | redact | show_tail
}

# The project goes, its volumes, secrets and releases stay.
remove_stack() {
  if [ -n "$R_DESTROY" ] && ! copy_before_removal; then
    backup_failed
    return 1
  fi
  { journal down '' && event running 'docker compose down' && mkdir -p "$WORK" && finish_removal; } || { close_pending failed; return 1; }
  FAIL_CODE='' FAIL_TEXT='containers and networks are gone; volumes, secrets and releases are kept'
  [ -z "$R_DESTROY" ] || FAIL_TEXT="containers, networks and the volumes that allow-destroy names are gone; backups, secrets and releases are kept"
  close_pending removed
}

# A volume that is destroyed on purpose is copied all the same, where the last release says how.
copy_before_removal() {
  left_release=$(current_release)
  [ -n "$left_release" ] && [ -d "$HOME_DIR/releases/$left_release/backup" ] || return 0
  mkdir -p "$WORK" && cp -a "$HOME_DIR/releases/$left_release/backup" "$PENDING/backup" || fail disk-full "$PENDING cannot be written" || return 1
  R_BACKUP_STOP=$(sed -n "s/^backup-stop$TAB//p" "$HOME_DIR/releases/$left_release/request")$NL
  R_BACKUP="the stack is removed with $(printf '%s' "$R_DESTROY" | one_line)"
  journal backup "$R_BACKUP" && take_backup
}

finish_removal() {
  take_down && destroy_volumes || return 1
  left_release=$(current_release)
  if [ -n "$left_release" ]; then list_files "$HOME_DIR/releases/$left_release/files"; else printf 'compose.yaml\ncompose.override.yaml\n'; fi >"$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  rm -f "$HOME_DIR/current" "$HOME_DIR/held"
  sync "$HOME_DIR"
}

# close_pending OUTCOME: the journal's last record, then the outcome for the runner; scratch is gone after it.
close_pending() {
  ended_at=$STEP
  journal end "$1" || :
  STEP=$ended_at
  finish "$1"
  rm -rf "$PENDING"
  case $1 in deployed | unchanged | removed) return 0 ;; esac
  return 1
}
