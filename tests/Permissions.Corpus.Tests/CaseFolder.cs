// A compiled program in a folder of its own, with what it runs with and a scratch folder; removed with all that it made.
using System;
using System.IO;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Corpus.Tests;

internal sealed class CaseFolder : IDisposable
{
    /// <exception cref="Xunit.Sdk.XunitException">The program does not compile.</exception>
    public CaseFolder(CSharpCompilation compilation)
    {
        var emitted = compilation.Emit(Assembly);
        if (!emitted.Success)
            throw new Xunit.Sdk.XunitException(string.Join("\n", emitted.Diagnostics));
        CaseCompiler.CopyLibraries(Root);
        File.WriteAllText(Path.Combine(Root, "Case.runtimeconfig.json"), $$"""
            { "runtimeOptions": { "tfm": "net{{Environment.Version.Major}}.0", "frameworks": [
              { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.0.0" },
              { "name": "Microsoft.AspNetCore.App", "version": "{{Environment.Version.Major}}.0.0" } ] } }
            """);
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "file"), "content");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("corpus-").FullName;

    public string Assembly => Path.Combine(Root, "Case.dll");

    /// <summary>What the program calls <c>Case.Folder</c>.</summary>
    public string Data => Path.Combine(Root, "data");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
