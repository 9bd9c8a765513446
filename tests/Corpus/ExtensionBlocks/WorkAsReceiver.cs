// An extension block extends a delegate, and runs it: at once, in a lambda, and where it is handed over by name.
Action work = Store.Save;
Action other = Store.Append;
Action last = Store.Replace;
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
    [Expect("PERM1001", "")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "")]
    public static void Append()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "")]
    public static void Replace()
    {
        try { File.WriteAllText(Case.File, "y"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
