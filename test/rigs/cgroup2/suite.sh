#!/bin/sh
# suite.sh NAME KIND [WORDS]: runs the part of the contract suites that is about KIND of containment,
# where KIND must be offered, or of that the tests whose names hold WORDS (a pattern). Tells the host
# how it ended by lines that begin with @@rig.
# Starts nothing beside the tests: a process that is not of their lineage would share their cgroup,
# and the product rightly leaves a cgroup alone in which strangers live.
name=$1
grep -qx "$name" /rig/suites || exit 0
export PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 NO_COLOR=1 CI=true
export GPU_SAFE_TESTS_REQUIRE="$2" GPU_SAFE_TESTS_PATIENCE=5
cd /repo || exit 1

# Now and then Node itself dies under emulation. A file that failed as a whole, and not one of its
# tests, is begun again; what a file itself lacks fails each time.
one_file() {
  for attempt in 1 2 3 4 5; do
    node --test --test-reporter=spec "$@" >/tmp/suite-$name.log 2>&1
    code=$?
    cat /tmp/suite-$name.log
    [ $code = 0 ] && return 0
    grep -q "^✖ .*/[a-z0-9.-]*\.ts " /tmp/suite-$name.log || return $code
    echo "a file failed as a whole in attempt $attempt of 5"
  done
  return $code
}

# Those named by the first argument, in each file; ends with the last failure's code.
all_files() {
  ended=0
  for file in $(cat /rig/patterns); do
    one_file --test-name-pattern="$1" "$file" || ended=$?
  done
  return $ended
}

echo "@@rig start $name ($2) as $(id -un) in $(cat /proc/self/cgroup)"
one_file /repo/test/rigs/cgroup2/guest.check.ts &&
  echo "@@rig checked $name" &&
  all_files "^(containment|guardian): $2${3:+ .*$3}"
echo "@@rig exit $name $?"
