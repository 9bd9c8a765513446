// Whether time grows with the program: the same application with ever more of its assemblies beside it.
namespace Permissions.Tool.Benchmarks;

internal static class Growth
{
    private const int Steps = 6;

    public static void Measure(string main, int rounds)
    {
        var others = Closure.Of(main).Own.Where(file => file != main).Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{Path.GetFileName(main)}: methods, and processor time of reading and search");
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
        var facts = Ours.Read(main);
        var reading = Measured.Of(rounds, () => Ours.Read(main)).LeastProcessor;
        var search = Measured.Of(rounds, () => Ours.Search(facts)).LeastProcessor;
        Console.WriteLine(
            $"  {facts.Methods.Count,8:N0} methods   reading {reading.TotalMilliseconds,6:N0} ms   search "
                + $"{search.TotalMilliseconds,6:N0} ms   {(reading + search).TotalMicroseconds / facts.Methods.Count,6:N1} µs a method");
    }
}
