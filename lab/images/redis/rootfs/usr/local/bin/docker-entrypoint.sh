#!/bin/sh
# As root: own /data, then drop to uid 999. Standard input is kept: `redis-server -` reads its configuration there.
set -e
case $1 in -* | *.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  find /data ! -user 999 -exec chown 999:999 {} +
  exec setpriv --reuid=999 --regid=999 --clear-groups "$0" "$@"
fi
umask 0077
exec "$@"
