#!/bin/sh
[ $# -gt 0 ] || set -- gitea
exec "$@"
