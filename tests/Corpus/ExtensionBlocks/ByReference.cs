// An extension block takes its receiver by reference.
// Harmless: the one that writes is never called.
var counter = new Counter();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { counter.Save(); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { counter.Print(); } catch (UnauthorizedAccessException) { }

struct Counter
{
    public int Count;
}

static class CounterFiles
{
    extension(ref Counter counter)
    {
        [Expect("PERM1001", "Main → CounterFiles.Save → File.WriteAllText")]
        public void Save() => File.WriteAllText(Case.File, counter.Count++.ToString());
    }

    extension(in Counter counter)
    {
        public void Print() => Console.WriteLine(counter.Count);
    }
}
