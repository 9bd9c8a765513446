// Work is added to a list inside a dictionary: by its key, and to one that was made where none was found.
// Harmless: nobody runs it.
var jobs = new Dictionary<string, List<Action>> { ["a"] = [] };
jobs["a"].Add(Store.Save);
if (!jobs.TryGetValue("b", out var list))
    jobs["b"] = list = [];
list.Add(Store.Delete);
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var job in jobs["a"])
    job(); //! Harmless: Console.WriteLine(job.Method.Name);
foreach (var many in jobs.Values)
    foreach (var job in many)
        job(); //! Harmless: Console.WriteLine(job.Method.Name);

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Store.Delete → File.Delete")] //! Harmless:
    public static void Delete()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
