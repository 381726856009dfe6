# Secrets by content. A value arrives as `secrets/NAME`; a release mounts its own copy `secrets/.kept/NAME.<version>`. So a new
# value reaches no container before the swap, and going back to old files brings the old values back.

# Before anything changes: every value is there, and is the one that was planned. Lines of R_SECRETS: name TAB owner TAB version.
check_secrets() {
  absent=
  while IFS=$TAB read -r secret owner version; do
    [ -n "$secret" ] || continue
    if [ ! -s "$LIVE/secrets/$secret" ]; then
      absent="$absent $secret"
    elif [ -n "$version" ] && [ "$(secret_version "$LIVE/secrets/$secret" "$owner")" != "$version" ]; then
      fail plan-stale "the value of $secret changed after it was planned"
      return 1
    fi
  done <<END
$R_SECRETS
END
  [ -z "$absent" ] || fail secret-missing "no value on this VM for:$absent"
}

# secret_version FILE OWNER: as src/plan/secret-version.ts makes it of the fingerprint that observe.sh tells.
secret_version() {
  secret_key=
  [ ! -r "$STATE/key" ] || read -r secret_key <"$STATE/key" || :
  secret_sum=$(sha256sum <"$1")
  secret_sum=$(printf '%s:%s\n' "$secret_key" "${secret_sum%% *}" | sha256sum | cut -c 1-12)
  printf '%s@%s' "$secret_sum" "$2" | sha256sum | cut -c 1-12
}

# The copies that the new release mounts, whole or not at all. Those of older releases stay untouched.
keep_secrets() {
  while IFS=$TAB read -r secret owner version; do
    [ -n "$version" ] || continue
    kept=$LIVE/secrets/.kept/$secret.$version
    [ -s "$kept" ] && [ "$(secret_version "$kept" "$owner")" = "$version" ] && continue
    mkdir -p "$LIVE/secrets/.kept" && cp "$LIVE/secrets/$secret" "$kept.new" && chown "$owner" "$kept.new" && chmod 0400 "$kept.new" &&
      sync "$kept.new" || fail disk-full "the copy of secret $secret cannot be written" || return 1
    # Somebody may have put another value there since it was checked.
    [ "$(secret_version "$kept.new" "$owner")" = "$version" ] || fail plan-stale "the value of $secret changed after it was planned" || return 1
    mv -T "$kept.new" "$kept" && sync "$LIVE/secrets/.kept" || fail disk-full "the copy of secret $secret cannot be written" || return 1
  done <<END
$R_SECRETS
END
}

# copies_of FILE…: names of the copies that generated overrides mount.
copies_of() { sed -n 's,^    file: "\./secrets/\.kept/\(.*\)"$,\1,p' "$@" 2>/dev/null; }

# Going back by hand without the secrets: the files of that release, with the copies that are mounted now.
mount_todays_secrets() {
  copies_of "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  awk -v start='    file: "./secrets/.kept/' '
    FILENAME ~ /kept-secrets$/ { name = $0; sub(/\.[0-9a-f]*$/, "", name); today[name] = $0; next }
    index($0, start) == 1 { name = substr($0, length(start) + 1); sub(/\.[0-9a-f]*"$/, "", name); if (name in today) $0 = start today[name] "\"" }
    { print }' "$WORK/kept-secrets" "$PENDING/files/compose.override.yaml" >"$WORK/override" &&
    cat "$WORK/override" >"$PENDING/files/compose.override.yaml" &&
    # The record says what lies in the live folder.
    override_sum=$(sha256sum <"$WORK/override") &&
    sed -i "s/\(\"compose.override.yaml\":{\"sha256\":\"\)[0-9a-f]*/\1${override_sum%% *}/" "$PENDING/release.json"
}

# Going back by hand mounts the values of that release, or today's: they must be there.
release_secrets_present() {
  for kept in $(copies_of "$PENDING/files/compose.override.yaml"); do
    [ -s "$LIVE/secrets/.kept/$kept" ] || fail secret-missing "release $R_FROM needs a value of ${kept%.*} that this VM does not keep" || return 1
  done
}

# Copies that no kept release mounts go; after the new one was verified, never before.
prune_secrets() {
  [ -d "$LIVE/secrets/.kept" ] || return 0
  copies_of "$HOME_DIR"/releases/*/files/compose.override.yaml "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  find "$LIVE/secrets/.kept" -type f -printf '%f\n' | grep -vxFf "$WORK/kept-secrets" | while IFS= read -r kept; do
    rm -f -- "$LIVE/secrets/.kept/$kept"
  done
}
