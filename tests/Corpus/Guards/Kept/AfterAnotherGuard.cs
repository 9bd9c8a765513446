// A method that checks the permission runs before one that creates a delegate and an object under a guard.
// Right: they are created where writing is allowed.
[assembly: Expect("PERM1001", "Main → Other.Run → FileLog.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
First.Run();
Other.Run();

static class First
{
    public static void Run()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
            Console.WriteLine("may write");
    }
}

static class Other
{
    public static void Run()
    {
        var log = !ProcessPermissions.Has(Permission.FileSystemWrite) ? new FileLog() : null;
        //^ Right: var log = ProcessPermissions.Has(Permission.FileSystemWrite) ? new FileLog() : null;
        log?.Write();
        Action save = ProcessPermissions.Has(Permission.FileSystemWrite) ? () => Store.Save() : () => Store.Print();
        save();
    }
}

class FileLog
{
    public void Write() => Store.Save();
}
