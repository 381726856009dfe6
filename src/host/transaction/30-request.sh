# What the runner asked for: lines `key TAB value`, read once. Every value is data; none is ever run or expanded.

read_request() {
  R_KIND='' R_VM='' R_PREVIOUS='' R_TIMEOUT=300 R_STABILITY=- R_LOCK_WAIT=300 R_SEQUENCE=0 R_COMMIT=- R_WHO=- R_FROM='' R_DISK=256
  R_ORPHANS_FIRST='' R_FORCE='' R_HELD='' R_KEEP_SECRETS=''
  R_NEEDS='' R_IMAGES='' R_PULL='' R_PORTS='' R_SECRETS='' R_INPLACE='' R_DELETE=''
  R_BACKUP='' R_BACKUP_KEEP='' R_BACKUP_TIMEOUT=900 R_BACKUP_STOP='' R_RESTORE='' R_CROSSING='' R_DESTROY=''
  [ -f "$1" ] || return 1
  while IFS= read -r line; do
    value=${line#*"$TAB"}
    case ${line%%"$TAB"*} in
      kind) R_KIND=$value ;;
      vm) R_VM=$value ;;
      previous) R_PREVIOUS=$value ;;
      timeout) R_TIMEOUT=$value ;;
      stability) R_STABILITY=$value ;;
      lock-wait) R_LOCK_WAIT=$value ;;
      sequence) R_SEQUENCE=$value ;;
      commit) R_COMMIT=$value ;;
      who) R_WHO=$value ;;
      from-release) R_FROM=$value ;;
      disk-mib) R_DISK=$value ;;
      after-report | report-url | report-token) ;;
      orphans-first) R_ORPHANS_FIRST=1 ;;
      force-recreate) R_FORCE=1 ;;
      held) R_HELD=1 ;;
      keep-secrets) R_KEEP_SECRETS=1 ;;
      need) R_NEEDS=$R_NEEDS$value$NL ;;
      image) R_IMAGES=$R_IMAGES$value$NL ;;
      pull) R_PULL=$R_PULL$value$NL ;;
      port) R_PORTS=$R_PORTS$value$NL ;;
      secret) R_SECRETS=$R_SECRETS$value$NL ;;
      inplace) R_INPLACE=$R_INPLACE$value$NL ;;
      delete) R_DELETE=$R_DELETE$value$NL ;;
      backup) R_BACKUP=$value ;;
      backup-keep) R_BACKUP_KEEP=$value ;;
      backup-timeout) R_BACKUP_TIMEOUT=$value ;;
      backup-stop) R_BACKUP_STOP=$R_BACKUP_STOP$value$NL ;;
      restore-backup) R_RESTORE=$value ;;
      crossing) R_CROSSING=$R_CROSSING$value$NL ;;
      destroy) R_DESTROY=$R_DESTROY$value$NL ;;
      *) fail usage "the request holds a key this transaction does not know: $(printf '%s' "${line%%"$TAB"*}" | one_line)" || return 1 ;;
    esac
  done <"$1"
  for number in "$R_TIMEOUT" "$R_LOCK_WAIT" "$R_SEQUENCE" "$R_DISK" "${R_BACKUP_KEEP:-0}" "$R_BACKUP_TIMEOUT" "${R_RESTORE:-0}"; do
    is_number "$number" || fail usage 'the request holds something that is not a number' || return 1
  done
}

# decode TEXT: undoes the runner's octal escapes (`\0011` = tab) into $DECODED, trailing line breaks included.
decode() {
  DECODED=$(printf '%bx' "$1")
  DECODED=${DECODED%x}
}

# read_block FILE: a check, validate step or reload action into B_*; its arguments stay in the file for block_args.
read_block() {
  B_TYPE='' B_NAME='' B_TIMEOUT=30 B_URL='' B_STATUS='' B_USER='' B_SECRET='' B_ADDRESS='' B_HOST='' B_PORT='' B_QUERY='' B_SERVICE='' B_IMAGE='' B_SIGNAL=''
  while IFS= read -r line; do
    decode "${line#*"$TAB"}"
    case ${line%%"$TAB"*} in
      type) B_TYPE=$DECODED ;;
      name) B_NAME=$DECODED ;;
      timeout) B_TIMEOUT=$DECODED ;;
      url) B_URL=$DECODED ;;
      status) B_STATUS=$DECODED ;;
      basic-user) B_USER=$DECODED ;;
      basic-secret) B_SECRET=$DECODED ;;
      address) B_ADDRESS=$DECODED ;;
      host) B_HOST=$DECODED ;;
      port) B_PORT=$DECODED ;;
      query) B_QUERY=$DECODED ;;
      service) B_SERVICE=$DECODED ;;
      image) B_IMAGE=$DECODED ;;
      signal) B_SIGNAL=$DECODED ;;
    esac
  done <"$1"
}

# with_args FILE KEY COMMAND…: runs COMMAND with the decoded values of all KEY lines of FILE behind it.
with_args() {
  block=$1
  wanted=$2
  shift 2
  while IFS= read -r line; do
    [ "${line%%"$TAB"*}" = "$wanted" ] || continue
    decode "${line#*"$TAB"}"
    set -- "$@" "$DECODED"
  done <"$block"
  "$@"
}
