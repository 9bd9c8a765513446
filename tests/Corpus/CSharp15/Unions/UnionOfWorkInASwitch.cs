// A union keeps a delegate, and a switch runs what it finds.
// Harmless: it finds a delegate and does not run it.
[assembly: Expect("PERM1001", "Main → Runner.Run → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.Run(new Work(() => Store.Save()));

union Work(Action, string);

static class Runner
{
    public static void Run(Work work)
    {
        switch (work)
        {
            case Action run:
                run(); //! Harmless:
                break;
            case string name:
                Console.WriteLine(name);
                break;
        }
    }
}
