// A callee changes the field that keeps the answer.
// Right: it asks again.
[assembly: Expect("PERM1001", "Service.Run → Store.Save → File.WriteAllText")]

Service.Run();

static class Service
{
    private static bool can;

    public static void Run()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        can = ProcessPermissions.Has(Permission.FileSystemWrite);
        Change();
        if (can)
            Store.Save();
    }

    private static void Change() => can = DateTime.Now.Year > 0;
    //^ Right: private static void Change() => can = ProcessPermissions.Has(Permission.FileSystemWrite);
}
