#!/bin/bash
# Máy chủ thông điệp / the broker.
#
#   bin/khuyencong-broker.sh run           runs it; SIGTERM ends it in order
#   bin/khuyencong-broker.sh apply         makes the central addresses, permissions and limits (scripts/NN-*.ops); again changes nothing
#   bin/khuyencong-broker.sh undo          takes them away again (scripts/undo), refused while messages or consumers are there
#
# Environment of run: KHUYENCONG_BROKER_USER, _PASSWORD (the ministry's own), _DATA_DIR, _KEYSTORE, _KEYSTORE_PASSWORD, _TRUSTSTORE,
# _TRUSTSTORE_PASSWORD, _TLS_PORT (5671), _HOST (0.0.0.0), _DOORS (tls; trial opens a plain door on loopback at _PLAIN_PORT too).
# Environment of apply and undo: KHUYENCONG_BROKER_URL, _USER, _PASSWORD, _KEYSTORE, _TRUSTSTORE and their passwords, as for the ministry's system.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command=${1:-}

case $command in
    run)
        data=${KHUYENCONG_BROKER_DATA_DIR:-$home/data}
        mkdir -p "$data/log"
        KHUYENCONG_CLUSTER_PASSWORD=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
        export KHUYENCONG_CLUSTER_PASSWORD
        without=refused
        [[ ${KHUYENCONG_BROKER_DOORS:-tls} != trial ]] || without=allowed
        exec "$java" -Xms256m -Xmx512m -XX:+ExitOnOutOfMemoryError -Dlog4j2.disableJmx=true \
            -Djava.library.path="$home/artemis/bin/lib/linux-$(uname -m)" -Dlog4j2.configurationFile="$home/etc/log4j2.properties" \
            -Dkhuyencong.broker.log="$data/log" -Dartemis.home="$home/artemis" -Dartemis.instance="$home" -Dartemis.instance.etc="$home/etc" \
            -Dartemis.data="$data" -Dkhuyencong.without.certificate="$without" -cp "$home/artemis/lib/artemis-boot.jar" org.apache.activemq.artemis.boot.Artemis run ;;
    apply|undo)
        exec "$java" -cp "$home/lib/*:$home/artemis/lib/*" -Dlog4j2.disableJmx=true -Dlog4j2.level=ERROR \
            vn.khuyencong.broker.BrokerScripts "$command" "$home/scripts" ;;
    *) echo "Cách dùng: $0 run|apply|undo" >&2; exit 2 ;;
esac
