#!/bin/sh
exec /usr/lib/stand-in/pihole-start "$@"
