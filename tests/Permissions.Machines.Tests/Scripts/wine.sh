#!/usr/bin/env bash
# wine.sh WORK SECONDS PROGRAM WORDS…: runs a program for Windows in Debian's wine, in a folder below WORK.
# Killed after SECONDS.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1 seconds=$2
shift 2
wine=$work/wine root=$work/wine/root
if [ ! -e "$wine/done" ]; then
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    "$here/apt-root.sh" "$work/apt/$release-amd64" "$release" amd64
    export APT_CONFIG=$work/apt/$release-amd64/apt.conf
    packages=$(apt-get -o Dir::State::status=/var/lib/dpkg/status install -y --no-install-recommends --print-uris --reinstall wine64 |
        sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | sort -u)
    mkdir -p "$wine/debs"
    (cd "$wine/debs" && timeout 600 apt-get download -qq $packages)
    for deb in "$wine"/debs/*.deb; do dpkg-deb -x "$deb" "$root"; done
    mkdir -p "$wine/prefix/drive_c/windows/system32" # a library that Debian packs apart
    cp "$root/usr/x86_64-w64-mingw32/lib/zlib1.dll" "$wine/prefix/drive_c/windows/system32/"
    ln -sf wineserver64 "$root/usr/lib/wine/wineserver" # Debian's wrapper looks for an installed one
fi
export WINEPREFIX=$wine/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mshtml=;winemenubuilder.exe=d'
export LD_LIBRARY_PATH=$root/usr/lib/x86_64-linux-gnu WINESERVER=$root/usr/lib/wine/wineserver64
trap '"$WINESERVER" -k 2>/dev/null || true' EXIT # of this prefix
if [ ! -e "$wine/done" ]; then
    # .NET needs Windows 10. Wine's own .NET is left out while the folder is made, since it would ask for a download.
    WINEDLLOVERRIDES="mscoree=;$WINEDLLOVERRIDES" timeout -k 5 120 "$root/usr/lib/wine/wine64" \
        reg add 'HKEY_CURRENT_USER\Software\Wine' /v Version /d win10 /f < /dev/null > /dev/null
    touch "$wine/done"
fi
timeout -k 5 "$seconds" "$root/usr/lib/wine/wine64" "$@" < /dev/null
