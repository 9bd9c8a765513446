// An async stream is consumed after the drop.
var stream = Files.ReadAsync();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { await foreach (var item in stream) Console.WriteLine(item); } catch (UnauthorizedAccessException) { }

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
