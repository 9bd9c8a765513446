// What was done, a line for each job; the file stays open, since it can be opened only while the worker starts.
using System.Text;

internal sealed class Journal : IDisposable
{
    private readonly FileStream file;
    private readonly HashSet<string> done;

    private Journal(FileStream file, HashSet<string> done) => (this.file, this.done) = (file, done);

    /// <summary>Opens the journal and reads what earlier runs have done.</summary>
    public static async Task<Journal> OpenAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = new FileStream(Path.Combine(folder, "journal"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        using var reader = new StreamReader(file, leaveOpen: true);
        var done = new HashSet<string>();
        while (await reader.ReadLineAsync(cancellation) is { } line)
            done.Add(line.Split('\t')[0]);
        return new(file, done);
    }

    public bool Has(string job) => done.Contains(job);

    public async Task AddAsync(string job, string result, CancellationToken cancellation)
    {
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{job}\t{result}\n"), cancellation);
        await file.FlushAsync(cancellation);
        done.Add(job);
    }

    public void Dispose() => file.Dispose();
}
