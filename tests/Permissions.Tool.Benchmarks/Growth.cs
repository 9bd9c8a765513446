// Whether time grows with the program: the same application with ever more of its assemblies beside it.
namespace Permissions.Tool.Benchmarks;

internal static class Growth
{
    private const int Steps = 6;

    public static void Measure(string main, int rounds)
    {
        var others = Closure.Of(main).Own.Where(file => file != main).Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{Path.GetFileName(main)}: bodies, and processor time of reading and search");
        for (var step = 0; step <= Steps; step++)
        {
            var folder = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
            try
            {
                foreach (var file in
                    others.Take(others.Count * step / Steps).Append(main).Append(Path.ChangeExtension(main, ".runtimeconfig.json")))
                    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
                Line(Path.Combine(folder, Path.GetFileName(main)), rounds);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Line(string main, int rounds)
    {
        var (bodies, _) = Floor.Decode(Closure.Of(main).Own, 1);
        var all = Measured.Of(rounds, () => Ours.Analyze(main)).LeastProcessor;
        var search = Ours.Search(main, rounds).LeastProcessor;
        Console.WriteLine(
            $"  {bodies,8:N0} bodies   reading and search {all.TotalMilliseconds,6:N0} ms   "
                + $"search alone {search.TotalMilliseconds,6:N0} ms   {all.TotalMicroseconds / bodies,6:N1} µs a body");
    }
}
