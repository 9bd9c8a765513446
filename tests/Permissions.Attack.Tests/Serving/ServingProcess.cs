// The service's process as the test holds it: where it serves, what it says, and its end.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace Permissions.Attacks.Serving;

internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("permissions-serving-").FullName;

    public ServingProcess(string scenario, TimeSpan length)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder,
        };
        start.Environment["TMPDIR"] = _folder;
        foreach (string argument in
            new[] { "exec", typeof(ServingProcess).Assembly.Location, "serve", scenario,
                ((int)length.TotalSeconds).ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Errors { get; }

    /// <summary>The next thing it says that begins with a word, without that word.</summary>
    public async Task<string> Says(string word)
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(10)) is { } line)
        {
            if (line.StartsWith(word + " ", StringComparison.Ordinal))
                return line[(word.Length + 1)..];
        }

        throw new InvalidOperationException($"The service ended before it said '{word}': {await Errors}");
    }

    public void End() => _process.StandardInput.WriteLine("end");

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
