// Records which methods of the user's own code ran, without a profiler: the runtime says what it compiles when it is first called.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using System.Threading;

namespace Permissions.Testing.Coverage;

internal sealed class CoverageRecording : EventListener
{
    /// <summary>Names the file of a program that is started with our startup hook.</summary>
    public const string Variable = "PERMISSIONS_COVERAGE";

    // JIT: what is compiled; CompilationDiagnostic: what is taken from code that was compiled ahead of time.
    private const EventKeywords Compiled = (EventKeywords)0x10, Prepared = (EventKeywords)0x2000000000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<(ulong Module, int Token, string Type, string Name)> arrived = new();
    private readonly ConcurrentDictionary<string, OwnAssembly> assemblies = new();
    private readonly Dictionary<ulong, OwnAssembly> modules = [];
    private readonly HashSet<OwnMethod> written = new(ReferenceEqualityComparer.Instance);
    private readonly object gate = new();
    private readonly OwnAssemblies own = new();
    private readonly bool fromStart;
    private readonly Stream file;
    private readonly Timer timer;
    private readonly ManualResetEventSlim lastArrived = new();
    private volatile string? last;
    private bool isOver;

    /// <param name="file">Takes whole lines; it is not closed.</param>
    /// <param name="fromStart">Whether nothing of the program has run yet.</param>
    public CoverageRecording(Stream file, bool fromStart)
    {
        (this.file, this.fromStart) = (file, fromStart);
        AppDomain.CurrentDomain.AssemblyLoad += Loaded;
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
            Read(assembly);
        WriteHead();
        foreach (EventSource source in EventSource.GetSources())
            OnEventSourceCreated(source); // the base class calls it before the fields are set
        AppDomain.CurrentDomain.ProcessExit += Ended;
        timer = new Timer(static recording => ((CoverageRecording)recording!).Write(), this, Pause, Pause);
    }

    public override void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Ended;
        AppDomain.CurrentDomain.AssemblyLoad -= Loaded;
        timer.Dispose();
        WriteLast();
        lock (gate)
            isOver = true;
        base.Dispose();
        lastArrived.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (file is not null && eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Compiled | Prepared);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not { } name || eventData.PayloadNames is not { } names)
            return;
        bool isPrepared = name.StartsWith("R2RGetEntryPoint", StringComparison.Ordinal);
        if (!isPrepared && !name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal))
            return;
        object? Value(string payload) => names.IndexOf(payload) is var at and >= 0 ? eventData.Payload![at] : null;
        string type = (string)(Value("MethodNamespace") ?? "");
        int arguments = type.IndexOf('[', StringComparison.Ordinal);
        if (last is not null && last.Equals(Value("MethodName")))
            lastArrived.Set();
        arrived.Enqueue((
            isPrepared ? 0 : (ulong)Value("ModuleID")!, isPrepared ? 0 : (int)(uint)Value("MethodToken")!,
            arguments < 0 ? type : type[..arguments], (string)(Value("MethodName") ?? "")));
    }

    private void Ended(object? sender, EventArgs e) => WriteLast();

    // The runtime hands its events on with a delay: a method that is made now is the last one to wait for.
    private void WriteLast()
    {
        string name = last = $"last_{Guid.NewGuid():N}";
        DynamicMethod method = new(name, null, null, typeof(CoverageRecording).Module);
        method.GetILGenerator().Emit(OpCodes.Ret);
        method.CreateDelegate<Action>()();
        lastArrived.Wait(Patience);
        Write(isLast: true);
    }

    private void Loaded(object? sender, AssemblyLoadEventArgs loaded) => Read(loaded.LoadedAssembly);

    // At once: after fs.read is dropped no symbols can be read.
    private void Read(Assembly assembly)
    {
        if (own.Has(assembly) && OwnAssembly.Read(assembly.Location) is { } read)
            assemblies.TryAdd(assembly.Location, read);
    }

    private void WriteHead() => Append(json =>
    {
        json.WriteString("event", "coverage");
        json.WriteString("format", "permissions-audit/1");
        json.WriteString("time", DateTimeOffset.UtcNow);
        json.WriteString("program", Assembly.GetEntryAssembly()?.GetName().Name);
        json.WriteNumber("process", Environment.ProcessId);
        json.WriteBoolean("fromStart", fromStart);
        json.WriteBoolean("isInlined", IsOptimizedAtOnce || assemblies.Values.Any(static one => one.IsPrecompiled));
    });

    private static bool IsOptimizedAtOnce => Environment.GetEnvironmentVariable("DOTNET_TieredCompilation") == "0"
        || AppContext.TryGetSwitch("System.Runtime.TieredCompilation", out bool isTiered) && !isTiered;

    private void Write(bool isLast = false)
    {
        lock (gate)
        {
            try
            {
                for (int left = arrived.Count; left > 0 && !isOver && arrived.TryDequeue(out var method); left--)
                {
                    if (Find(method.Module, method.Token, method.Type, method.Name, isLast) is not { } found)
                        arrived.Enqueue(method);
                    else
                        found.Where(written.Add).ToList().ForEach(Write);
                }
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                isOver = true; // a full disk must not end the program
            }
        }
    }

    // The runtime names a module by a number. The first method that only one assembly has says which one that is: until then, null.
    private IEnumerable<OwnMethod>? Find(ulong module, int token, string type, string name, bool isLast)
    {
        if (module != 0 && modules.TryGetValue(module, out OwnAssembly? known))
            return known.Find(token, type, name);
        (OwnAssembly Assembly, OwnMethod[] Methods)[] found = [
            .. assemblies.Values.Select(one => (one, one.Find(token, type, name).ToArray())).Where(static one => one.Item2.Length > 0)];
        if (found.Length == 1 && module != 0)
            modules[module] = found[0].Assembly;
        return found.Length > 1 && module != 0 && !isLast ? null : found.SelectMany(static one => one.Methods);
    }

    private void Write(OwnMethod method) => Append(json =>
    {
        json.WriteString("event", "ran");
        json.WriteString("method", method.Readable);
        json.WriteString("file", method.File);
        Write(json, "spans", method.Spans);
        Write(json, "without", method.Without);
    });

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (int number in spans.SelectMany(static span => new[] { span.Line, span.Column, span.EndLine, span.EndColumn }))
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private void Append(Action<Utf8JsonWriter> fill)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        file.Write(line.GetBuffer(), 0, (int)line.Length);
        file.Flush();
    }
}
