// An async stream is consumed after the drop.
// BeforeDrop: an async stream is consumed: before the drop, which is fine.
var stream = Files.ReadAsync();
//! BeforeDrop: await foreach (var item in stream) Console.WriteLine(item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await foreach (var item in stream) Console.WriteLine(item); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → Files.ReadAsync → File.WriteAllText")]
    public static async IAsyncEnumerable<int> ReadAsync()
    {
        await Task.Yield();
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
