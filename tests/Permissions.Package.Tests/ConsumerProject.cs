// A user's project outside the tree: built and run as a user would.
using System;
using System.IO;
using System.Threading.Tasks;

namespace Permissions.Package.Tests;

internal sealed record ConsumerProject(string Folder)
{
    public Task<Dotnet> BuildAsync(params string[] more) => Dotnet.RunAsync(Folder, ["build", "--nologo", "-nodeReuse:false", .. more]);

    /// <summary>Changes a text in the project file.</summary>
    public async Task EditAsync(string text, string instead)
    {
        var file = Path.Combine(Folder, "Consumer.csproj");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(text, instead, StringComparison.Ordinal));
    }

    public Task<Dotnet> RunAsync() => Dotnet.RunAsync(Folder, Path.Combine(Folder, "bin", "Debug", "net10.0", "Consumer.dll"));
}
