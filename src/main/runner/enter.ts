/**
 * Run by /bin/sh as the first process of its own user, mount, process and network spaces; every value is an argument, none becomes part of this text.
 * `sealed`: builds a file system in memory that holds the program's roots, read-only, and a copy of the job's folder, makes it the root, and lets go of the machine's
 * own. Then all rights within the new spaces are given up, and the program takes this process's place.
 * Arguments: level, an empty folder to build in, the job's folder, most processes, roots…, `--`, the command.
 */
export const enterScript = `set -e
level=$1 new=$2 work=$3 most=$4
shift 4
if [ "$level" = sealed ]; then
  mount --make-rprivate /
  mount -t tmpfs -o size=192m,mode=755,nosuid,nodev tmpfs "$new"
fi
while [ "$1" != -- ]; do
  if [ "$level" = sealed ]; then
    if [ -L "$1" ]; then
      mkdir -p "$new$(dirname "$1")"
      [ -e "$new$1" ] || cp -P "$1" "$new$1"
    elif [ -d "$1" ]; then
      if [ ! -e "$new$1/." ] || [ -z "$(ls -A "$new$1")" ]; then
        mkdir -p "$new$1"
        mount --rbind "$1" "$new$1"
      fi
    elif [ -e "$1" ]; then
      mkdir -p "$new$(dirname "$1")"
      : > "$new$1"
      mount --bind "$1" "$new$1"
    fi
  fi
  shift
done
shift
if [ "$level" = sealed ]; then
  while read -r _ _ _ _ point _; do
    # The kernel writes blanks in a path as octal numbers.
    point=$(printf '%b' "$point")
    case "$point" in "$new"/*) mount -o remount,bind,ro "$point" ;; esac
  done < /proc/self/mountinfo
  mkdir -p "$new/dev" "$new/proc" "$new/tmp" "$new/work" "$new/old"
  for device in null zero random urandom; do
    : > "$new/dev/$device"
    mount --bind "/dev/$device" "$new/dev/$device"
  done
  ln -s /proc/self/fd "$new/dev/fd"
  mount -t proc -o nosuid,nodev,noexec proc "$new/proc"
  cp -R "$work/." "$new/work/"
  cd "$new"
  pivot_root . old
  cd /work
  umount -l /old
  rmdir /old
else
  mount -t proc -o nosuid,nodev,noexec proc /proc
fi
{ echo "$most" > /proc/sys/kernel/pid_max; } 2>/dev/null || true
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"
`
