#!/bin/sh
# The last step of every image: what belongs to the machine that built it must not be in its copies.
set -eu

apt-get -q clean
rm -rf /var/lib/apt/lists/*
rm -f /root/.bash_history /home/*/.bash_history
if command -v cloud-init >/dev/null; then
    # Each copy makes its own host keys and machine id at its first start.
    rm -f /etc/ssh/ssh_host_*
    cloud-init clean --logs
    : >/etc/machine-id
fi
