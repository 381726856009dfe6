#!/bin/sh
exec /usr/lib/stand-in/gitea-runner "$@"
