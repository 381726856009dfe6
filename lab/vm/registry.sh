#!/bin/bash
# The lab's registry: TLS on 443 for the VMs, plain HTTP on 5000 for pushes from the host's loopback. Same storage, no cache that could disagree.
set -u
configuration() {
  cat << YAML
version: 0.1
log: {level: warn, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: /var/lib/registry}, delete: {enabled: true}}
http: {addr: "$1"$2}
YAML
}
configuration ':443' ', tls: {certificate: /lab/state/tls.crt, key: /lab/state/tls.key}' > /tmp/tls.yaml
configuration ':5000' '' > /tmp/plain.yaml
docker-registry serve /tmp/tls.yaml &
docker-registry serve /tmp/plain.yaml &
trap 'kill $(jobs -p); exit 0' TERM INT
wait -n
