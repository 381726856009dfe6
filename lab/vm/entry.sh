#!/bin/bash
# PID 1 of a lab VM: addresses, certificate, keys, then the Engine and sshd, restarted when they end. `entry.sh network` repeats the addresses only.
set -u

# /lab/state/network: `local <address>`, `peer <address> <bridge address>`, `blackhole <range>`; one per line.
set_network() {
  local word first second
  while read -r word first second; do
    case $word in
      local) ip address replace "$first/32" dev lo ;;
      peer) ip route replace "$first/32" via "$second" ;;
      # Everything else of the real networks ends here: nothing from the lab ever reaches the real hosts.
      blackhole) ip route replace blackhole "$first" ;;
    esac
  done < /lab/state/network
}

if [ "${1:-}" = network ]; then
  set_network
  exit
fi

supervise() {
  local log=$1
  shift
  while :; do
    "$@" >> "$log" 2>&1 < /dev/null
    echo "$(date -u +%FT%TZ) $1 ended with $?, starting it again" >> "$log"
    sleep 1
  done
}

# Nested containers need both writable; Docker mounts them read-only without --privileged.
mount -o remount,rw /proc/sys
mount -o remount,rw /sys
# A real VM boots with shared propagation (systemd does it); node-exporter binds / with rslave and is refused otherwise.
mount --make-rshared /
find /tmp -mindepth 1 -delete
set_network

install -d -m 0755 /run/sshd /opt/stacks /var/lib/fairlead/metrics
install -d -m 0700 /var/lib/fairlead /root/.ssh
install -m 0600 /lab/state/ssh_host_ed25519_key /etc/ssh/ssh_host_ed25519_key
install -m 0600 /lab/state/authorized_keys /root/.ssh/authorized_keys
if ! cmp -s /lab/state/ca.crt /usr/local/share/ca-certificates/fairlead-lab.crt; then
  install -m 0644 /lab/state/ca.crt /usr/local/share/ca-certificates/fairlead-lab.crt
  update-ca-certificates > /dev/null 2>&1
fi

# What systemd does at boot with enabled oneshot units, once the Engine answers (daemons are supervised below). /run/booted: done.
run_boot_units() {
  local unit
  until docker version > /dev/null 2>&1; do sleep 0.2; done
  for unit in /etc/systemd/system/multi-user.target.wants/*.service; do
    grep -qs '^Type=oneshot' "$unit" || continue
    sh -c "$(sed -n 's/^ExecStart=//p' "$unit")" >> /var/log/boot-units.log 2>&1 < /dev/null
  done
  : > /run/booted
}
rm -f /run/booted
mkdir -p /etc/systemd/system

supervise /var/log/dockerd.log dockerd --cgroup-parent "/lab-$(hostname)" --exec-opt native.cgroupdriver=cgroupfs &
supervise /var/log/sshd.log /usr/sbin/sshd -D -e &
run_boot_units &

# An orderly stop ends the nested containers first; a power cut (docker kill) does not come by here.
shut_down() {
  trap - TERM INT
  pkill -TERM -x dockerd
  for _ in $(seq 80); do
    pgrep -x dockerd > /dev/null || break
    sleep 0.1
  done
  exit 0
}
trap shut_down TERM INT

# bash as PID 1 reaps every orphan while it waits here.
while :; do wait; sleep 1; done
