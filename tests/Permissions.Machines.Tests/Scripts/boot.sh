#!/usr/bin/env bash
# boot.sh WORK NAME ARCHITECTURE PROGRAMS SECONDS: boots a machine that holds the C library, busybox and our programs; prints its serial line.
# No network card, no disk. Killed after SECONDS.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1 name=$2 architecture=$3 programs=$4 seconds=$5
tree=$(mktemp -d "$work/tmp/$name-XXXXXX")
trap 'rm -rf "$tree"' EXIT
root=$tree/root
mkdir -p "$root"/usr/{bin,sbin,lib,lib64} "$root"/{proc,sys,dev,tmp,etc,app,root}
for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
for deb in "$work/libs/$architecture"/*.deb; do
    dpkg-deb -x "$deb" "$tree/deb"
    for top in bin sbin lib lib64 usr/bin usr/sbin usr/lib usr/lib64; do
        [ ! -d "$tree/deb/$top" ] || cp -a "$tree/deb/$top/." "$root/$top/"
    done
    rm -rf "$tree/deb"
done
rm -rf "$root"/usr/lib/*/{gconv,perl*} "$root/usr/share"
cp -a "$programs/." "$root/app/"
echo '127.0.0.1 localhost' > "$root/etc/hosts"
echo 'root:x:0:0::/root:/bin/sh' > "$root/etc/passwd"
cp "$here/init" "$root/init"
chmod +x "$root/init"
mknod "$root/dev/console" c 5 1 2>/dev/null || true # as root: a kernel without it prints nothing before /dev is mounted
host=$work/host/root
(cd "$root" && find . -mindepth 1 -printf '%P\0' | "$host/bin/cpio" --null -o -H newc --quiet -R 0:0) > "$tree/initramfs"
rm -rf "$root"

export LD_LIBRARY_PATH=$host/usr/lib/x86_64-linux-gnu:$host/lib/x86_64-linux-gnu
export QEMU_MODULE_DIR=$host/usr/lib/x86_64-linux-gnu/qemu
common=(-accel tcg -m 1G -smp 2 -kernel "$work/kernels/$name" -initrd "$tree/initramfs"
    -L "$host/usr/share/qemu" -L "$host/usr/share/seabios" -nographic -no-reboot -nodefaults -serial stdio -monitor none -nic none)
words='panic=-1 quiet loglevel=1'
if [ "$architecture" = amd64 ]; then
    timeout -k 5 "$seconds" "$host/usr/bin/qemu-system-x86_64" -machine q35 -cpu max \
        "${common[@]}" -append "console=ttyS0 $words" < /dev/null
else
    # Pointer authentication as the architecture defines it is most of the time in an emulator, so its own is taken.
    timeout -k 5 "$seconds" "$host/usr/bin/qemu-system-aarch64" -machine virt -cpu max,pauth-impdef=on \
        "${common[@]}" -append "console=ttyAMA0 $words" < /dev/null
fi
