#!/usr/bin/env bash
# apt-root.sh FOLDER SUITE ARCHITECTURE: a private apt root of another suite. It installs nothing and changes nothing of this machine's apt.
set -eu
folder=$1 suite=$2 architecture=$3
[ -s "$folder/apt.conf" ] && exit 0
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
    grep -v '^#' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 | sed 's,/* *$,,')
[ -n "$mirror" ] || { echo "no Debian mirror stands in /etc/apt: add one" >&2; exit 1; }
mkdir -p "$folder"/etc/apt/{preferences.d,apt.conf.d,trusted.gpg.d}
mkdir -p "$folder"/var/lib/{apt/lists/partial,dpkg} "$folder"/var/cache/apt/archives/partial
touch "$folder/var/lib/dpkg/status"
key=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$key] $mirror $suite main" > "$folder/etc/apt/sources.list"
[ "$suite" != bookworm ] || echo "deb [signed-by=$key] $mirror-security $suite-security main" >> "$folder/etc/apt/sources.list"
cat > "$folder/apt.conf.new" <<END
Dir "$folder";
Dir::Etc::sourcelist "$folder/etc/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State "$folder/var/lib/apt";
Dir::State::status "$folder/var/lib/dpkg/status";
Dir::Cache "$folder/var/cache/apt";
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
APT::Install-Recommends "false";
APT::Sandbox::User "root";
Acquire::Languages "none";
END
APT_CONFIG="$folder/apt.conf.new" timeout 300 apt-get update -qq
mv "$folder/apt.conf.new" "$folder/apt.conf"
