#!/usr/bin/env bash
# fetch.sh WORK NAME SUITE ARCHITECTURE PACKAGE: the emulator, the kernel and the libraries of one machine, each downloaded once into WORK.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1 name=$2 suite=$3 architecture=$4 package=$5
mkdir -p "$work"/{kernels,libs,tmp}

get() { # FOLDER SUITE ARCHITECTURE PACKAGES…
    local folder=$1 root=$work/apt/$2-$3 architecture=$3 suite=$2
    shift 3
    "$here/apt-root.sh" "$root" "$suite" "$architecture"
    mkdir -p "$folder"
    (cd "$folder" && APT_CONFIG=$root/apt.conf timeout 600 apt-get download -qq "$@")
}

if [ ! -e "$work/host/done" ]; then
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    "$here/apt-root.sh" "$work/apt/$release-amd64" "$release" amd64
    packages=$(APT_CONFIG=$work/apt/$release-amd64/apt.conf apt-get -o Dir::State::status=/var/lib/dpkg/status install -y \
        --no-install-recommends --print-uris --reinstall qemu-system-x86 qemu-system-arm cpio |
        sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | sort -u)
    get "$work/host/debs" "$release" amd64 $packages
    for deb in "$work"/host/debs/*.deb; do dpkg-deb -x "$deb" "$work/host/root"; done
    touch "$work/host/done"
fi

if [ ! -s "$work/kernels/$name" ]; then
    folder=$work/tmp/$name
    rm -rf "$folder"
    get "$folder" "$suite" "$architecture" "$package"
    # From Linux 7.0 on this package is an empty one, and the kernel lies in linux-binary-…
    if [ "$(stat -c %s "$folder"/*.deb)" -lt 1000000 ]; then
        rm "$folder"/*.deb
        get "$folder" "$suite" "$architecture" "${package/linux-image/linux-binary}"
    fi
    for deb in "$folder"/*.deb; do dpkg-deb -x "$deb" "$folder"; done
    cp "$(find "$folder" -name 'vmlinuz*' -type f | head -1)" "$work/kernels/$name.new"
    mv "$work/kernels/$name.new" "$work/kernels/$name"
    rm -rf "$folder"
fi

if [ ! -e "$work/libs/$architecture/done" ]; then
    get "$work/libs/$architecture" trixie "$architecture" libc6 libstdc++6 libgcc-s1 busybox-static zlib1g libssl3t64 libzstd1
    touch "$work/libs/$architecture/done"
fi
