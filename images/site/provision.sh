#!/bin/sh
# Puts the packed site into an image; run by root. Only root may change it there: the service reads, and writes into its own state alone.
set -eu
umask 022

adduser --system --group --home /var/lib/londontamed --no-create-home --shell /usr/sbin/nologin londontamed

rm -rf /srv/londontamed
mkdir -p /srv/londontamed
tar -xzf /tmp/site.tar.gz -C /srv/londontamed --no-same-owner --no-same-permissions
test -s /srv/londontamed/version.json
ln -sf /srv/londontamed/nginx/londontamed.conf /etc/nginx/conf.d/londontamed.conf
nginx -t -q

# What a server is told at its start (STORE, ...) may be secret: the service reads it, nobody else.
install -d -m 750 -o root -g londontamed /etc/londontamed
install -m 640 -o root -g londontamed /dev/null /etc/londontamed/environment

install -m 644 /tmp/londontamed.service /etc/systemd/system/londontamed.service
install -m 755 /tmp/londontamed.init /etc/init.d/londontamed
rm -f /tmp/site.tar.gz /tmp/londontamed.service /tmp/londontamed.init

systemctl enable londontamed
