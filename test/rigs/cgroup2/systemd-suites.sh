#!/bin/sh
# Started by the unit in the boot with systemd: each suite in a system service of its own, with the
# settings of the unit that a self-hosted runner's svc.sh installs. `OOMPolicy=stop` is systemd's
# default: it ends the whole service when the kernel's OOM killer strikes anywhere below its cgroup,
# so a limit that the product sets there would take the runner down with the test.
service="systemd-run --wait --pipe --quiet --collect -p KillMode=process -p OOMPolicy=stop"
systemctl start user@1000.service

$service /rig/suite.sh root-service cgroup-v2
# No rights in its own cgroup; the user's service manager (kept by lingering) is what is left.
$service -p User=tester -E XDG_RUNTIME_DIR=/run/user/1000 /rig/suite.sh user-scope systemd-scope
systemd-run --wait --pipe --quiet --collect -p User=tester -p Delegate=yes \
  /rig/suite.sh user-delegate cgroup-v2

echo "@@rig done"
systemctl poweroff --force --force
