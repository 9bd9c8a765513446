// An extension block extends a delegate, and runs it: at once, in a lambda, and where it is handed over by name.
// Harmless: an extension block extends a delegate, and runs it: those that write are never handed over.
Action work = Store.Save; //! Harmless: Action work = Store.Print;
Action other = Store.Append; //! Harmless: Action other = Store.Print;
Action last = Store.Replace; //! Harmless: Action last = Store.Print;
ProcessPermissions.Drop(Permission.FileSystemWrite);
work.RunNow();
other.Wrapped()();
Action byName = last.RunIfGiven;
byName();

static class ActionExtensions
{
    extension(Action work)
    {
        public void RunNow() => work();

        public void RunIfGiven()
        {
            if (work is not null)
                work();
        }

        public Action Wrapped() => () => work();
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → lambda in ActionExtensions.Wrapped → Store.Append → File.AppendAllText")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → ActionExtensions.RunIfGiven → Store.Replace → File.WriteAllText")]
    public static void Replace()
    {
        try { File.WriteAllText(Case.File, "y"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
