// The job that checks the service in continuous integration: where its file goes, and what stands in it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Init;

internal static class Pipeline
{
    public static readonly string[] Systems = ["github", "gitlab", "azure", "none"];

    /// <summary>The folder that holds the repository; the given one where there is none.</summary>
    public static string RootOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return at.FullName;
        return folder;
    }

    /// <summary>By the files that a repository has for it, else by where it is fetched from.</summary>
    public static string Detect(string root)
    {
        bool Has(string path) => Path.Exists(Path.Combine(root, path));
        if (Has(".github"))
            return "github";
        if (Has(".gitlab-ci.yml"))
            return "gitlab";
        if (Has("azure-pipelines.yml") || Has(".azuredevops") || Has(".azure-pipelines"))
            return "azure";
        var config = Path.Combine(root, ".git", "config");
        var remotes = File.Exists(config)
            ? File.ReadAllLines(config).Where(line => line.TrimStart().StartsWith("url", StringComparison.Ordinal)).ToList() : [];
        bool Names(string host) => remotes.Exists(line => line.Contains(host, StringComparison.OrdinalIgnoreCase));
        return Names("github") ? "github" : Names("gitlab") ? "gitlab"
            : Names("dev.azure.com") || Names("visualstudio.com") ? "azure" : "none";
    }

    /// <summary>The files, and what the user has to add to a file of theirs: a sentence, or empty.</summary>
    public static (IReadOnlyList<FileEdit> Edits, string Note) Of(string system, string root, string project)
    {
        var folder = Path.GetRelativePath(root, Path.GetDirectoryName(project)!).Replace('\\', '/');
        var check = $"permissions check {Quoted(Path.GetRelativePath(root, project).Replace('\\', '/'))} --baseline "
            + Quoted((folder == "." ? "" : folder + "/") + InitCommand.Baseline);
        var install = $"dotnet tool install --global Permissions.Tool --version {PackageEdits.Version}";
        return system switch
        {
            "github" => ([FileEdit.New(Path.Combine(root, ".github/workflows/permissions.yml"), $"""
                name: permissions
                on: [push, pull_request]
                jobs:
                  check:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-dotnet@v4
                        with:
                          dotnet-version: 10.0.x
                      - run: {install}
                      - run: {check}

                """)], ""),
            "gitlab" => Included(root, ".gitlab/permissions.yml", $"""
                permissions:
                  image: mcr.microsoft.com/dotnet/sdk:10.0
                  script:
                    - {install}
                    - export PATH="$PATH:$HOME/.dotnet/tools"
                    - {check}

                """, ".gitlab-ci.yml", "include:\n  - local: .gitlab/permissions.yml\n", "include"),
            "azure" => Included(root, ".azuredevops/permissions.yml", $"""
                steps:
                  - task: UseDotNet@2
                    inputs:
                      version: 10.0.x
                  - script: {install}
                    displayName: Install permissions
                  - script: |
                      export PATH="$PATH:$HOME/.dotnet/tools"
                      {check}
                    displayName: Check permissions

                """, "azure-pipelines.yml",
                "pool:\n  vmImage: ubuntu-latest\nsteps:\n  - template: .azuredevops/permissions.yml\n", "steps"),
            _ => ([], ""),
        };
    }

    // A file that people wrote is not rewritten: YAML has more ways to say it than we could read.
    private static (IReadOnlyList<FileEdit>, string) Included(string root, string file, string text, string main, string mainText,
        string key)
    {
        var edit = FileEdit.New(Path.Combine(root, file), text);
        var mainPath = Path.Combine(root, main);
        if (!File.Exists(mainPath))
            return ([edit, FileEdit.New(mainPath, mainText)], "");
        return File.ReadAllText(mainPath).Contains(file, StringComparison.Ordinal) ? ([edit], "")
            : ([edit], $"Add this to '{key}' in {main}: {mainText.TrimEnd().Split('\n')[^1].Trim()}");
    }

    private static string Quoted(string path) => path.Any(char.IsWhiteSpace) ? $"\"{path}\"" : path;
}
