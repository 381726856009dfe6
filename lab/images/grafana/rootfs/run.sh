#!/bin/sh
exec /usr/lib/stand-in/grafana "$@"
