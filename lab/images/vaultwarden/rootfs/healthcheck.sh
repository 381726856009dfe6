#!/bin/sh
exec curl --insecure --fail --silent --show-error "http://127.0.0.1:${ROCKET_PORT:-80}/alive"
