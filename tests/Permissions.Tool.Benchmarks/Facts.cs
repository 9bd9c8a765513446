// What the first build of a project pays for its references: all of them read into fact files, once with the code cold and then warm.
using Permissions.Tool.ReferenceFacts;

namespace Permissions.Tool.Benchmarks;

internal static class Facts
{
    /// <param name="request">The file that a build left in <c>obj</c>: permissions.request.txt.</param>
    public static void Measure(string request, int rounds)
    {
        var asked = FactRequest.Read(request);
        var folder = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        try
        {
            var round = 0;
            var clock = Environment.CpuUsage.TotalTime;
            Read();
            var first = Environment.CpuUsage.TotalTime - clock;
            var warm = Measured.Of(rounds, Read);
            var files = Directory.GetFiles(folder, "*.permissionfacts", SearchOption.AllDirectories);
            Console.WriteLine(
                $"{asked.References.Count} references, {files.Length / round} fact files, "
                    + $"{files.Sum(file => new FileInfo(file).Length) / round / 1e6:N1} MB");
            Console.WriteLine($"  cold: processor {first.TotalMilliseconds,7:N0} ms");
            Console.WriteLine(
                $"  warm: processor {warm.LeastProcessor.TotalMilliseconds,7:N0} ms, elapsed {warm.Least.TotalMilliseconds,7:N0} ms, of "
                    + $"it collecting {warm.LeastPause.TotalMilliseconds:N0} ms, {warm.Allocated / 1e6:N0} MB allocated");

            void Read() =>
                FactCache.Update(asked.References, asked.Beside, new FactFolders(Path.Combine(folder, $"{round++}")), asked.Catalogs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
