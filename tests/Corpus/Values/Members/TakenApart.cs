// A record is taken apart: by its own method, by a written one, by a pattern, and a tuple by an exchange.
// Harmless: the parts write nothing.
var (run, _) = new Job(Store.Save, 1); //! Harmless: var (run, _) = new Job(Store.Print, 1);
var (written, _) = new Task2(Store.Save); //! Harmless: var (written, _) = new Task2(Store.Print);
var pair = (First: (Action)Store.Save, Second: (Action)Store.Print); //! Harmless: var pair = (First: (Action)Store.Print, Second: (Action)Store.Print);
pair = (pair.Second, pair.First);
object known = new Job(Store.Save, 2); //! Harmless: object known = new Job(Store.Print, 2);
var (kept, _) = ((Action)Store.Print, (Action)Store.Save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
run();
written();
pair.Second();
if (known is Job { Run: var taken })
    taken();
kept();

record Job(Action Run, int Number);

class Task2(Action action)
{
    public void Deconstruct(out Action run, out int number) => (run, number) = (action, 1);
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: File.WriteAllText(Case.File, "x");
    }

    public static void Print() => Console.WriteLine("x");
}
