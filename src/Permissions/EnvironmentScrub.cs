// Takes variables out of everything they stand in: managed code's copy, the C library's, and the block the process was started with.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Permissions.Linux;

namespace Permissions;

internal static class EnvironmentScrub
{
    // What the runtime, the C library and the framework read themselves, at any time. None of it is a place for a secret.
    private static readonly string[] s_needed =
    [
        "DOTNET_", "COMPlus_", "CORECLR_", "CLR_", "LC_", "LD_", "MALLOC_", "LANG", "LANGUAGE", "TZ", "TZDIR", "TERM", "TERMINFO",
        "PATH", "HOME", "TMPDIR", "SSL_CERT_DIR", "SSL_CERT_FILE",
    ];

    /// <summary>Whether a variable stays when all of <c>env</c> is dropped.</summary>
    public static bool IsNeeded(string name) =>
        s_needed.Any(needed => needed.EndsWith('_') ? name.StartsWith(needed, StringComparison.OrdinalIgnoreCase) : name == needed);

    /// <summary>Finds where the variables that the predicate picks stand; what it returns takes them out.</summary>
    public static Action Prepare(Func<string, bool> goes)
    {
        Action<IReadOnlyList<string>>? below = OperatingSystem.IsLinux() ? InitialEnvironment.Prepare(goes) : null;
        return () =>
        {
            // Asking for all of them makes managed code take its copy, so that taking one out of it is final.
            List<string> gone = [];
            foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            {
                if (variable.Key is string name && goes(name))
                    gone.Add(name);
            }

            foreach (string name in gone)
                Environment.SetEnvironmentVariable(name, null);
            below?.Invoke(gone);
        };
    }
}
