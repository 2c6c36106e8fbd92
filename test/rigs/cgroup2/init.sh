#!/bin/sh
# The guest's first process in the boot without systemd: a machine with nothing but cgroup v2.
export PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
mount -t devtmpfs dev /dev
exec </dev/null >/dev/ttyS1 2>&1
mkdir -p /dev/pts /dev/shm
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devpts devpts /dev/pts
mount -t tmpfs -o mode=1777 shm /dev/shm
mount -t tmpfs -o mode=1777 tmp /tmp
mount -t tmpfs -o mode=755 run /run
mount -t cgroup2 cgroup2 /sys/fs/cgroup
echo "+memory +pids" >/sys/fs/cgroup/cgroup.subtree_control

cgroup=/sys/fs/cgroup
/rig/suite.sh root cgroup-v2

# What a container runtime or `Delegate=yes` hands to a user: the folder and these three files
# (Documentation/admin-guide/cgroup-v2.rst, "Model of Delegation"), the process already inside.
mkdir $cgroup/delegated
for node in . cgroup.procs cgroup.threads cgroup.subtree_control; do
  chown tester:tester $cgroup/delegated/$node
done
sh -c "echo 0 >$cgroup/delegated/cgroup.procs
  exec setpriv --reuid tester --regid tester --init-groups --reset-env /rig/suite.sh delegated cgroup-v2"

echo "@@rig done"
systemctl poweroff --force --force
