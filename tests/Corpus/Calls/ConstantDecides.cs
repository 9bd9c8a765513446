// A constant argument decides which branch of the method runs: a number, an enum, a text, a bool, a default.
// Harmless: other constants are passed after the drop; those that write, before it.
//! Harmless: Work.Migrate(1); Work.Run(Mode.Write); Work.Open("w"); Work.Log(true); Work.Close(dryRun: false);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Work.Migrate(1); //! Harmless: Work.Migrate(2);
Work.Run(Mode.Write); //! Harmless: Work.Run(Mode.Read);
Work.Open("w"); //! Harmless: Work.Open("r");
Work.Log(true); //! Harmless: Work.Log(false);
Work.Close(dryRun: false); //! Harmless: Work.Close();

enum Mode
{
    Read,
    Write,
}

static class Work
{
    public static void Migrate(int stage)
    {
        if (stage == 1)
            Store.Save();
        else
            Console.WriteLine("done");
    }

    public static void Run(Mode mode)
    {
        switch (mode)
        {
            case Mode.Write:
                Store.Save();
                break;
            default:
                Console.WriteLine("read");
                break;
        }
    }

    public static void Open(string how)
    {
        var result = how switch { "w" => Store.Save(), "r" => 1, _ => 0 };
        Console.WriteLine(result);
    }

    public static void Log(bool verbose)
    {
        if (!verbose)
            return;
        Store.Save();
    }

    public static void Close(bool dryRun = true)
    {
        if (dryRun)
            Console.WriteLine("dry");
        else
            Store.Save();
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Work.Migrate → Store.Save → File.WriteAllText")] //! Harmless:
    public static int Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: File.WriteAllText(Case.File, "x");
        return 1;
    }
}
