// A folder outside the repository, so that nothing of ours reaches the project in it; gone when the test is.
using System;
using System.IO;

namespace Permissions.Tool.Tests;

internal sealed class TempFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("permissions-tool-tests-").FullName;

    public string Write(string file, string text)
    {
        var path = Path.Combine(Name, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteProject(string file, string program, string output = "Exe", string more = "")
    {
        Write(Path.Combine(Path.GetDirectoryName(file)!, "Program.cs"), program);
        return Write(file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{output}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              {more}
            </Project>
            """);
    }

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
