// Whether what only a nightly run has time for runs as well.
using System;

namespace Permissions.Corpus.Tests;

internal static class Nightly
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("PERMISSIONS_NIGHTLY") == "1";
}
