// A query selects delegates, and a loop runs them.
// Harmless: it selects others.
[assembly: Expect("PERM1001", "Main → Main.Save → Store.Save → File.WriteAllText")]

var jobs = from number in Enumerable.Range(0, 1) select (Action)Save; //! Harmless: var jobs = from number in Enumerable.Range(0, 1) select (Action)Print;
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var run in jobs)
    run();

static void Save() => Store.Save();

static void Print() => Store.Print();
