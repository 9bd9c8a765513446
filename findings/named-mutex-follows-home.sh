#!/usr/bin/env bash
# .NET runtime 11.0.0 on Linux, beside 10.0.12: a mutex with a name excludes other processes.
# One would guess: two processes of one user that open a mutex by the same name share it, whatever their environment, whatever their runtime.
# What happens: on 11 the mutex is a file below the home folder. With another HOME, the second process takes a mutex that the first one holds,
# 'Global\' or not, and so does a process on runtime 10. On 10 both are refused. With CurrentUserOnly = false the name means the same again,
# for all homes and for both runtimes.
# It matters: a service and a command of the same user with another HOME, or the first program that moves to 11, lose their lock without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
    <SelfContained>true</SelfContained>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
var name = "finding-" + args[2];
using var mutex = args[1] == "all" ? new Mutex(false, name, new NamedWaitHandleOptions { CurrentUserOnly = false, CurrentSessionOnly = false })
    : new Mutex(false, args[1] + name);
Console.WriteLine(mutex.WaitOne(500) ? "taken" : "refused");
if (args[0] == "hold")
    Console.ReadLine();
PROGRAM
for version in 10.0.12 11.0.0; do
    rm -rf obj bin
    dotnet publish --nologo -v quiet -o "${version%%.*}" -p:RuntimeFrameworkVersion=$version >build.log || { cat build.log; exit 1; }
done
mkdir one other
# the name, the runtime and home that hold it, the runtime and home that try
try() {
    mkfifo ready
    (cat ready | HOME=$folder/one "./$2/finding" hold "$1" $$ >held) & # its input ends when this script has tried
    exec 3>ready
    for _ in $(seq 100); do [ -s held ] && break; sleep 0.1; done
    echo "${1:-plain}: held on $2, tried on $3 with $4 home: $(HOME=$folder/$4 "./$3/finding" try "$1" $$)"
    exec 3>&-
    wait
    rm ready held
}
seen=$(for name in '' 'Global\' all; do try "$name" 10 10 other; try "$name" 11 11 one; try "$name" 11 11 other; try "$name" 11 10 one; done)
echo "$seen"
[ "$seen" = 'plain: held on 10, tried on 10 with other home: refused
plain: held on 11, tried on 11 with one home: refused
plain: held on 11, tried on 11 with other home: taken
plain: held on 11, tried on 10 with one home: taken
Global\: held on 10, tried on 10 with other home: refused
Global\: held on 11, tried on 11 with one home: refused
Global\: held on 11, tried on 11 with other home: taken
Global\: held on 11, tried on 10 with one home: taken
all: held on 10, tried on 10 with other home: refused
all: held on 11, tried on 11 with one home: refused
all: held on 11, tried on 11 with other home: refused
all: held on 11, tried on 10 with one home: refused' ]
