#!/usr/bin/env bash
# .NET runtime 11.0.0 on Linux, beside 10.0.12: FileSystemWatcher.InternalBufferSize is 4096 bytes, and a handler does not keep up.
# One would guess: events are lost beyond the buffer, and Error says so once with an InternalBufferOverflowException, as documented and as on 10.
# What happens: on 11 nothing is lost and Error is never raised. Every event waits in memory until the handler is done, without a limit,
# and the thread pool delivers it: while the pool is full, no event arrives at all, where 10 has a thread for each watcher.
# It matters: a slow handler costs memory instead of an Error; code that reads a folder anew in its Error handler is never run;
# and a service whose pool is blocked does not see that its certificate or configuration has changed.
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
var folder = Directory.CreateDirectory(args[0]).FullName;
var isFree = new ManualResetEventSlim();
int created = 0, errors = 0;
using var watcher = new FileSystemWatcher(folder) { InternalBufferSize = 4096 };
watcher.Created += (_, _) => { isFree.Wait(); created++; };
watcher.Error += (_, _) => errors++;
watcher.EnableRaisingEvents = true;
for (var i = 0; i < 40_000; i++)
{
    File.WriteAllText(Path.Combine(folder, i.ToString()), "");
    File.Delete(Path.Combine(folder, i.ToString()));
}
isFree.Set();
Thread.Sleep(3_000);
Console.WriteLine($"a slow handler: {(created == 40_000 ? "all events" : "some events")}, {errors} errors");

ThreadPool.SetMinThreads(4, 4);
ThreadPool.SetMaxThreads(4, 4);
isFree.Reset();
for (var i = 0; i < 8; i++)
    ThreadPool.QueueUserWorkItem(_ => isFree.Wait());
Thread.Sleep(500);
var seen = 0;
using var other = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
other.Created += (_, _) => seen++;
File.WriteAllText(Path.Combine(folder, "last"), "");
Thread.Sleep(1_000);
Console.WriteLine($"a full pool: {seen} event");
isFree.Set();
PROGRAM
seen=$(for version in 10.0.12 11.0.0; do
    rm -rf obj bin
    dotnet publish --nologo -v quiet -o "${version%%.*}" -p:RuntimeFrameworkVersion=$version >build.log || { cat build.log; exit 1; }
    echo "$version"
    "./${version%%.*}/finding" "watched-$version"
done)
echo "$seen"
[ "$seen" = '10.0.12
a slow handler: some events, 1 errors
a full pool: 1 event
11.0.0
a slow handler: all events, 0 errors
a full pool: 0 event' ]
