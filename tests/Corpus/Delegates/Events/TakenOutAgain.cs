// A delegate is replaced, or taken out again, before it runs: the last value counts.
// Harmless: nothing that writes is left.
Action chain = Store.Print;
chain += Store.Save;
chain -= Store.Save;
chain += Store.Save; //! Harmless:
Action replaced = Store.Save;
replaced = Store.Print;
var bus = new Bus();
bus.Saved -= Store.Save;
bus.Saved += Store.Print;
ProcessPermissions.Drop(Permission.FileSystemWrite);
chain();
replaced();
bus.Raise();

class Bus
{
    public event Action? Saved;

    public void Raise() => Saved?.Invoke();
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
