#!/bin/sh
exec /usr/lib/stand-in/infisical "$@"
