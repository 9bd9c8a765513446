// A handler is added and removed before the event is raised.
static class Program
{
    static event Action? Saved;

    static void Main()
    {
        Saved += Write;
        Saved -= Write;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Saved?.Invoke();
    }

    [Expect("PERM1001", "Program.Main → Program.Write → File.WriteAllText", By = Witness.Source | Witness.Tool,
        Why = "handlers that are removed again still count: which one goes depends on values")]
    static void Write() => File.WriteAllText(Case.File, "x");
}
