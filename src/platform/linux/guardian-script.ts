/** What the guardian clears when this program is gone. */
export type GuardItem =
  /** Everything in this cgroup and below; then the cgroup. */
  | { readonly kind: "cgroup"; readonly path: string }
  /** Everything whose environment holds this text, and what descends from it. */
  | { readonly kind: "marker"; readonly text: string }
  /** The leader of a session, for what has cleared its environment. */
  | { readonly kind: "root"; readonly pid: number };

/**
 * The guardian's program: reads one set of items a line, the last one in force, and acts when the
 * line of supply ends because we are gone. `done` ends it in peace. Kills by shell builtins alone:
 * a fork may fail while memory is short. `$1` is /proc, `$2` the first set of items.
 */
export const GUARDIAN_SCRIPT = `
tab=$(printf '\\t')
proc=$1
items=$2
while read -r line; do
  [ "$line" = done ] && exit 0
  items=$line
done

in_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && in_cgroup "\${below%/}"
  done
  [ -f "$1/cgroup.kill" ] && echo 1 2>/dev/null >"$1/cgroup.kill"
  [ -f "$1/freezer.state" ] && echo FROZEN 2>/dev/null >"$1/freezer.state"
  # 0 stands for a process that is just being collected; killing 0 would end this shell's own group.
  while read -r pid; do
    [ "$pid" = 0 ] || { kill -9 "$pid" 2>/dev/null && left=1; }
  done 2>/dev/null <"$1/cgroup.procs"
  [ -f "$1/freezer.state" ] && echo THAWED 2>/dev/null >"$1/freezer.state"
  :
}

remove_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && remove_cgroup "\${below%/}"
  done
  rmdir "$1" 2>/dev/null
}

with_marker() {
  for file in $(grep -l -a -F -e "$1" "$proc"/[0-9]*/environ 2>/dev/null); do
    pid=\${file%/environ}
    pid=\${pid##*/}
    [ "$pid" = $$ ] || { kill -9 "$pid" 2>/dev/null && left=1; }
  done
}

# Everything in the session that a root led, and what descends from it: collected before the first
# kill, since children of the dead go to init.
of_root() {
  table=
  for stat in "$proc"/[0-9]*/stat; do
    read -r fields 2>/dev/null <"$stat" || continue
    fields=\${fields##*) }
    [ "\${fields%% *}" = Z ] && continue
    fields=\${fields#* }
    parent=\${fields%% *}
    fields=\${fields#* }
    fields=\${fields#* }
    pid=\${stat%/stat}
    table="$table \${pid##*/}:$parent:\${fields%% *}"
  done
  tree=" "
  grown=1
  while [ -n "$grown" ]; do
    grown=
    for entry in $table; do
      pid=\${entry%%:*}
      parent=\${entry#*:}
      parent=\${parent%:*}
      case $tree in *" $pid "*) continue ;; esac
      case $tree in
        *" $parent "*) ;;
        *) [ "\${entry##*:}" = "$1" ] || continue ;;
      esac
      tree="$tree$pid "
      grown=1
    done
  done
  for pid in $tree; do kill -9 "$pid" 2>/dev/null && left=1; done
}

clear_all() {
  left=
  IFS=$tab
  set -f
  set -- $items
  set +f
  unset IFS
  for item; do
    case $item in
      cgroup:*) in_cgroup "\${item#cgroup:}" ;;
      marker:*) with_marker "\${item#marker:}" ;;
      root:*) of_root "\${item#root:}" ;;
    esac
  done
}

quiet=0
passes=0
while [ $quiet -lt 2 ] && [ $passes -lt 3000 ]; do
  clear_all
  if [ -n "$left" ]; then quiet=0; else quiet=$((quiet + 1)); fi
  passes=$((passes + 1))
  [ $passes -gt 3 ] && sleep 0.01
done
IFS=$tab
set -f
set -- $items
set +f
unset IFS
passes=0
while [ $passes -lt 200 ]; do
  left=
  for item; do
    case $item in
      cgroup:*)
        remove_cgroup "\${item#cgroup:}"
        [ -d "\${item#cgroup:}" ] && left=1
        ;;
    esac
  done
  [ -n "$left" ] || exit 0
  passes=$((passes + 1))
  sleep 0.01
done
`;

/** One line of the guardian's input. Cgroup names hold no tab or newline: systemd escapes them. */
export function guardianLine(items: readonly GuardItem[]): string {
  return `${items.map(guardianWord).join("\t")}\n`;
}

function guardianWord(item: GuardItem): string {
  switch (item.kind) {
    case "cgroup":
      return `cgroup:${item.path}`;
    case "marker":
      return `marker:${item.text}`;
    case "root":
      return `root:${item.pid}`;
  }
}
