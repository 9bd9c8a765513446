// What an iterator yields is run by whoever goes through it.
// Harmless: it yields something else.
[assembly: Expect("PERM1001", "Main → Main.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var run in Jobs())
    run();

static IEnumerable<Action> Jobs()
{
    yield return Save; //! Harmless: yield return Print;
}

static void Save() => Store.Save();

static void Print() => Store.Print();
