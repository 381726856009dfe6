#!/bin/sh
# exists.sh PATH: succeeds when something is there. For the plan: a missing bind source would become an empty folder.
set -eu
test -e "$1"
