#!/bin/sh
exec /vaultwarden "$@"
