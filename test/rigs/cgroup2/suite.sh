#!/bin/sh
# suite.sh NAME KIND: runs the contract suite where KIND of containment must be offered, and tells
# the host how it ended by a line that begins with @@rig.
name=$1
export PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 NO_COLOR=1 CI=true
export GPU_SAFE_TESTS_REQUIRE="$2"
cd /repo || exit 1
echo "@@rig start $name ($2) as $(id -un) in $(cat /proc/self/cgroup)"
# Through a pipe, so that the reporter does not take the serial line for a terminal.
{
  node --test /repo/test/rigs/cgroup2/guest.check.ts &&
    echo "@@rig checked $name" &&
    node --test --test-concurrency=1 $(cat /rig/patterns)
  echo "@@rig exit $name $?"
} 2>&1 | cat
