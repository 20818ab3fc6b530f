#!/bin/sh
# Makes the root of a machine and becomes its first process. Runs as process 1 of the machine's own network, mount, process and host name
# namespaces, in the directory that holds all machines' files; what it needs to know comes in the environment.
set -eu
cd "$MACHINES"
root=$INSTANCE/root

# The wire: one end on the cloud's bridge, the other here. "netns 1" is this process, which the ip command sees by the number it has here.
nsenter --net=/proc/1/ns/net ip -batch - <<X
link add $WIRE type veth peer name eth0 address $MAC netns 1
link set $WIRE master $BRIDGE up
X
# Everybody is on the same wire: no router, and no way out of the cloud.
ip -batch - <<X
link set lo up
address add $PRIVATE_ADDRESS/32 dev eth0
${PUBLIC_ADDRESS:+address add $PUBLIC_ADDRESS/32 dev eth0}
link set eth0 up
route add default dev eth0 src $PRIVATE_ADDRESS
X
# Who does not answer at once is asked again soon, or first packets wait for a second.
echo 50 >/proc/sys/net/ipv4/neigh/eth0/retrans_time_ms

mount -t overlay overlay -o "${OVERLAY_OPTION}lowerdir=$LOWER,upperdir=$INSTANCE/upper,workdir=$INSTANCE/work" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys" 2>/dev/null || :
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/run"
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm" "$root/run/lock"
chmod 1777 "$root/run/lock"
# Some devices and no more: the host's disks are not the machine's.
for device in null zero full random urandom tty; do
    : >"$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"

cp -R "$INSTANCE/seed" "$root/run/bluegreen"
hostname "$(cat "$INSTANCE/seed/hostname")"

cd "$root"
pivot_root . mnt
exec chroot . /usr/lib/bluegreen/enter
