# The unit that recovers at boot: what a power cut left must not wait for the next push.

BOOT_UNITS=/etc/systemd/system
BOOT_UNIT=fairlead-recover.service

boot_unit() {
  cat <<END
# Written by Fairlead with each deployment. To be rid of it: systemctl mask $BOOT_UNIT
[Unit]
Description=Finish or undo what a power cut left of a deployment
After=docker.service network-online.target
Wants=docker.service network-online.target
ConditionPathExists=$STATE/transaction.sh
[Service]
Type=oneshot
ExecStart=/bin/sh $STATE/transaction.sh recover
TimeoutStartSec=infinity
[Install]
WantedBy=multi-user.target
END
}

# install_boot: writes and enables the unit where systemd boots the machine. Only for the state that is really used: a test's own
# folder must not leave a unit on the machine. What somebody masked stays masked.
install_boot() {
  [ "$STATE" = /var/lib/fairlead ] && [ -d "$BOOT_UNITS" ] && [ ! -L "$BOOT_UNITS/$BOOT_UNIT" ] || return 0
  boot_wants=$BOOT_UNITS/multi-user.target.wants
  [ -L "$boot_wants/$BOOT_UNIT" ] && [ "$(boot_unit)" = "$(cat "$BOOT_UNITS/$BOOT_UNIT" 2>/dev/null)" ] && return 0
  (
    umask 022
    boot_unit | write_atomic "$BOOT_UNITS/$BOOT_UNIT" && mkdir -p "$boot_wants" && ln -sfn "../$BOOT_UNIT" "$boot_wants/$BOOT_UNIT" && sync "$boot_wants"
  ) || return 1
  if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
}

# A run that was handed over and whose machine then lost power: the job has ended one way or the other, its stacks go on.
resume_handed_over() {
  for folder in "$STATE"/runs/*/; do
    folder=${folder%/}
    [ -f "$folder/rc" ] && [ ! -f "$folder/rc.after" ] && grep -qs '^after-report' "$folder"/*/request || continue
    is_name "${folder##*/}" || continue
    (
      enter_run "${folder##*/}"
      : >>"$RUN/reported"
      start_detached after
    )
  done
}
