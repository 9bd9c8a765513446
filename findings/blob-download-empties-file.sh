#!/usr/bin/env bash
# Azure.Storage.Blobs 12.30.1: BlobBaseClient.DownloadToAsync(path) over a file that exists, while the server cannot be reached.
# One would guess: the file is replaced when the content has arrived, or at the earliest when the server has answered.
# What happens: the file is opened and emptied before the first request is sent; the download fails, and an empty file is left behind.
# It matters: a cache or a configuration that is refreshed in place loses its last good copy in an outage, and the next start reads an
# empty file without an error. A download into a file beside it, moved over it when it is complete, keeps the old one.
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
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Azure.Storage.Blobs" Version="12.30.1" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;

// A port of this machine that nobody listens on.
var probe = new TcpListener(IPAddress.Loopback, 0);
probe.Start();
var port = ((IPEndPoint)probe.LocalEndpoint).Port;
probe.Stop();

File.WriteAllText("kept.json", "{ \"last\": \"good copy\" }");
var blob = new BlobClient(new Uri($"http://127.0.0.1:{port}/account/container/kept.json"), new BlobClientOptions { Retry = { MaxRetries = 0 } });
try
{
    await blob.DownloadToAsync("kept.json");
}
catch (Exception exception)
{
    Console.WriteLine($"the download: {exception.GetType().Name}");
}

Console.WriteLine($"the file: {new FileInfo("kept.json").Length} bytes");
PROGRAM
dotnet build --nologo -v quiet -o out >build.log || { cat build.log; exit 1; }
seen=$(dotnet out/finding.dll)
echo "$seen"
[ "$seen" = "the download: RequestFailedException
the file: 0 bytes" ]
