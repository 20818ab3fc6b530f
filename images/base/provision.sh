#!/bin/sh
# Makes a Debian 12 into the base image; run by root.
set -eu
export DEBIAN_FRONTEND=noninteractive

# On AWS the machine may still be making itself ready, and holds the package manager.
if command -v cloud-init >/dev/null; then
    cloud-init status --wait >/dev/null || true
fi

# What is there is not fetched again: a local machine has it all, and no way to a mirror.
missing=
for package in nginx nodejs curl ca-certificates; do
    dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
if [ -n "$missing" ]; then
    apt-get -q update
    # shellcheck disable=SC2086 # names, one word each
    apt-get -q install -y --no-install-recommends $missing
fi

# The first server block that matches a name wins: Debian's own page must never be it.
rm -f /etc/nginx/sites-enabled/default /var/www/html/index.nginx-debian.html

systemctl enable nginx
