#!/bin/sh
# Started by the unit in the boot with systemd: each suite in a system service of its own, with the
# settings of the unit that a self-hosted runner's svc.sh installs. `OOMPolicy=stop` is systemd's
# default: it ends the whole service when the kernel's OOM killer strikes anywhere below its cgroup,
# so a limit that the product sets there would take the runner down with the test.
service="systemd-run --wait --pipe --quiet --collect -p KillMode=process -p OOMPolicy=stop"
systemctl start user@1000.service

# The same kind as in the boot without systemd, in other places of the tree: what may differ there
# is who removes or kills what. Emulated time is dear, so the rest of the contract is not repeated.
placing="(tree limit|trace|forked twice|died together)"

$service /rig/suite.sh root-service cgroup-v2 "$placing"
# No rights in its own cgroup; the user's service manager (kept by lingering) is what is left.
$service -p User=tester -E XDG_RUNTIME_DIR=/run/user/1000 /rig/suite.sh user-scope systemd-scope
systemd-run --wait --pipe --quiet --collect -p User=tester -p Delegate=yes \
  /rig/suite.sh user-delegate cgroup-v2 "$placing"

echo "@@rig done"
systemctl poweroff --force --force
