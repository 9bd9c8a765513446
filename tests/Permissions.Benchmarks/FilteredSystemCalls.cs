// What a file's read and a socket's round trip cost under no, one and five filters, each in its own process and one after the other.
using BenchmarkDotNet.Attributes;

namespace Permissions.Benchmarks;

[SimpleJob(warmupCount: 3, iterationCount: 15)]
public class FilteredSystemCalls
{
    private FilteredWork? _work;

    [Params(FilteredWork.None, FilteredWork.One, FilteredWork.Five)]
    public string Filters { get; set; } = FilteredWork.None;

    [GlobalSetup]
    public void Drop() => _work = new FilteredWork(Filters);

    [Benchmark]
    public byte[] FileRead() => _work!.FileRead();

    [Benchmark]
    public int SocketRoundTrip() => _work!.SocketRoundTrip();
}
