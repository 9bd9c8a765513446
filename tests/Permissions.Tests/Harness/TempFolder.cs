// A folder of its own for one test, taken away afterwards.
using System;
using System.IO;

namespace Permissions.Tests.Harness;

internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("permissions-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
